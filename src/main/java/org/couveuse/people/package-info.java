/** Persons, organisations, roles and memberships, accounts, and who is acting now. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.couveuse.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
