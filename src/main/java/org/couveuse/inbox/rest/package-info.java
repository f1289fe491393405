/** The task desk by REST. */
@NullMarked
package org.couveuse.inbox.rest;

import org.jspecify.annotations.NullMarked;
