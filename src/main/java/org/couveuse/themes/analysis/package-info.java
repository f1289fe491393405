/** What a round's ballots, criteria and opinions say, and how steady it is: pure methods, exact or seeded, each with its source. */
@NullMarked
package org.couveuse.themes.analysis;

import org.jspecify.annotations.NullMarked;
