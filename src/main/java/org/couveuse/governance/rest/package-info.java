/** Bodies by REST. */
@NullMarked
package org.couveuse.governance.rest;

import org.jspecify.annotations.NullMarked;
