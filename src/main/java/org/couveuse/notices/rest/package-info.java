/** One's own notices by REST. */
@NullMarked
package org.couveuse.notices.rest;

import org.jspecify.annotations.NullMarked;
