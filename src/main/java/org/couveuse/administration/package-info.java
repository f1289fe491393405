/** What an administrator tends: accounts, models, failed steps, mails, imports; never what people judged or wrote. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "subjects",
            "notices",
            "engine",
            "shell",
            "shell :: ui",
            "governance",
            "themes"
        })
package org.couveuse.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
