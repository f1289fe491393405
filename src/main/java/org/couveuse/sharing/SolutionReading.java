package org.couveuse.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One solution whole. */
@Service
@Transactional(readOnly = true)
public class SolutionReading {

    private final SolutionFile file;
    private final SolutionRights rights;
    private final People people;

    SolutionReading(SolutionFile file, SolutionRights rights, People people) {
        this.file = file;
        this.rights = rights;
        this.people = people;
    }

    /** A solution with what the team wrote. */
    public record Row(
            UUID id,
            UUID incubator,
            UUID body,
            Contents contents,
            SolutionState state,
            int number,
            Evidence evidence,
            Instant opened,
            Instant changed,
            @Nullable Release publication) {}

    /** How it joined the catalogue; {@code withdrawal} is why it left it. */
    public record Release(
            Instant at,
            @Nullable UUID by,
            @Nullable String note,
            @Nullable LocalDate freshUntil,
            @Nullable String withdrawal) {}

    /** A frozen version; {@code changes} is for those who have the one before, when there was a revision. */
    public record Version(
            int number,
            Instant frozen,
            List<String> authors,
            List<Reply> replies,
            @Nullable String changes) {}

    /** What an officer decided about a version. */
    public record Decided(int number, Publication decision, String reason, UUID by, Instant at) {}

    /** What the reader may do outside of tasks; who is inside works on it or reviews it. */
    public record Rights(boolean inside, boolean endReviews, boolean moveClosing, boolean withdraw) {}

    /** One solution whole; lists latest first. */
    public record Detail(
            Row solution, int completeness, List<Version> versions, List<Decided> decisions, Rights rights) {}

    /** What a campaign needs to know of a solution. */
    public record Known(
            String title,
            @Nullable SolutionOffer offer,
            SolutionState state,
            Evidence evidence,
            int completeness,
            boolean costKnown,
            @Nullable Integer capacity,
            UUID body,
            UUID incubator) {}

    /** One solution; for who may not read it there is none. Decisions are for those who may read reviews. */
    public Detail get(Actor actor, UUID id) {
        var found = rights.readable(actor, id);
        var inside = rights.readsGathered(actor, found);
        var versions = inside || found.publishedAt() != null ? file.versions(id) : List.<SolutionVersion>of();
        return new Detail(
                found.row(),
                found.toolkit().completeness(),
                versions.stream().map(v -> version(v, inside)).toList(),
                inside
                        ? file.decisions(id).stream()
                                .map(PublishingDecision::row)
                                .toList()
                        : List.of(),
                rights(actor, found));
    }

    /** What a campaign needs to know; refuses an unknown solution. */
    public Known known(UUID id) {
        var row = file.find(id).orElseThrow(RuleViolation::notFound).row();
        var contents = row.contents();
        return new Known(
                contents.title(),
                contents.offer(),
                row.state(),
                row.evidence(),
                contents.toolkit().completeness(),
                contents.toolkit().text(ToolkitPart.COSTS).isPresent(),
                contents.capacity(),
                row.body(),
                row.incubator());
    }

    /** Whether there is such a solution in the catalogue. */
    public boolean published(UUID id) {
        return file.find(id).filter(s -> s.state() == SolutionState.PUBLISHED).isPresent();
    }

    private Rights rights(Actor actor, Solution solution) {
        var open = solution.state() == SolutionState.IN_REVIEW
                && file.round(solution.id()).filter(ReviewRound::open).isPresent();
        var agency = rights.agency(actor);
        return new Rights(
                rights.readsGathered(actor, solution),
                open && (agency || rights.leads(actor, solution)),
                open && agency,
                agency && solution.state() == SolutionState.PUBLISHED);
    }

    private Version version(SolutionVersion version, boolean inside) {
        var names = people.names(version.authors());
        return new Version(
                version.number(),
                version.frozenAt(),
                List.copyOf(names.values()),
                inside ? version.replies() : List.of(),
                version.changes());
    }
}
