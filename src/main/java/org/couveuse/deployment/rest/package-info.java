/** Campaigns and adoptions by REST. */
@NullMarked
package org.couveuse.deployment.rest;

import org.jspecify.annotations.NullMarked;
