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
            "inbox",
            "governance",
            "documents",
            "themes"
        })
package org.couveuse.incubators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
