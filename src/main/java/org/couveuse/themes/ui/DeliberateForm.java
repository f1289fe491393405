package org.couveuse.themes.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.ui.RecordForm;
import org.couveuse.inbox.ui.TaskForm;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.RoundAnalyses;
import org.couveuse.themes.RoundDeciding.Deliberation;
import org.couveuse.themes.RoundReading;
import org.couveuse.themes.RoundResults;

/** The chair's form: what was decided, and beside it the result in pictures, so that nothing has to be looked up. */
@org.springframework.stereotype.Component
class DeliberateForm implements TaskForm {

    private final RoundReading reading;
    private final RoundResults results;
    private final RoundAnalyses analyses;
    private final Texts texts;

    DeliberateForm(RoundReading reading, RoundResults results, RoundAnalyses analyses, Texts texts) {
        this.reading = reading;
        this.results = results;
        this.analyses = analyses;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "user_deliberate";
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public Body open(OpenTask task, TaskSheet<?> sheet, Actor actor) {
        var round = reading.detail(actor, task.key(), Words.locale());
        var result = results.result(actor, task.key());
        var explained = analyses.explained(actor, task.key(), Words.locale());
        var beside = new Div(Part.quiet(Words.say("result.section.note")));
        beside.addClassName("stack");
        beside.add(ResultPictures.beside(round, result, explained));
        return new Beside(new RecordForm<>(form(), Deliberation.class, sheet, texts), beside);
    }

    /** The record's form with the pictures at its side; what is typed is the form's alone. */
    private static final class Beside implements Body {

        private final RecordForm<Deliberation> form;
        private final Div whole;

        Beside(RecordForm<Deliberation> form, Div pictures) {
            this.form = form;
            whole = new Div(form, pictures);
            whole.addClassName("deliberation");
        }

        @Override
        public Component component() {
            return whole;
        }

        @Override
        public ObjectNode value() {
            return form.value();
        }

        @Override
        public void value(JsonNode answers) {
            form.value(answers);
        }

        @Override
        public ObjectNode draft() {
            return form.draft();
        }

        @Override
        public void show(RuleViolation refusal) {
            form.show(refusal);
        }

        @Override
        public void onChange(Runnable changed) {
            form.onChange(changed);
        }
    }
}
