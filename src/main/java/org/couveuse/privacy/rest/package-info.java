/** What is kept of people, by REST. */
@NullMarked
package org.couveuse.privacy.rest;

import org.jspecify.annotations.NullMarked;
