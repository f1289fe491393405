/** The sharing room: what worked becomes a toolkit, is reviewed by people who took no part, and joins the catalogue. */
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
            "themes",
            "support",
            "support :: ui",
            "incubators",
            "experiments"
        })
package org.couveuse.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
