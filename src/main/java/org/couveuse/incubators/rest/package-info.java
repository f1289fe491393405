/** Incubators, their calls and ideas by REST. */
@NullMarked
package org.couveuse.incubators.rest;

import org.jspecify.annotations.NullMarked;
