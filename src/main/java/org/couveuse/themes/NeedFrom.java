package org.couveuse.themes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a need comes from: by which door, whose it is, who wrote it down. */
record NeedFrom(
        Channel channel,
        NeedOrigin origin,
        @Nullable String source,
        @Nullable String reference,
        String language,
        @Nullable UUID body,
        @Nullable UUID author,
        @Nullable UUID submittedBy) {}
