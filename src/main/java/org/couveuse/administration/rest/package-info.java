/** An administrator's few verbs by REST. */
@NullMarked
package org.couveuse.administration.rest;

import org.jspecify.annotations.NullMarked;
