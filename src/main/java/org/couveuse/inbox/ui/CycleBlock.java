package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.couveuse.inbox.Inbox;
import org.couveuse.inbox.InboxViews;
import org.couveuse.inbox.InboxViews.Filters;
import org.couveuse.people.Actor;
import org.couveuse.shell.HomeBlock;
import org.couveuse.shell.ui.FriseCounts;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;

/** « Le cycle en un coup d’œil »: how many things are in each stage, and where somebody is waited for. */
@org.springframework.stereotype.Component
class CycleBlock implements HomeBlock {

    /** What is counted in a stage, and where it is listed. */
    private record Counted(SubjectType type, String address) {}

    private static final Map<Stage, Counted> COUNTED = new EnumMap<>(Map.of(
            Stage.FORMATION, new Counted(SubjectType.INCUBATOR, "/incubateurs"),
            Stage.IDEATION, new Counted(SubjectType.INCUBATOR, "/incubateurs"),
            Stage.EXPERIMENT, new Counted(SubjectType.EXPERIMENT, "/incubateurs"),
            Stage.SHARING, new Counted(SubjectType.SOLUTION, "/solutions"),
            Stage.DEPLOYMENT, new Counted(SubjectType.CAMPAIGN, "/deploiements")));

    /** States of things that are over, by the words the rooms have for it. */
    private static final Set<String> OVER =
            Set.of("CLOSED", "ENDED", "CANCELLED", "ABANDONED", "STOPPED", "DECLINED", "REFUSED", "WITHDRAWN");

    private final Subjects subjects;
    private final Inbox inbox;
    private final InboxViews views;

    CycleBlock(Subjects subjects, Inbox inbox, InboxViews views) {
        this.subjects = subjects;
        this.inbox = inbox;
        this.views = views;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> block(Actor actor, Locale locale) {
        var types = EnumSet.of(
                SubjectType.NEED,
                SubjectType.INCUBATOR,
                SubjectType.EXPERIMENT,
                SubjectType.SOLUTION,
                SubjectType.CAMPAIGN);
        var counts = subjects.counts(types);
        var steps = new ArrayList<FriseCounts.Count>();
        for (var stage : Stage.values()) {
            steps.add(step(stage, counts, actor));
        }
        var needs = counts.stream()
                .filter(c -> c.type() == SubjectType.NEED)
                .mapToLong(Subjects.Count::count)
                .sum();
        return Optional.of(new Part(Words.say("inbox.home.cycle"), new FriseCounts(steps))
                .note(Words.say("inbox.home.needs", needs)));
    }

    private FriseCounts.Count step(Stage stage, List<Subjects.Count> counts, Actor actor) {
        var counted = COUNTED.get(stage);
        var count = counts.stream()
                .filter(c -> counted != null && c.type() == counted.type() && c.stage() == stage)
                .filter(c -> !OVER.contains(c.state()))
                .mapToLong(Subjects.Count::count)
                .sum();
        var mine = inbox.count(
                actor, views.query(Filters.none().scope(Inbox.Scope.WAITING).stage(stage)));
        return new FriseCounts.Count(
                stage,
                count,
                Words.say("inbox.home.unit." + stage, count),
                counted == null ? "/" : counted.address(),
                mine == 0 ? null : Words.say("inbox.home.youWait", mine),
                mine > 0);
    }
}
