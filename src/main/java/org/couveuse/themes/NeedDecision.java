package org.couveuse.themes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What triage decided about a need, kept for the steps that carry it out and for who reads the need. */
@Embeddable
record NeedDecision(
        @Enumerated(EnumType.STRING) Triage outcome,
        @Nullable String themeTitle,
        @Nullable String wording,
        @Nullable UUID objective,
        @Nullable String question,
        @Nullable String reason) {}
