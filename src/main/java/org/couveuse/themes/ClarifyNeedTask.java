package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.couveuse.themes.NeedTriage.Clarification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Préciser le besoin »: its author, signed in or by the need's private link. */
@Component
@Transactional
class ClarifyNeedTask implements TaskHandler<Clarification> {

    static final String FORM = "user_clarifyNeed";

    private final NeedFile file;
    private final NeedTriage triage;
    private final Texts texts;

    ClarifyNeedTask(NeedFile file, NeedTriage triage, Texts texts) {
        this.file = file;
        this.triage = triage;
        this.texts = texts;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Class<Clarification> submission() {
        return Clarification.class;
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public TaskSheet<Clarification> sheet(OpenTask task, Actor actor) {
        var need = file.get(task.key());
        var said = need.said();
        var facts = new ArrayList<Fact>();
        var decision = need.decision();
        if (decision != null && decision.question() != null) {
            facts.add(new Fact.Text("needQuestion", decision.question()));
        }
        facts.addAll(NeedFacts.of(need, false));
        var example = new Clarification(
                texts.get("needs.clarify.exampleAnswer"), said.affected(), said.frequency(), said.impact());
        return TaskSheet.of(List.copyOf(facts), example)
                .known(new Clarification("", said.affected(), said.frequency(), said.impact()));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Clarification submission) {
        return triage.clarify(task.key(), submission);
    }
}
