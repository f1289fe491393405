/** Screens of incubators and ideas. */
@NullMarked
package org.couveuse.incubators.ui;

import org.jspecify.annotations.NullMarked;
