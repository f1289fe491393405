/** Screens of the catalogue and of one solution. */
@NullMarked
@NamedInterface("ui")
package org.couveuse.sharing.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
