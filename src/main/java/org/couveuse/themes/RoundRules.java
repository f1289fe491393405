package org.couveuse.themes;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.shared.JsonColumn;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a round, fixed before it opens.
 *
 * @param question what members answer about each theme
 * @param quorum how many members must vote
 * @param judges how many mentions a theme needs
 * @param capacity how many themes may be retained at most
 * @param electors who is to vote; frozen at the opening
 * @param asked groups and experts asked for their opinion, as candidates
 * @param criteria what members may note of each theme beside their mention
 * @param balanced whether the result is also asked with balance between colleges
 */
@Embeddable
public record RoundRules(
        String question,
        @Enumerated(EnumType.STRING) BallotMode mode,
        int quorum,
        int judges,
        int capacity,
        @Nullable Instant opening,
        @Nullable Instant closing,
        @Convert(converter = IdsColumn.class) List<UUID> electors,
        @Convert(converter = CodesColumn.class) List<String> asked,
        @Convert(converter = CriteriaColumn.class) List<RoundCriterion> criteria,
        boolean balanced) {

    /** Before anything is fixed. */
    static RoundRules none() {
        return new RoundRules("", BallotMode.SECRET, 0, 0, 0, null, null, List.of(), List.of(), List.of(), false);
    }

    /** The same, closing at another moment. */
    RoundRules until(@Nullable Instant newClosing) {
        return new RoundRules(
                question, mode, quorum, judges, capacity, opening, newClosing, electors, asked, criteria, balanced);
    }

    static class IdsColumn extends JsonColumn<List<UUID>> {
        IdsColumn() {
            super(new TypeReference<>() {});
        }
    }

    static class CriteriaColumn extends JsonColumn<List<RoundCriterion>> {
        CriteriaColumn() {
            super(new TypeReference<>() {});
        }
    }

    static class CodesColumn extends JsonColumn<List<String>> {
        CodesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
