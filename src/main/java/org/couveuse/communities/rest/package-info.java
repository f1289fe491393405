/** Communities for programs. */
@NullMarked
package org.couveuse.communities.rest;

import org.jspecify.annotations.NullMarked;
