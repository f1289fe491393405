package org.couveuse.incubators;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.audit.Trail;
import org.couveuse.shared.Texts;
import org.couveuse.shared.Typed;
import org.couveuse.subjects.LinkKind;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.NeedFollowers;
import org.couveuse.themes.NeedState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows this room's things to everybody and writes what was decided; used by its services and steps. */
@Component
class Chronicle {

    private static final int LONGEST = 8000;

    private final Subjects subjects;
    private final NeedFollowers followers;
    private final DecisionLog log;
    private final Texts texts;
    private final Trail trail;
    private final Clock clock;

    Chronicle(Subjects subjects, NeedFollowers followers, DecisionLog log, Texts texts, Trail trail, Clock clock) {
        this.subjects = subjects;
        this.followers = followers;
        this.log = log;
        this.texts = texts;
        this.trail = trail;
        this.clock = clock;
    }

    /** A line of the timeline to be. */
    record Line(
            DecisionKind kind,
            @Nullable UUID actor,
            @Nullable UUID about,
            @Nullable BigDecimal amount,
            @Nullable String note) {

        static Line of(DecisionKind kind, @Nullable UUID actor, @Nullable String note) {
            return new Line(kind, actor, null, null, cut(note));
        }

        Line about(UUID thing) {
            return new Line(kind, actor, thing, amount, note);
        }

        Line amount(@Nullable BigDecimal sum) {
            return new Line(kind, actor, about, sum, note);
        }

        private static @Nullable String cut(@Nullable String text) {
            return text == null ? null : Typed.shorten(text, LONGEST);
        }
    }

    /** Two texts of one decision as one; nothing when there is neither. */
    static @Nullable String join(@Nullable String one, @Nullable String other) {
        var words = Stream.of(one, other).filter(Objects::nonNull).toList();
        return words.isEmpty() ? null : String.join(" — ", words);
    }

    void decided(UUID incubator, DecisionKind kind, @Nullable UUID actor, @Nullable String note) {
        decided(incubator, Line.of(kind, actor, note));
    }

    void decided(UUID incubator, Line line) {
        log.save(new DecisionLine(incubator, line, clock.instant()));
        if (line.actor() == null) {
            // what a person decides is in the trail by their task; what the product does by itself only here
            trail.record(new Trail.Event(null, "incubator." + line.kind().name(), incubator, null));
        }
    }

    void show(Incubator incubator) {
        var facts = incubator.facts();
        var origin = facts.origin();
        subjects.show(Card.of(
                        origin.id(),
                        SubjectType.INCUBATOR,
                        origin.title(),
                        facts.progress().state().name())
                .in(facts.progress().stage())
                .forBody(origin.body()));
        followers.stand(origin.theme(), came(facts.progress().state()));
    }

    /** Where that leaves the needs of its theme. */
    private static NeedState came(IncubatorState state) {
        return switch (state) {
            case FORMING -> NeedState.RETAINED;
            case AT_WORK -> NeedState.IN_INCUBATION;
            case DEPLOYING -> NeedState.DEPLOYING;
            case DEPLOYED -> NeedState.DEPLOYED;
            case CLOSED, CANCELLED -> NeedState.CONCLUDED;
        };
    }

    void show(IdeaCall call, Incubator incubator) {
        var row = call.row();
        var group = incubator.facts().formation().groups().stream()
                .filter(g -> g.id().equals(row.group()))
                .map(Incubator.Group::name)
                .findFirst()
                .orElse("");
        var title = row.question() == null
                ? texts.in(
                        Texts.FRENCH,
                        "incubators.call.title",
                        incubator.facts().origin().title(),
                        group)
                : row.question();
        subjects.show(
                Card.of(row.id(), SubjectType.CALL, cutTitle(title), row.state().name())
                        .on(row.incubator())
                        .in(Stage.IDEATION)
                        .forBody(incubator.facts().origin().body()));
    }

    void show(Idea idea, UUID body) {
        var row = idea.row();
        var stage = row.experiment() == null ? Stage.IDEATION : Stage.EXPERIMENT;
        subjects.show(
                Card.of(row.id(), SubjectType.IDEA, row.title(), row.state().name())
                        .in(stage)
                        .forOrganisation(row.organisation())
                        .forBody(body));
        subjects.link(row.incubator(), row.id(), LinkKind.LED_TO);
    }

    void show(Evaluation evaluation, Idea idea, UUID body) {
        subjects.show(Card.of(
                        evaluation.id(),
                        SubjectType.EVALUATION,
                        idea.title(),
                        evaluation.state().name())
                .on(idea.id())
                .in(Stage.IDEATION)
                .forBody(body));
    }

    private static String cutTitle(String title) {
        return Typed.shorten(title, 300);
    }
}
