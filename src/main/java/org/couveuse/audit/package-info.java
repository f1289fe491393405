/** The append-only trail of who did what, when, to which thing. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.couveuse.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
