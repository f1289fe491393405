package org.couveuse.privacy.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import org.couveuse.privacy.IncidentNature;
import org.couveuse.privacy.Incidents.Told;
import org.couveuse.privacy.InjuryRisk;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Refusal;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** What is said of an incident; of a correction also why. */
final class IncidentForm extends Composite<Div> {

    private static final int LONG = 4000;
    private static final int SHORT = 2000;

    private final Refusal refusal = new Refusal();
    private final Select<IncidentNature> nature = new Select<>();
    private final DatePicker from = date("from");
    private final DatePicker to = date("to");
    private final DatePicker knownOn = date("knownOn");
    private final TextArea circumstances = area("circumstances", LONG);
    private final TextArea categories = area("categories", SHORT);
    private final IntegerField concerned = whole("concerned");
    private final IntegerField inQuebec = whole("inQuebec");
    private final Select<InjuryRisk> risk = new Select<>();
    private final TextArea riskReasons = area("riskReasons", LONG);
    private final TextArea measures = area("measures", LONG);
    private final DatePicker authorityToldOn = date("authorityToldOn");
    private final DatePicker personsToldOn = date("personsToldOn");
    private final TextArea publicNotice = area("publicNotice", SHORT);
    private final @Nullable TextArea why;

    /**
     * @param told what is said so far, null for a new incident
     * @param keep takes what is said and, of a correction, why; an empty text for a new incident
     */
    IncidentForm(@Nullable Told told, BiConsumer<Told, String> keep) {
        why = told == null ? null : area("correction", SHORT);
        choice(nature, "nature", IncidentNature.values());
        choice(risk, "risk", InjuryRisk.values());
        getContent().addClassNames("card", "stack");
        getContent().add(refusal, nature, from, to, knownOn, circumstances, categories, concerned, inQuebec);
        getContent().add(risk, riskReasons, measures, authorityToldOn, personsToldOn, publicNotice);
        if (why != null) {
            getContent().add(why);
            refusal.bind("why", why);
        }
        if (told != null) {
            fill(told);
        }
        getContent()
                .add(Card.buttons(Action.primary(
                        Words.say(told == null ? "privacy.incident.record" : "privacy.incident.correct"),
                        () -> keep(keep))));
    }

    private void keep(BiConsumer<Told, String> keep) {
        refusal.clear();
        try {
            keep.accept(told(), why == null ? "" : why.getValue());
        } catch (RuleViolation refused) {
            refusal.show(Words.say("privacy.incident.refused"), refused);
        }
    }

    private Told told() {
        return new Told(
                nature.getValue(),
                from.getValue(),
                to.getValue(),
                knownOn.getValue(),
                circumstances.getValue(),
                categories.getValue(),
                concerned.getValue(),
                inQuebec.getValue(),
                risk.getValue(),
                riskReasons.getValue(),
                measures.getValue(),
                authorityToldOn.getValue(),
                personsToldOn.getValue(),
                publicNotice.getValue().isBlank() ? null : publicNotice.getValue());
    }

    private void fill(Told told) {
        set(nature, told.nature());
        set(from, told.from());
        set(to, told.to());
        set(knownOn, told.knownOn());
        set(circumstances, told.circumstances());
        set(categories, told.categories());
        set(concerned, told.concerned());
        set(inQuebec, told.inQuebec());
        set(risk, told.risk());
        set(riskReasons, told.riskReasons());
        set(measures, told.measures());
        set(authorityToldOn, told.authorityToldOn());
        set(personsToldOn, told.personsToldOn());
        set(publicNotice, told.publicNotice());
    }

    private static <T> void set(AbstractField<?, T> field, @Nullable T value) {
        if (value != null) {
            field.setValue(value);
        }
    }

    private <T extends Enum<T>> void choice(Select<T> field, String name, T[] values) {
        field.setLabel(Words.say("privacy.incident." + name));
        field.setItems(values);
        field.setItemLabelGenerator(Words::of);
        refusal.bind(name, field);
    }

    private DatePicker date(String name) {
        var field = Fields.date(Words.say("privacy.incident." + name), null);
        refusal.bind(name, field);
        return field;
    }

    private IntegerField whole(String name) {
        var field = Fields.whole(Words.say("privacy.incident." + name), null);
        refusal.bind(name, field);
        return field;
    }

    private TextArea area(String name, int longest) {
        var field = Fields.area(
                Words.say("privacy.incident." + name), Words.say("privacy.incident." + name + ".hint"), longest);
        field.setWidthFull();
        refusal.bind(name, field);
        return field;
    }
}
