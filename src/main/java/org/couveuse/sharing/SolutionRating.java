package org.couveuse.sharing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation that took a solution says of it: one a solution, which may change its mind. */
@Entity
@Table(name = "solution_rating")
class SolutionRating {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID solution;
    private UUID organisation;
    private int level;
    private @Nullable String words;
    private UUID person;
    private Instant givenAt;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected SolutionRating() {}

    @SuppressWarnings("NullAway.Init")
    SolutionRating(UUID solution, UUID organisation, Instant now) {
        this.id = UUID.randomUUID();
        this.solution = solution;
        this.organisation = organisation;
        this.givenAt = now;
    }

    void say(int newLevel, @Nullable String newWords, UUID by, Instant now) {
        level = newLevel;
        words = newWords;
        person = by;
        changedAt = now;
    }

    UUID organisation() {
        return organisation;
    }

    int level() {
        return level;
    }

    @Nullable
    String words() {
        return words;
    }

    Instant changedAt() {
        return changedAt;
    }
}
