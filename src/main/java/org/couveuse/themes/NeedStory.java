package org.couveuse.themes;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.people.CurrentActor;
import org.couveuse.subjects.Sight;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of a need, for its page and for the page of who holds its private link. */
@Service
@Transactional(readOnly = true)
public class NeedStory {

    private final NeedService service;
    private final Needs needs;
    private final NeedSteps steps;
    private final ThemeService themes;
    private final Subjects subjects;
    private final Sight sight;
    private final CurrentActor actor;

    NeedStory(
            NeedService service,
            Needs needs,
            NeedSteps steps,
            ThemeService themes,
            Subjects subjects,
            Sight sight,
            CurrentActor actor) {
        this.service = service;
        this.needs = needs;
        this.steps = steps;
        this.themes = themes;
        this.subjects = subjects;
        this.sight = sight;
        this.actor = actor;
    }

    /**
     * One thing that happened; its text is {@code needs.story.<kind>}.
     *
     * @param theme title of the theme it is about
     * @param words what was written: the question, the answer, the reason
     */
    public record Event(
            NeedStepKind kind,
            Instant at,
            @Nullable String theme,
            @Nullable String words) {}

    /**
     * The whole story.
     *
     * @param events what happened, oldest first
     * @param theme the theme it is in
     * @param question what its author is asked now
     * @param led what came of it beyond its theme: rounds, incubators, solutions, adoptions
     */
    public record Told(
            UUID need,
            String title,
            NeedState state,
            Instant submitted,
            List<Event> events,
            ThemeService.@Nullable Row theme,
            @Nullable String question,
            List<Card> led) {

        private Told with(List<Card> seen) {
            return new Told(need, title, state, submitted, events, theme, question, seen);
        }
    }

    /** The story of a need for who is signed in; which organisations adopt something is told to who may see it. */
    public Told of(UUID need) {
        var reader = actor.get();
        var told = told(service.visible(reader, need));
        return told.with(told.led().stream()
                .filter(card -> card.type() != SubjectType.ADOPTION || sight.sees(reader, card.id()))
                .toList());
    }

    /** The story of the need whose private link this is; nothing for another text. */
    public java.util.Optional<Told> byToken(String token) {
        return service.holder(token).flatMap(needs::findById).map(this::told);
    }

    private Told told(Need need) {
        var lines = steps.findByNeedOrderByPosition(need.id());
        var ids = new LinkedHashSet<UUID>();
        lines.stream().map(line -> line.what().theme()).filter(Objects::nonNull).forEach(ids::add);
        var inTheme = need.theme();
        if (inTheme != null) {
            ids.add(inTheme);
        }
        var known = themes.all(ids);
        var events = lines.stream()
                .map(line -> {
                    var about = line.what().theme();
                    var theme = about == null ? null : known.get(about);
                    return new Event(
                            line.what().kind(),
                            line.at(),
                            theme == null ? null : theme.title(),
                            line.what().words());
                })
                .toList();
        var decision = need.decision();
        return new Told(
                need.id(),
                need.title(),
                need.state(),
                need.submitted(),
                events,
                inTheme == null ? null : known.get(inTheme),
                need.state() == NeedState.TO_CLARIFY && decision != null ? decision.question() : null,
                led(need, inTheme));
    }

    private List<Card> led(Need need, @Nullable UUID theme) {
        if (theme == null) {
            return List.of();
        }
        return subjects.chain(need.id()).cards().stream()
                .filter(card -> !card.id().equals(need.id()) && !card.id().equals(theme))
                .toList();
    }
}
