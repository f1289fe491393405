/** The experiments room for programs. */
@NullMarked
package org.couveuse.experiments.rest;

import org.jspecify.annotations.NullMarked;
