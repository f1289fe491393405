/** Needs, themes, rounds and ballots by REST. */
@NullMarked
package org.couveuse.themes.rest;

import org.jspecify.annotations.NullMarked;
