package org.couveuse.themes;

import java.time.Clock;
import java.util.UUID;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.NeedStep.What;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Shows a theme to everybody as it stands, and lets its needs follow: each says where it stands by its theme. */
@Component
class ThemeStanding {

    private static final int MOST = 2_000;

    private final Themes themes;
    private final Needs needs;
    private final NeedSteps steps;
    private final Subjects subjects;
    private final Clock clock;

    ThemeStanding(Themes themes, Needs needs, NeedSteps steps, Subjects subjects, Clock clock) {
        this.themes = themes;
        this.needs = needs;
        this.steps = steps;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Shows a theme after a change; its needs follow. */
    void show(Theme theme) {
        subjects.show(Card.of(
                        theme.id(),
                        SubjectType.THEME,
                        theme.title(),
                        theme.state().name())
                .forBody(theme.body()));
        needs.of(theme.id(), Limit.of(MOST)).forEach(need -> follow(need, theme));
    }

    /** Notes what came of a retained theme; its needs follow. Nothing for a theme nobody knows. */
    void came(UUID theme, NeedState now) {
        themes.findById(theme).filter(found -> found.came(now)).ifPresent(this::show);
    }

    private void follow(Need need, Theme theme) {
        var before = need.state();
        if (before == NeedState.TRIAGED || !need.follow(theme.stands(need.joined()))) {
            return;
        }
        steps.save(new NeedStep(
                need.id(),
                clock.instant(),
                steps.countByNeed(need.id()) + 1,
                new What(kind(need.state()), theme.id(), null)));
        show(need);
    }

    /** Shows a need as it is now to inbox, search and le fil. */
    void show(Need need) {
        subjects.show(
                Card.of(need.id(), SubjectType.NEED, need.title(), need.state().name())
                        .forBody(need.body()));
    }

    private static NeedStepKind kind(NeedState state) {
        return switch (state) {
            case IN_ROUND -> NeedStepKind.IN_ROUND;
            case RETAINED -> NeedStepKind.RETAINED;
            case SET_ASIDE -> NeedStepKind.SET_ASIDE;
            case IN_INCUBATION -> NeedStepKind.IN_INCUBATION;
            case DEPLOYING -> NeedStepKind.DEPLOYING;
            case DEPLOYED -> NeedStepKind.DEPLOYED;
            case CONCLUDED -> NeedStepKind.CONCLUDED;
            case CANDIDATE, JOINED -> NeedStepKind.FREED;
            case RECEIVED, TO_CLARIFY, TRIAGED, DECLINED ->
                throw new IllegalStateException("a need in a theme is not " + state);
        };
    }
}
