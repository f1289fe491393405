/** Screens of the bodies. */
@NullMarked
package org.couveuse.governance.ui;

import org.jspecify.annotations.NullMarked;
