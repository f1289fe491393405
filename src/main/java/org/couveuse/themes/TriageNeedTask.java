package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.governance.Bodies;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.couveuse.shared.Typed;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.NeedTriage.Triaging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Trier le besoin »: an officer who did not submit it. */
@Component
@Transactional
class TriageNeedTask implements TaskHandler<Triaging> {

    static final String FORM = "user_triageNeed";
    private static final int SHOWN = 5;

    private final NeedFile file;
    private final NeedTriage triage;
    private final NeedSearch search;
    private final ThemeService themes;
    private final Bodies bodies;
    private final Subjects subjects;
    private final Texts texts;

    TriageNeedTask(
            NeedFile file,
            NeedTriage triage,
            NeedSearch search,
            ThemeService themes,
            Bodies bodies,
            Subjects subjects,
            Texts texts) {
        this.file = file;
        this.triage = triage;
        this.search = search;
        this.themes = themes;
        this.bodies = bodies;
        this.subjects = subjects;
        this.texts = texts;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Class<Triaging> submission() {
        return Triaging.class;
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return file.barred(task.key());
    }

    @Override
    public TaskSheet<Triaging> sheet(OpenTask task, Actor actor) {
        var need = file.get(task.key());
        var similar = search.similar(need.id(), SHOWN);
        var wording = cut(need.said().description());
        var example = new Triaging(
                Triage.CANDIDATE, need.title(), wording, null, null, null, texts.get("needs.triage.exampleReason"));
        return TaskSheet.of(facts(need, similar), example)
                .known(new Triaging(null, need.title(), wording, null, null, null, null))
                .choices("joinable", joinable(need, similar))
                .choices("objectives", objectives(need.body()));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Triaging submission) {
        return triage.triage(task.key(), submission);
    }

    private List<Fact> facts(Need need, List<NeedSearch.Similar> similar) {
        var facts = new ArrayList<>(NeedFacts.of(need, true));
        var ids = similar.stream().map(NeedSearch.Similar::need).toList();
        var cards = subjects.all(ids);
        if (!cards.isEmpty()) {
            facts.add(new Fact.Things(
                    "needSimilar",
                    ids.stream()
                            .filter(cards::containsKey)
                            .map(id -> java.util.Objects.requireNonNull(cards.get(id)))
                            .toList()));
        }
        var decision = need.decision();
        if (decision != null && decision.question() != null) {
            facts.add(new Fact.Text("needQuestion", decision.question()));
        }
        var answer = need.answer();
        if (answer != null) {
            facts.add(new Fact.Text("needAnswer", answer));
        }
        return facts;
    }

    /** Similar needs that are in an open theme, nearest first, then all open themes by title. */
    private List<Choice> joinable(Need need, List<NeedSearch.Similar> similar) {
        var choices = new ArrayList<Choice>();
        for (var found : similar) {
            var other = file.get(found.need());
            var theme = other.theme();
            if (theme != null) {
                themes.find(theme)
                        .filter(t -> t.state().open() && other.state() != NeedState.TRIAGED)
                        .ifPresent(t -> choices.add(new Choice(
                                other.id().toString(),
                                texts.get("needs.triage.joinNeed", other.title()),
                                texts.get("needs.triage.inTheme", t.title()))));
            }
        }
        themes.joinable(need.body())
                .forEach(t -> choices.add(new Choice(
                        t.id().toString(), t.title(), texts.get("needs.triage.theme", t.state(), t.needs()))));
        return choices;
    }

    private List<Choice> objectives(@Nullable UUID forum) {
        if (forum == null) {
            return List.of();
        }
        var locale = LocaleContextHolder.getLocale();
        return bodies.objectives(forum).stream()
                .map(o -> Choice.of(o.id(), o.text(locale)))
                .toList();
    }

    private static String cut(String text) {
        return Typed.shorten(text, 2_000);
    }
}
