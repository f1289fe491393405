/** What worked reaches many organisations: campaigns, their waves, and one adoption for each organisation. */
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
            "experiments",
            "sharing",
            "sharing :: ui"
        })
package org.couveuse.deployment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
