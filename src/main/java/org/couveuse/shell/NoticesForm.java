package org.couveuse.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.EnumSet;
import org.couveuse.notices.NoticeChoices;
import org.couveuse.notices.NoticeKind;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;

/** What one wants to be written about, and when. */
final class NoticesForm extends Composite<Div> {

    private final transient NoticeChoices choices;
    private final RadioButtonGroup<Boolean> daily = new RadioButtonGroup<>();
    private final CheckboxGroup<NoticeKind> wanted = new CheckboxGroup<>();

    NoticesForm(NoticeChoices choices) {
        this.choices = choices;
        daily.setLabel(Words.say("shell.notices.when"));
        daily.setItems(false, true);
        daily.setItemLabelGenerator(day -> Words.say(day ? "shell.notices.daily" : "shell.notices.atOnce"));
        daily.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        wanted.setLabel(Words.say("shell.notices.wanted"));
        wanted.setHelperText(Words.say("shell.notices.always"));
        wanted.setItems(NoticeKind.offered());
        wanted.setItemLabelGenerator(Words::of);
        wanted.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        var mine = choices.mine();
        daily.setValue(mine.daily());
        var kinds = EnumSet.copyOf(NoticeKind.offered());
        kinds.removeAll(mine.refused());
        wanted.setValue(kinds);
        getContent().addClassNames("card", "stack");
        getContent()
                .add(
                        Part.quiet(Words.say("shell.notices.lead")),
                        daily,
                        wanted,
                        Card.buttons(Action.primary(Words.say("shell.notices.save"), this::save)));
    }

    private void save() {
        var refused = EnumSet.copyOf(NoticeKind.offered());
        refused.removeAll(wanted.getValue());
        try {
            choices.choose(daily.getValue(), refused);
            Messages.say(Notice.success(Words.say("shell.notices.saved")));
        } catch (RuleViolation refusal) {
            Messages.refuse(refusal);
        }
    }
}
