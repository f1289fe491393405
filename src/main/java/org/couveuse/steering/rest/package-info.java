/** Steering and the trace of a thing by REST. */
@NullMarked
package org.couveuse.steering.rest;

import org.jspecify.annotations.NullMarked;
