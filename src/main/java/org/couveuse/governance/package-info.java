/** The bodies that raise, advise and decide, their mandates and plans, and the pool of funds of each. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "people", "subjects", "shell", "shell :: ui"})
package org.couveuse.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
