/** Communities of practice: people who use the same solutions, what they tell each other, and when they meet. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "people",
            "subjects",
            "notices",
            "shell",
            "shell :: ui",
            "sharing",
            "sharing :: ui"
        })
package org.couveuse.communities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
