/** People and organisations by REST. */
@NullMarked
package org.couveuse.people.rest;

import org.jspecify.annotations.NullMarked;
