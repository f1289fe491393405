package org.couveuse.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.couveuse.people.AccessTokens;
import org.couveuse.people.AccessTokens.Reach;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** One's tokens for programs: those in force, and a new one, which is shown once. */
final class TokensForm extends Composite<Div> {

    private final transient AccessTokens tokens;
    private final Div list = new Div();
    private final Div fresh = new Div();
    private final TextField name = Fields.text(Words.say("shell.tokens.name"), Words.say("shell.tokens.nameHint"), 80);
    private final RadioButtonGroup<Reach> reach = new RadioButtonGroup<>();
    private final DatePicker until = Fields.date(Words.say("shell.tokens.until"), Words.say("shell.tokens.untilHint"));

    TokensForm(AccessTokens tokens) {
        this.tokens = tokens;
        var today = Shown.today();
        reach.setLabel(Words.say("shell.tokens.reach"));
        reach.setItems(Reach.values());
        reach.setItemLabelGenerator(each -> Words.say("shell.tokens.reachHint." + each.name()));
        reach.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        reach.setValue(Reach.READ);
        until.setMin(today);
        until.setMax(today.plusDays(365));
        until.setValue(today.plusDays(90));
        getContent().addClassNames("card", "stack");
        getContent()
                .add(
                        Part.quiet(Words.say("shell.tokens.lead")),
                        list,
                        fresh,
                        name,
                        reach,
                        until,
                        Card.buttons(Action.primary(Words.say("shell.tokens.issue"), this::issue)));
        show();
    }

    private void show() {
        list.removeAll();
        var mine = tokens.mine();
        if (mine.isEmpty()) {
            list.add(Part.quiet(Words.say("shell.tokens.none")));
            return;
        }
        var table = new DataTable(Words.say("shell.tokens.title"))
                .column(Words.say("shell.tokens.name"))
                .column(Words.say("shell.tokens.reach"))
                .column(Words.say("shell.tokens.until"))
                .column(Words.say("shell.tokens.used"))
                .column(Words.say("shell.tokens.revoke"));
        for (var token : mine) {
            var revoke = Action.plain(Words.say("shell.tokens.revoke"), () -> ask(token))
                    .small();
            revoke.getElement().setAttribute("aria-label", Words.say("shell.tokens.revokeNamed", token.name()));
            table.row(
                    new Span(token.name()),
                    new Span(Words.of(token.reach())),
                    new Span(Shown.date(token.expires().minusSeconds(1))),
                    new Span(used(token.lastUsed())),
                    revoke);
        }
        list.add(table);
    }

    private static String used(@Nullable LocalDate day) {
        return day == null ? Words.say("shell.tokens.never") : Shown.date(day);
    }

    private void ask(AccessTokens.Row token) {
        ConfirmQuestion.ask(
                Words.say("shell.tokens.revokeAsk", token.name()),
                Words.say("shell.tokens.revokeWhy"),
                Words.say("shell.tokens.revoke"),
                () -> {
                    tokens.revoke(token.id());
                    Messages.say(Notice.success(Words.say("shell.tokens.revoked")));
                    show();
                });
    }

    private void issue() {
        fresh.removeAll();
        name.setInvalid(false);
        until.setInvalid(false);
        try {
            var key = tokens.issue(new AccessTokens.Wish(name.getValue(), reach.getValue(), until.getValue()));
            fresh.add(Notice.success(Words.say("shell.tokens.issued")), new Code(key.token()));
            name.clear();
            show();
        } catch (RuleViolation refusal) {
            refuse(refusal);
        }
    }

    private void refuse(RuleViolation refusal) {
        if (refusal.fields().isEmpty()) {
            Messages.refuse(refusal);
        }
        refusal.fields().forEach(problem -> {
            var words = Words.say(problem.code(), problem.args().toArray());
            HasValidation field = problem.field().equals("until") ? until : name;
            field.setInvalid(true);
            field.setErrorMessage(words);
        });
    }
}
