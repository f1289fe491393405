package org.couveuse.incubators;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.Slice;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What screens and programs read of incubators, as {@link IncubationRights} has it. */
@Service
@Transactional(readOnly = true)
public class IncubatorReading {

    private static final int LONGEST_LOG = 200;

    private final Store store;
    private final IncubatorList list;
    private final IncubationRights rights;
    private final CurrentActor actor;
    private final DecisionLog log;
    private final Subjects subjects;
    private final People people;
    private final Organisations organisations;
    private final Funding funding;

    IncubatorReading(
            Store store,
            IncubatorList list,
            IncubationRights rights,
            CurrentActor actor,
            DecisionLog log,
            Subjects subjects,
            People people,
            Organisations organisations,
            Funding funding) {
        this.store = store;
        this.list = list;
        this.rights = rights;
        this.actor = actor;
        this.log = log;
        this.subjects = subjects;
        this.people = people;
        this.organisations = organisations;
        this.funding = funding;
    }

    /** What to list; empty sets ask for all. */
    public record Filter(
            String text,
            Set<Stage> stages,
            Set<IncubatorState> states,
            @Nullable UUID body) {

        /** Everything. */
        public static Filter all() {
            return new Filter("", Set.of(), Set.of(), null);
        }
    }

    /** An incubator in a list. */
    public record Row(
            UUID id,
            String title,
            Stage stage,
            IncubatorState state,
            Instant since,
            UUID body,
            @Nullable String lead,
            int members,
            int groups,
            @Nullable Instant termAt) {}

    /** Somebody of the team. */
    public record Member(
            Invitation.Row seat, String name, @Nullable String organisation, boolean leads) {}

    /** A line of the timeline. */
    public record Decided(
            DecisionKind kind,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID about,
            @Nullable BigDecimal amount,
            @Nullable String note) {}

    /** What an incubator may spend and has spent. */
    public record Budget(BigDecimal granted, BigDecimal spent, BigDecimal left) {}

    /** How many ideas are in a state. */
    public record IdeaCount(IdeaState state, long count) {}

    /** How many incubators are in a stage. */
    public record StageCount(Stage stage, long count) {}

    /** One incubator with what its page shows. */
    public record Detail(
            IncubatorFile facts,
            @Nullable String bodyName,
            List<Member> team,
            List<IdeaCall.Row> calls,
            List<IdeaCount> ideas,
            Budget budget,
            boolean shareable) {}

    /** Incubators in the order of their titles; those that the reader may see. */
    public Slice<Row> page(Filter filter, @Nullable String after, int limit) {
        var found = list.page(filter, actor.get(), Cursor.only(after, ""), Limit.of(limit + 1));
        var items = rows(found.stream().limit(limit).toList());
        var next = found.size() > limit ? Cursor.of(found.get(limit - 1).sortKey()) : null;
        return new Slice<>(items, next);
    }

    /** How many incubators that are neither closed nor done are in each stage. */
    public List<StageCount> counts() {
        var counted = store
                .incubators
                .count(EnumSet.of(IncubatorState.FORMING, IncubatorState.AT_WORK, IncubatorState.DEPLOYING))
                .stream()
                .collect(Collectors.toMap(Incubators.Tally::getStage, Incubators.Tally::getNumber));
        return Stream.of(Stage.values())
                .map(s -> new StageCount(s, counted.getOrDefault(s, 0L)))
                .toList();
    }

    /** One incubator; refuses an unknown one and one that the reader may not see. */
    public Detail get(UUID id) {
        rights.require(actor.get(), id);
        return detail(id);
    }

    /** One incubator, for tasks about it, whose rights are the desk's. */
    Detail detail(UUID id) {
        var incubator = store.incubator(id);
        var facts = incubator.facts();
        var body = facts.origin().body();
        var spent = funding.spent(body, id);
        var left = funding.reserved(body, id);
        var counted =
                store.ideas.count(id).stream().collect(Collectors.toMap(Ideas.Tally::getState, Ideas.Tally::getNumber));
        return new Detail(
                facts,
                subjects.find(body).map(Card::title).orElse(null),
                members(id, facts.formation().lead()),
                store.calls.of(id).stream().map(IdeaCall::row).toList(),
                Stream.of(IdeaState.values())
                        .map(s -> new IdeaCount(s, counted.getOrDefault(s, 0L)))
                        .toList(),
                new Budget(spent.add(left), spent, left),
                facts.search().solution() != null || counted.keySet().stream().anyMatch(IncubatorReading::tried));
    }

    /** When each incubator was opened. */
    public List<Instant> openings() {
        return store.incubators.openings();
    }

    /** The incubator's timeline, latest first. */
    public List<Decided> decisions(UUID id) {
        rights.require(actor.get(), id);
        return decided(id);
    }

    List<Decided> decided(UUID id) {
        return log.of(id, Limit.of(LONGEST_LOG)).stream().map(DecisionLine::row).toList();
    }

    /** Seats of the team and open invitations, the lead first. */
    List<Member> members(UUID id, @Nullable UUID lead) {
        var seats = store.invitations.of(id).stream()
                .map(Invitation::row)
                .filter(s -> s.joined() || s.open())
                .toList();
        var names = people.names(seats.stream().map(Invitation.Row::person).toList());
        var places = organisations.all(seats.stream()
                .map(s -> s.place().organisation())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return seats.stream()
                .map(s -> new Member(
                        s,
                        names.getOrDefault(s.person(), ""),
                        Optional.ofNullable(s.place().organisation())
                                .map(places::get)
                                .map(Organisations.Row::name)
                                .orElse(null),
                        s.person().equals(lead)))
                .sorted(Comparator.comparing((Member m) -> !m.leads())
                        .thenComparing(m -> !m.seat().joined())
                        .thenComparing(Member::name))
                .toList();
    }

    private static boolean tried(IdeaState state) {
        return state == IdeaState.SELECTED
                || state == IdeaState.IN_TRIAL
                || state == IdeaState.ADOPTED
                || state == IdeaState.ABANDONED;
    }

    private List<Row> rows(List<Incubator> found) {
        var ids = found.stream().map(i -> i.facts().origin().id()).toList();
        var members = store.invitations.of(ids, InvitationState.JOINED).stream()
                .collect(Collectors.groupingBy(Invitation::incubator, Collectors.counting()));
        var names = people.names(found.stream()
                .map(i -> i.facts().formation().lead())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream().map(i -> row(i.facts(), members, names)).toList();
    }

    private static Row row(IncubatorFile facts, Map<UUID, Long> members, Map<UUID, String> names) {
        var origin = facts.origin();
        var progress = facts.progress();
        var stages = progress.stages();
        return new Row(
                origin.id(),
                origin.title(),
                progress.stage(),
                progress.state(),
                stages.isEmpty()
                        ? origin.opened()
                        : stages.get(stages.size() - 1).at(),
                origin.body(),
                facts.formation().lead() == null
                        ? null
                        : names.get(facts.formation().lead()),
                members.getOrDefault(origin.id(), 0L).intValue(),
                facts.formation().groups().size(),
                progress.termAt());
    }
}
