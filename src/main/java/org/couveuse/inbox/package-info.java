/** The task desk: what waits for whom, the one door through which every task is done, drafts, discussion. */
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
            "shell :: ui"
        })
package org.couveuse.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
