/** What the figures of a trial say of one indicator, and how sure it is: pure methods, each with its formula and source. */
@NullMarked
package org.couveuse.experiments.findings;

import org.jspecify.annotations.NullMarked;
