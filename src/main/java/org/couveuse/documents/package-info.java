/** Files attached to things: checked by their content, kept on disk, given out only as downloads. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "people", "subjects"})
package org.couveuse.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
