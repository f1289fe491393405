/** Screens of what holds people up. */
@NullMarked
package org.couveuse.support.ui;

import org.jspecify.annotations.NullMarked;
