/** How adoptions go on from what was seen so far: a published model fitted to the curve, with its interval. */
@NullMarked
package org.couveuse.deployment.forecast;

import org.jspecify.annotations.NullMarked;
