/** The data the product shows itself with, made by playing the real services. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "subjects",
            "engine",
            "inbox",
            "governance",
            "themes",
            "support",
            "incubators",
            "sharing",
            "communities",
            "deployment"
        })
package org.couveuse.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
