package org.couveuse.experiments.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.experiments.ExperimentCard.Indicator;
import org.couveuse.experiments.ExperimentMeasures.NewMeasure;
import org.couveuse.experiments.ExperimentReading;
import org.couveuse.experiments.ExperimentReading.Detail;
import org.couveuse.experiments.Findings;
import org.couveuse.experiments.MeasureEntry;
import org.couveuse.experiments.MeasuredGroup;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.ActionBar;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Refusal;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** Entering figures, made for a phone: one number for each indicator, one button. */
@Route(value = "experimentations/:experiment/mesures", layout = MainLayout.class)
@PermitAll
public class MeasuresView extends Page implements BeforeEnterObserver {

    private record Entry(
            String indicator,
            MeasuredGroup group,
            BigDecimalField field,
            @Nullable IntegerField counted) {}

    private final transient ExperimentReading reading;
    private final transient MeasureEntry entry;
    private final transient CurrentActor current;
    private final transient List<Entry> entries = new ArrayList<>();
    private final Refusal refusal = new Refusal();
    private DatePicker day = new DatePicker();
    private TextArea happening = new TextArea();

    MeasuresView(ExperimentReading reading, MeasureEntry entry, CurrentActor current) {
        this.reading = reading;
        this.entry = entry;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Looks.id(event);
        var detail = reading.get(current.get(), id);
        clear();
        entries.clear();
        crumb(detail.experiment().title(), Looks.address(id));
        title(Words.say("experiments.enter"));
        var version = detail.current();
        if (!detail.rights().record() || version == null) {
            add(Part.quiet(Words.say("experiments.notNow")));
            return;
        }
        lead(Words.say("experiments.enter.lead", version.card().stopRule()));
        add(Card.buttons(Action.link(Words.say("experiments.file"), Looks.address(id) + "/mesures/fichier")));
        day = Fields.date(
                Words.say("task.user_recordMeasures.day"),
                version.card().comparison().hasBefore() ? Words.say("experiments.enter.before") : null);
        day.setValue(Shown.today());
        happening = Fields.area(
                Words.say("task.user_recordMeasures.happening"),
                Words.say("task.user_recordMeasures.happening.hint"),
                2000);
        happening.setWidthFull();
        var form = new Div(refusal, day);
        form.addClassName("form");
        for (var indicator : version.card().indicators()) {
            ask(form, detail, indicator, MeasuredGroup.TRIAL);
            if (version.card().comparison().hasGroup()) {
                ask(form, detail, indicator, MeasuredGroup.COMPARISON);
            }
        }
        form.add(happening);
        add(
                form,
                new ActionBar(
                        Words.say("experiments.enter"),
                        Action.link(Words.say("shell.question.cancel"), Looks.address(id)),
                        Action.primary(Words.say("experiments.enter.send"), () -> send(id))));
    }

    private void ask(Div form, Detail detail, Indicator indicator, MeasuredGroup group) {
        var trial = group == MeasuredGroup.TRIAL;
        var label = trial ? indicator.name() : Words.say("experiments.enter.compared", indicator.name());
        var field = Fields.decimal(label, trial ? last(detail, indicator) : null);
        var unit = new com.vaadin.flow.component.html.Span(indicator.unit());
        field.setSuffixComponent(unit);
        field.getElement().setAttribute("inputmode", "decimal");
        form.add(field);
        var counted = indicator.share() ? Fields.whole(Words.say("experiments.enter.counted", label), null) : null;
        if (counted != null) {
            form.add(counted);
        }
        entries.add(new Entry(indicator.code(), group, field, counted));
    }

    private static String last(Detail detail, Indicator indicator) {
        var findings = detail.findings();
        return findings == null
                ? ""
                : findings.indicators().stream()
                        .filter(f -> f.indicator().code().equals(indicator.code()))
                        .findFirst()
                        .map(MeasuresView::lastWords)
                        .orElse("");
    }

    private static String lastWords(Findings.Finding finding) {
        return finding.latest() == null || finding.latestOn() == null
                ? Words.say(
                        "experiments.enter.first",
                        Shown.number(finding.indicator().baseline()))
                : Words.say("experiments.enter.last", Shown.number(finding.latest()), Shown.date(finding.latestOn()));
    }

    private void send(UUID id) {
        try {
            if (day.getValue() == null) {
                refusal.bind("day", day);
                throw RuleViolation.field("day", "shared.required");
            }
            var given = new ArrayList<NewMeasure>();
            for (var each : entries) {
                var value = each.field().getValue();
                if (value != null) {
                    var path = "measurements[" + given.size() + "]";
                    refusal.bind(path, each.field()).bind(path + ".day", day);
                    var counted = each.counted();
                    if (counted != null) {
                        refusal.bind(path + ".counted", counted);
                    }
                    given.add(new NewMeasure(
                            each.indicator(),
                            day.getValue(),
                            value,
                            each.group(),
                            counted == null ? null : counted.getValue(),
                            null));
                }
            }
            if (given.isEmpty()) {
                throw RuleViolation.invalid("experiments.noMeasures");
            }
            var words = happening.isEmpty() ? null : happening.getValue();
            var entered = entry.enter(current.get(), id, given, words);
            getUI().ifPresent(ui -> ui.navigate(Looks.address(id).substring(1)));
            Messages.say(
                    entered.stopped()
                            ? Notice.problem(Words.say("experiments.enter.stopped"))
                            : Notice.success(Words.say("experiments.enter.done", entered.added())));
        } catch (RuleViolation refused) {
            refusal.show(Words.say("experiments.enter.refused"), refused);
        }
    }
}
