/** Open data, for everybody's programs. */
@org.jspecify.annotations.NullMarked
package org.couveuse.transparency.rest;
