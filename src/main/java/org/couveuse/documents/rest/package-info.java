/** Files by REST. */
@NullMarked
package org.couveuse.documents.rest;

import org.jspecify.annotations.NullMarked;
