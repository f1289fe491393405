/** Files: those attached to things, checked by their content and only ever downloads; and the ones we lay out, PDF and SVG. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "people", "subjects"})
package org.couveuse.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
