/** The catalogue of solutions by REST. */
@NullMarked
package org.couveuse.sharing.rest;

import org.jspecify.annotations.NullMarked;
