/**
 * What an administrator tends: accounts, models, failed steps, mails, imports, the table of tasks; never what people
 * judged or wrote. And what the auditor verifies.
 */
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
            "governance",
            "themes"
        })
package org.couveuse.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
