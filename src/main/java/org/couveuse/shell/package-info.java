/** The frame of every screen: sign-in, security, refusals, the two languages, and the kit all screens are made of. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "people", "subjects", "notices"})
package org.couveuse.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
