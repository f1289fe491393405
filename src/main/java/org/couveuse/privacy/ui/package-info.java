/** Screens about what is kept of people. */
@NullMarked
package org.couveuse.privacy.ui;

import org.jspecify.annotations.NullMarked;
