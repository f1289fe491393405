package org.couveuse.themes;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.couveuse.audit.Trail;
import org.couveuse.governance.Bodies;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.French;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.subjects.LinkKind;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Themes: what they say, which needs they come from, who proposed them, where they stand. */
@Service
@Transactional
public class ThemeService {

    private final Themes themes;
    private final Needs needs;
    private final Bodies bodies;
    private final ThemeStanding standing;
    private final Subjects subjects;
    private final Trail trail;
    private final CurrentActor actor;
    private final Clock clock;

    ThemeService(
            Themes themes,
            Needs needs,
            Bodies bodies,
            ThemeStanding standing,
            Subjects subjects,
            Trail trail,
            CurrentActor actor,
            Clock clock) {
        this.themes = themes;
        this.needs = needs;
        this.bodies = bodies;
        this.standing = standing;
        this.subjects = subjects;
        this.trail = trail;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A theme as read.
     *
     * @param objective of the forum's plan that it serves
     * @param body the forum it belongs to; null when any may take it up
     * @param needs how many are joined in it
     */
    public record Row(
            UUID id,
            String title,
            String wording,
            @Nullable UUID objective,
            @Nullable UUID body,
            ThemeState state,
            @Nullable UUID round,
            Instant created,
            long needs) {}

    /** How an officer words a theme anew. */
    public record Wording(
            String title, String wording, @Nullable UUID objective) {}

    /** The theme with this id; refuses an unknown one. */
    @Transactional(readOnly = true)
    public Row get(UUID theme) {
        return rows(List.of(load(theme))).get(0);
    }

    /** The theme with this id, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Row> find(UUID theme) {
        return themes.findById(theme).map(t -> rows(List.of(t)).get(0));
    }

    /** Several themes at once, by id; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Row> all(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, Row>();
        rows(themes.findAllById(ids)).forEach(r -> found.put(r.id(), r));
        return found;
    }

    /** Themes a round of this forum may take up: its own and those of no forum; all for null. By title. */
    @Transactional(readOnly = true)
    public List<Row> candidates(@Nullable UUID body) {
        return of(EnumSet.of(ThemeState.CANDIDATE, ThemeState.NOT_RETAINED), body);
    }

    /** Themes that a need may join: not while members judge them. By title. */
    @Transactional(readOnly = true)
    public List<Row> joinable(@Nullable UUID body) {
        return of(EnumSet.of(ThemeState.CANDIDATE, ThemeState.NOT_RETAINED, ThemeState.RETAINED), body);
    }

    /** Themes a round took up last, by title. */
    @Transactional(readOnly = true)
    public List<Row> ofRound(UUID round) {
        return rows(themes.inRound(round));
    }

    /** Themes in some states whose title or wording contains a text, by title. */
    @Transactional(readOnly = true)
    public Slice<Row> page(Set<ThemeState> states, String text, @Nullable String after, int limit) {
        var wanted = states.isEmpty() ? EnumSet.allOf(ThemeState.class) : states;
        var found = themes.page(wanted, French.anywhere(text), Cursor.only(after, ""), Limit.of(limit + 1));
        var items = rows(found.stream().limit(limit).toList());
        var next = found.size() > limit ? Cursor.of(found.get(limit - 1).sortKey()) : null;
        return new Slice<>(items, next);
    }

    /** How many themes {@link #page} lists in all. */
    @Transactional(readOnly = true)
    public long count(Set<ThemeState> states, String text) {
        return themes.count(states.isEmpty() ? EnumSet.allOf(ThemeState.class) : states, French.anywhere(text));
    }

    /**
     * Who proposed a theme: the authors of all needs joined in it, each once. They are recused on it. Needs sent
     * without an account and imported ones have no author here.
     */
    @Transactional(readOnly = true)
    public Set<UUID> proposers(UUID theme) {
        return Set.copyOf(needs.authors(theme));
    }

    /** Words a theme anew; for the agency, until a round takes it up. */
    public void word(UUID theme, Wording as) {
        var who = actor.get();
        if (!who.has(Role.AGENCY_OFFICER)) {
            throw RuleViolation.forbidden("themes.agencyOnly");
        }
        new Checks()
                .text("title", as.title(), 200)
                .text("wording", as.wording(), 2_000)
                .refuse();
        var found = load(theme);
        requireObjective(found.body(), as.objective());
        if (!found.state().eligible()) {
            throw RuleViolation.conflict("themes.notEligible", found.title(), found.state());
        }
        found.word(as.title(), as.wording(), as.objective(), clock.instant());
        trail.record(new Trail.Event(who.person(), "theme.worded", theme, as.title()));
        standing.show(found);
    }

    /** Makes a candidate theme. */
    UUID create(Wording as, @Nullable UUID body) {
        var theme = themes.save(
                new Theme(UUID.randomUUID(), as.title(), as.wording(), as.objective(), body, clock.instant()));
        standing.show(theme);
        trail.record(new Trail.Event(null, "theme.created", theme.id(), as.title()));
        return theme.id();
    }

    /** A round took the theme up; twice is once. Refuses a theme that another round has, or that is decided. */
    void inRound(UUID theme, UUID round) {
        change(theme, (t, now) -> t.enter(round, now));
        subjects.link(theme, round, LinkKind.PART_OF);
    }

    /** The objective of a forum's plan that the theme serves, as said when its round was prepared. */
    void align(UUID theme, UUID forum, UUID objective) {
        requireObjective(forum, objective);
        change(theme, (t, now) -> t.align(forum, objective, now));
    }

    /** The round retained the theme; twice is once. */
    void retained(UUID theme, UUID round) {
        change(theme, (t, now) -> t.retain(round, now));
    }

    /** The round did not retain the theme, which may come back in another; twice is once. */
    void notRetained(UUID theme, UUID round) {
        change(theme, (t, now) -> t.leaveOut(round, now));
    }

    /** The round ended without a decision: the theme is a candidate again. Nothing for one it does not hold. */
    void freed(UUID theme, UUID round) {
        change(theme, (t, now) -> t.free(round, now));
        subjects.unlink(theme, round, LinkKind.PART_OF);
    }

    /** A need joined or left: a theme without needs is withdrawn, one with needs again is a candidate again. */
    void settled(UUID theme) {
        var left = needs.countByTheme(theme);
        change(theme, (t, now) -> t.settle(left, now));
    }

    private void requireObjective(@Nullable UUID forum, @Nullable UUID objective) {
        if (objective != null
                && (forum == null || bodies.objective(forum, objective).isEmpty())) {
            throw RuleViolation.field("objective", "themes.objectiveUnknown");
        }
    }

    private void change(UUID theme, BiConsumer<Theme, Instant> verb) {
        var found = load(theme);
        verb.accept(found, clock.instant());
        standing.show(found);
    }

    private Theme load(UUID theme) {
        return themes.findById(theme).orElseThrow(RuleViolation::notFound);
    }

    private List<Row> of(Set<ThemeState> states, @Nullable UUID body) {
        return rows(body == null ? themes.of(states) : themes.of(states, body));
    }

    private List<Row> rows(List<Theme> found) {
        var counts = new LinkedHashMap<UUID, Long>();
        if (!found.isEmpty()) {
            needs.counts(found.stream().map(Theme::id).toList()).forEach(c -> counts.put(c.theme(), c.needs()));
        }
        return found.stream().map(t -> t.row(counts.getOrDefault(t.id(), 0L))).toList();
    }
}
