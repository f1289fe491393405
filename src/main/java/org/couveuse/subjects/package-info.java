/** What things are called, which stage they are in and how they are linked, in one place for everybody to read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "people"})
package org.couveuse.subjects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
