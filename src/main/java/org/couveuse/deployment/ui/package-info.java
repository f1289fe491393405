/** Screens of the deployment room: campaigns, one campaign, one adoption, an organisation's own page. */
@NullMarked
package org.couveuse.deployment.ui;

import org.jspecify.annotations.NullMarked;
