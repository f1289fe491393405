/** The public pages: what was decided and why, what came of it, open data, and the door through which a citizen says a need. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "people",
            "subjects",
            "notices",
            "engine",
            "inbox",
            "governance",
            "themes",
            "incubators",
            "experiments",
            "sharing",
            "deployment"
        })
package org.couveuse.transparency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
