/** Screens of needs, themes, rounds and ballots. */
@NullMarked
package org.couveuse.themes.ui;

import org.jspecify.annotations.NullMarked;
