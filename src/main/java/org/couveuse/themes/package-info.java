/** The themes room: themes are judged by the members in seven mentions and ranked by majority judgment. */
@NullMarked
package org.couveuse.themes;

import org.jspecify.annotations.NullMarked;
