package org.couveuse.notices;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What a notice is about; a person chooses by kind what they want to be told. */
public enum NoticeKind {
    /** Tasks that wait, are late, or are done for somebody away. */
    TASKS("inbox.", "absence."),
    /** A need one raised or follows. */
    NEEDS("need."),
    /** Prioritisation rounds and what becomes of their themes. */
    ROUNDS("round."),
    /** Incubators, calls for ideas and ideas. */
    INCUBATORS("incubators."),
    /** Experiments. */
    EXPERIMENTS("experiments."),
    /** Toolkits, their reviews and new versions. */
    SOLUTIONS("sharing.", "solution"),
    /** Communities of practice. */
    COMMUNITIES("communit"),
    /** Campaigns and adoptions. */
    DEPLOYMENTS("adoption", "campaign", "deployment", "wave"),
    /** Blockers. */
    BLOCKERS("blocker"),
    /** The opening of sealed ballots: whoever is concerned is told at once and always. */
    SEALED_BALLOTS("round.sealed"),
    /** Rights that wait for a second person, granted or refused: told at once and always. */
    RIGHTS("right."),
    /** Where the trail ends each day, for the addresses the settings name. */
    TRAIL("audit.");

    private final List<String> keys;

    NoticeKind(String... keys) {
        this.keys = List.of(keys);
    }

    /**
     * The kind of a notice by the key of its words; the longest beginning counts.
     *
     * @throws IllegalArgumentException when no kind claims the key: a fault of ours, found by the tests of the texts
     */
    static NoticeKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.keys.stream().anyMatch(key::startsWith))
                .max(Comparator.comparingInt(kind -> kind.keys.stream()
                        .filter(key::startsWith)
                        .mapToInt(String::length)
                        .max()
                        .orElseThrow()))
                .orElseThrow(() -> new IllegalArgumentException("no kind of notice for " + key));
    }

    /** Whether one may do without it, and have it once a day instead of at once. */
    public boolean optional() {
        return this != SEALED_BALLOTS && this != TRAIL && this != RIGHTS;
    }

    /** The kinds one may do without, as they are offered. */
    public static List<NoticeKind> offered() {
        return Arrays.stream(values()).filter(NoticeKind::optional).toList();
    }
}
