/** Screens of the catalogue and of one solution. */
@NullMarked
package org.couveuse.sharing.ui;

import org.jspecify.annotations.NullMarked;
