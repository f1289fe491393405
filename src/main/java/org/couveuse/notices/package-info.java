/** Mail to people: written in the transaction of what it tells of, sent by a sweeper until it is gone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "people", "subjects", "documents"})
package org.couveuse.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
