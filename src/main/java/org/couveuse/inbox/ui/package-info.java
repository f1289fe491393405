/** Screens of the task desk: the inbox, one task with its form, what the home page shows of them. */
@NullMarked
@NamedInterface("ui")
package org.couveuse.inbox.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
