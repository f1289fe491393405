/** Search over everything, for programs. */
@NullMarked
package org.couveuse.subjects.rest;

import org.jspecify.annotations.NullMarked;
