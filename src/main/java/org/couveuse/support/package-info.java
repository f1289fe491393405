/** What holds people up: blockers that climb a level when they are not solved in time. */
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
            "governance",
            "themes"
        })
package org.couveuse.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
