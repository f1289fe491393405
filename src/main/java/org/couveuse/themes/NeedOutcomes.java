package org.couveuse.themes;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.subjects.LinkKind;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.NeedStep.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what triage decided; each step may run more than once. */
@Service
@Transactional
class NeedOutcomes {

    private final NeedFile file;
    private final Needs needs;
    private final ThemeService themes;
    private final NeedNews news;
    private final Memberships memberships;
    private final Subjects subjects;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NeedOutcomes(
            NeedFile file,
            Needs needs,
            ThemeService themes,
            NeedNews news,
            Memberships memberships,
            Subjects subjects,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.file = file;
        this.needs = needs;
        this.themes = themes;
        this.news = news;
        this.memberships = memberships;
        this.subjects = subjects;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Tells one officer who may triage the need and has not taken it. */
    void alertSecondOfficer(UUID id) {
        var need = file.get(id);
        var officers = memberships.holders(Role.AGENCY_OFFICER, null).stream()
                .filter(officer -> !file.barred(id).contains(officer) && !file.taken(id, officer))
                .toList();
        if (!officers.isEmpty()) {
            var one = officers.get(Math.floorMod(id.hashCode(), officers.size()));
            news.tellOfficer(one, need, "need.secondOfficer", need.submitted());
            trail.record(new Trail.Event(null, "need.secondOfficerAlerted", id, null));
        }
    }

    void createTheme(UUID id) {
        var need = file.get(id);
        if (need.state() != NeedState.TRIAGED) {
            return;
        }
        var decision = need.decision();
        if (decision == null) {
            throw new IllegalStateException("no decision about " + id);
        }
        var theme = themes.create(
                new ThemeService.Wording(
                        String.valueOf(decision.themeTitle()),
                        String.valueOf(decision.wording()),
                        decision.objective()),
                need.body());
        need.become(theme);
        file.step(need, new What(NeedStepKind.BECAME_THEME, theme, reason(need)));
        link(need, theme);
    }

    void joinTheme(UUID id) {
        var need = file.get(id);
        var theme = need.theme();
        if (need.state() != NeedState.TRIAGED || theme == null) {
            return;
        }
        need.follow(NeedState.JOINED);
        file.step(need, new What(NeedStepKind.JOINED, theme, reason(need)));
        link(need, theme);
    }

    void decline(UUID id) {
        var need = file.get(id);
        if (need.state() != NeedState.DECLINED) {
            need.decline();
            file.step(need, What.said(NeedStepKind.DECLINED, reason(need)));
            file.show(need);
        }
    }

    void inform(UUID id) {
        var need = file.get(id);
        if (need.answered() != null) {
            return;
        }
        var theme = Optional.ofNullable(need.theme()).map(themes::get);
        var title = theme.map(ThemeService.Row::title).orElse("");
        var reason = String.valueOf(reason(need));
        var became = became(need);
        var key = "need." + became.name().toLowerCase(Locale.ROOT);
        news.tellAuthor(need, key, title, reason);
        var forum = need.body();
        if (need.channel() == Channel.FORUM_CONCERN && forum != null) {
            news.answerForum(need, forum, "need.concern", became, theme.isPresent() ? 1 : 0, title, reason);
        }
        need.answer(clock.instant());
        file.step(need, What.of(NeedStepKind.INFORMED));
        events.publishEvent(new Need.Answered(id, need.theme()));
    }

    /** What triage made of it, whatever became of its theme since. */
    private static NeedState became(Need need) {
        if (need.theme() == null) {
            return NeedState.DECLINED;
        }
        return need.joined() ? NeedState.JOINED : NeedState.CANDIDATE;
    }

    private void link(Need need, UUID theme) {
        file.show(need);
        subjects.link(need.id(), theme, LinkKind.PART_OF);
        needs.flush();
        themes.settled(theme);
    }

    private static @org.jspecify.annotations.Nullable String reason(Need need) {
        var decision = need.decision();
        return decision == null ? null : decision.reason();
    }
}
