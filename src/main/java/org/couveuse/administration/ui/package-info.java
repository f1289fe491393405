/** Screens of the administration. */
@NullMarked
package org.couveuse.administration.ui;

import org.jspecify.annotations.NullMarked;
