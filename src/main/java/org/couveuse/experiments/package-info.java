/** The experiments room: an idea is tried in a real organisation, measured, then judged by people who took no part. */
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
            "inbox",
            "governance",
            "themes",
            "support",
            "support :: ui",
            "incubators",
            "shell :: ui",
            "inbox :: ui"
        })
package org.couveuse.experiments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
