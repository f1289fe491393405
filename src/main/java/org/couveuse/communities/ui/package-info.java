/** Screens of the communities of practice. */
@NullMarked
package org.couveuse.communities.ui;

import org.jspecify.annotations.NullMarked;
