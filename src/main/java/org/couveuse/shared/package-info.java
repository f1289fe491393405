/** What every room needs and nothing more: refusals, texts in two languages, the one clock, slices of lists. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.couveuse.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
