/** Screens of the steering rooms. */
@NullMarked
package org.couveuse.steering.ui;

import org.jspecify.annotations.NullMarked;
