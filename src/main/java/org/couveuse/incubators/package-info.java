/** Incubators: their teams and charters, calls for ideas, ideas and their evaluation, from a theme to a solution. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "people",
            "subjects",
            "notices",
            "engine",
            "shell",
            "shell :: ui",
            "inbox",
            "inbox :: ui",
            "governance",
            "documents",
            "themes",
            "support",
            "support :: ui"
        })
package org.couveuse.incubators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
