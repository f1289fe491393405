/** Blockers by REST. */
@NullMarked
package org.couveuse.support.rest;

import org.jspecify.annotations.NullMarked;
