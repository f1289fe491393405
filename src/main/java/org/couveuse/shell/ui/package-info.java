/** The kit: the visual components of every screen. Other rooms may use it ({@code shell :: ui}); it knows none of them. */
@NullMarked
@NamedInterface("ui")
package org.couveuse.shell.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
