/** Screens of the experiments room: the list, one experiment, entering measures. */
@NullMarked
package org.couveuse.experiments.ui;

import org.jspecify.annotations.NullMarked;
