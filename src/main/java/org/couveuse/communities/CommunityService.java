package org.couveuse.communities;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.Form;
import org.couveuse.shared.Markdown;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.shared.SoughtWords;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Typed;
import org.couveuse.sharing.SolutionReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds communities of practice around published solutions, says what they are, and ends them. */
@Service
@Transactional
public class CommunityService {

    private static final int SUMMARY = 300;
    private static final int LONGEST_REASON = 2_000;
    private static final int NEXT = 20;

    private final CommunityFile file;
    private final CommunityRights rights;
    private final SolutionReading solutions;
    private final Submissions submissions;

    CommunityService(CommunityFile file, CommunityRights rights, SolutionReading solutions, Submissions submissions) {
        this.file = file;
        this.rights = rights;
        this.solutions = solutions;
        this.submissions = submissions;
    }

    /**
     * What a community is.
     *
     * @param purpose whom it is for and what one does in it, in Markdown
     * @param solutions published ones, which bring its members together
     */
    public record Founding(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Form.Long @Size(max = 5000) String purpose,
            @NotNull @Size(min = 1, max = 20) List<@NotNull UUID> solutions) {

        /** Takes a copy of the solutions. */
        public Founding {
            solutions = solutions == null ? List.of() : List.copyOf(new LinkedHashSet<>(solutions));
        }
    }

    /** A community in a list; {@code next} is when it meets next. */
    public record Row(
            UUID id,
            String title,
            String summary,
            CommunityState state,
            Set<UUID> solutions,
            long members,
            boolean mine,
            @Nullable Instant next) {}

    /** What the reader may do there, and whether they are told of posts by mail and have a calendar. */
    public record Rights(
            boolean reads, boolean joins, boolean writes, boolean moderates, boolean told, boolean calendar) {}

    /**
     * One community; who is in it is read by {@link CommunityPeople}.
     *
     * @param excludedWhy why the reader was excluded; null when they were not
     */
    public record Detail(
            Row row,
            String purpose,
            Instant founded,
            @Nullable String closedWhy,
            @Nullable String excludedWhy,
            boolean moderator,
            Rights rights) {}

    /** Founds one; who does is its first moderator. For the agency, and who leads an incubator behind a solution. */
    public UUID found(Actor actor, Founding said) {
        submissions.check(said);
        requirePublished(said.solutions());
        if (!rights.founds(actor, said.solutions())) {
            throw RuleViolation.forbidden("communities.foundersOnly");
        }
        var community = new Community(actor.id(), file.now());
        community.describe(said.title(), said.purpose().strip(), said.solutions());
        file.keep(community);
        file.keep(new CommunityMember(community.id(), actor.id(), true, file.now()));
        file.note(actor, "community.founded", community.id(), null);
        return community.id();
    }

    /** Describes it anew; for its moderators. */
    public void describe(Actor actor, UUID id, Founding said) {
        submissions.check(said);
        var community = rights.visible(actor, id);
        rights.requireModerator(actor, community);
        rights.requireOpen(community);
        requirePublished(said.solutions().stream()
                .filter(solution -> !community.solutions().contains(solution))
                .toList());
        community.describe(said.title(), said.purpose().strip(), said.solutions());
        file.keep(community);
        file.note(actor, "community.described", id, null);
    }

    /** Ends it, with a reason; it stays readable. For its moderators. */
    public void close(Actor actor, UUID id, String reason) {
        var community = rights.visible(actor, id);
        rights.requireModerator(actor, community);
        rights.requireOpen(community);
        community.close(reason(reason), file.now());
        file.keep(community);
        file.note(actor, "community.closed", id, reason);
    }

    /** Whether the actor may found one around some solution. */
    @Transactional(readOnly = true)
    public boolean mayFound(Actor actor) {
        return rights.foundsSome(actor);
    }

    /**
     * Communities by title; none for who takes no part.
     *
     * @param text words in the title or in what it is for, whatever accents, capitals and plurals; all when too short
     * @param solution only those around it
     * @param mine only those the actor is in
     */
    @Transactional(readOnly = true)
    public Slice<Row> page(
            Actor actor, String text, @Nullable UUID solution, boolean mine, @Nullable String after, int limit) {
        if (!rights.sees(actor) || (mine && actor.person() == null)) {
            return new Slice<>(List.of(), null);
        }
        var found = file.page(
                Cursor.only(after, ""),
                solution,
                mine ? actor.person() : null,
                SoughtWords.of(Typed.visible(text)),
                limit + 1);
        return new Slice<>(
                found.stream().limit(limit).map(c -> row(actor, c)).toList(),
                found.size() > limit ? Cursor.of(found.get(limit - 1).sortKey()) : null);
    }

    /** One community. */
    @Transactional(readOnly = true)
    public Detail get(Actor actor, UUID id) {
        var community = rights.visible(actor, id);
        var member = file.member(id, actor.person());
        var joins = rights.joins(actor);
        var excluded = file.exclusion(id, actor.person()).map(CommunityExclusion::why);
        return new Detail(
                row(actor, community),
                community.purpose(),
                community.foundedAt(),
                community.closedWhy(),
                excluded.orElse(null),
                member.filter(CommunityMember::moderator).isPresent(),
                new Rights(
                        rights.reads(actor, community),
                        joins && community.open() && member.isEmpty() && excluded.isEmpty(),
                        joins && community.open() && member.isPresent(),
                        community.open() && rights.moderates(actor, community),
                        member.filter(CommunityMember::told).isPresent(),
                        member.filter(CommunityMember::hasFeed).isPresent()));
    }

    private Row row(Actor actor, Community community) {
        return new Row(
                community.id(),
                community.title(),
                Typed.shorten(Markdown.plain(community.purpose()), SUMMARY),
                community.state(),
                community.solutions(),
                file.count(community.id()),
                file.member(community.id(), actor.person()).isPresent(),
                file.events(community.id(), file.now(), NEXT).stream()
                        .filter(event -> !event.cancelled())
                        .map(CommunityEvent::starts)
                        .findFirst()
                        .orElse(null));
    }

    private void requirePublished(List<UUID> around) {
        for (var i = 0; i < around.size(); i++) {
            if (!solutions.published(around.get(i))) {
                throw RuleViolation.field("solutions[" + i + "]", "communities.publishedOnly");
            }
        }
    }

    /** A reason that can be kept; refuses an empty one, and one that is too long. */
    static String reason(String reason) {
        new Checks().text("reason", reason, LONGEST_REASON).refuse();
        return reason.strip();
    }
}
