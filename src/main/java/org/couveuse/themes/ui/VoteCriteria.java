package org.couveuse.themes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Refusal;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.RoundCriterion;

/** Notes on the round's criteria for one theme: folded and free, since the mention alone decides. */
final class VoteCriteria extends FoldedSection {

    private final VoteScores scores;
    private final UUID theme;
    private final Map<String, TextField> fields = new LinkedHashMap<>();

    VoteCriteria(VoteScores scores, UUID theme, Runnable changed) {
        super(Words.say("round.vote.criteria"));
        this.scores = scores;
        this.theme = theme;
        var all = new Div();
        all.addClassName("scores");
        for (var criterion : scores.criteria()) {
            var field = field(criterion);
            field.addValueChangeListener(e -> {
                scores.say(theme, criterion.id(), e.getValue());
                count();
                changed.run();
            });
            fields.put(criterion.id(), field);
            all.add(field);
        }
        content(Part.quiet(Words.say("round.vote.criteriaWords")), all);
        count();
    }

    private TextField field(RoundCriterion criterion) {
        var field = new TextField(criterion.name(Words.locale()));
        field.setHelperText(Words.say(
                "round.vote.scale",
                Shown.number(criterion.least()),
                Shown.number(criterion.most()),
                Shown.number(criterion.best())));
        field.getElement().getThemeList().add("helper-above-field");
        field.addClassNames("field-vaadin", "field-number");
        field.setManualValidation(true);
        field.setWidthFull();
        field.setValue(scores.of(theme).getOrDefault(criterion.id(), ""));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        if (criterion.least() >= 0) {
            field.addAttachListener(
                    e -> field.getElement().executeJs("this.inputElement.setAttribute('inputmode', 'numeric')"));
        }
        return field;
    }

    private void count() {
        var noted = scores.noted(theme).size();
        count(
                noted == 0
                        ? Words.say("round.vote.criteriaNone")
                        : Words.say("round.vote.criteriaCount", noted, fields.size()));
    }

    /** Unfolds and says where a problem with a note is shown. */
    void bind(String line, Refusal refusal) {
        var place = 0;
        for (var criterion : scores.noted(theme)) {
            var field = fields.get(criterion.id());
            if (field != null) {
                refusal.bind(line + ".scores[" + place + "]", field);
            }
            place++;
        }
        open();
    }
}
