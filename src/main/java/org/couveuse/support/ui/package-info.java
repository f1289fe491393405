/** Screens of what holds people up. */
@NullMarked
@NamedInterface("ui")
package org.couveuse.support.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
