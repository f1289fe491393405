/** Needs become themes; members judge the themes in seven mentions, ranked by majority judgment, and decide. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "people",
            "subjects",
            "documents",
            "notices",
            "engine",
            "shell",
            "shell :: ui",
            "inbox",
            "inbox :: ui",
            "governance"
        })
package org.couveuse.themes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
