/** The steering rooms: what waits for a decision, how things flow through the stages, what blocks, at three levels. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "people", "subjects", "shell", "shell :: ui", "inbox", "support"})
package org.couveuse.steering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
