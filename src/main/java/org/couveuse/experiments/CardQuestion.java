package org.couveuse.experiments;

import org.jspecify.annotations.Nullable;

/** A question of ethics or privacy, answered on a card; {@code words} say how, and what is done where it is not so. */
public record CardQuestion(
        EthicsQuestion question,
        EthicsAnswer answer,
        @Nullable String words) {}
