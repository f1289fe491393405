/** The only room that speaks to the process engine: starts, tells, completes, asks where things stand. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "people", "subjects"})
package org.couveuse.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
