package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.couveuse.inbox.Absence;
import org.couveuse.inbox.Absences;
import org.couveuse.inbox.Absences.Row;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;

/** Says when one is away and who sees to one's tasks meanwhile; shows for whom one stands in. */
@Route(value = "absence", layout = MainLayout.class)
@PermitAll
public class AbsenceView extends Page implements BeforeEnterObserver {

    private final transient Absences absences;
    private final transient Memberships memberships;
    private final transient People people;
    private final transient Subjects subjects;
    private final transient CurrentActor current;
    private final ComboBox<People.Row> deputy = new ComboBox<>(Words.say("absence.deputy"));
    private final DatePicker from = Fields.date(Words.say("absence.from"), null);
    private final DatePicker to = Fields.date(Words.say("absence.to"), null);
    private final Select<Memberships.Row> role = new Select<>();

    AbsenceView(Absences absences, Memberships memberships, People people, Subjects subjects, CurrentActor current) {
        this.absences = absences;
        this.memberships = memberships;
        this.people = people;
        this.subjects = subjects;
        this.current = current;
        deputy.setItemLabelGenerator(People.Row::displayName);
        deputy.setManualValidation(true);
        from.setManualValidation(true);
        to.setManualValidation(true);
        role.setLabel(Words.say("absence.role"));
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(Words.say("absence.allRoles"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        current.get().refuseApart();
        build();
    }

    private void build() {
        var actor = current.get();
        clear();
        title(Words.say("absence.title"));
        lead(Words.say("absence.lead"));
        covered(actor);
        mine(actor);
        add(form(actor));
    }

    private void covered(Actor actor) {
        var rows = absences.covered(actor);
        if (rows.isEmpty()) {
            return;
        }
        var table = table(Words.say("absence.covered"), Words.say("absence.person"));
        rows.forEach(row -> table.row(
                new Span(people.displayName(row.person())),
                new Span(Shown.date(row.from())),
                new Span(Shown.date(row.to().minusSeconds(1))),
                new Span(what(row.role(), row.scope())),
                state(row),
                new Span()));
        part(Words.say("absence.covered"), table).link("/taches", Words.say("absence.tasks"));
    }

    private void mine(Actor actor) {
        var rows = absences.mine(actor);
        if (rows.isEmpty()) {
            return;
        }
        var table = table(Words.say("absence.mine"), Words.say("absence.deputy"));
        rows.forEach(row -> table.row(
                new Span(people.displayName(row.deputy())),
                new Span(Shown.date(row.from())),
                new Span(Shown.date(row.to().minusSeconds(1))),
                new Span(what(row.role(), row.scope())),
                state(row),
                cancel(row)));
        part(Words.say("absence.mine"), table);
    }

    private static DataTable table(String caption, String who) {
        return new DataTable(caption)
                .column(who)
                .column(Words.say("absence.from"))
                .column(Words.say("absence.to"))
                .column(Words.say("absence.role"))
                .column(Words.say("absence.state"))
                .column(Words.say("absence.act"));
    }

    private static Component state(Row row) {
        var look =
                switch (row.state()) {
                    case PLANNED -> State.TO_COME;
                    case IN_FORCE -> State.RUNNING;
                    case OVER -> State.DONE;
                    case CANCELLED -> State.GIVEN_UP;
                };
        return new StateWord(look, Words.say("absence.state." + row.state()));
    }

    private Component cancel(Row row) {
        if (row.state() != Absence.State.PLANNED && row.state() != Absence.State.IN_FORCE) {
            return new Span();
        }
        var name = people.displayName(row.deputy());
        return Action.plain(
                        Words.say("absence.cancel"),
                        () -> ConfirmQuestion.ask(
                                Words.say("absence.cancelTitle"),
                                Words.say("absence.cancelWords", name),
                                Words.say("absence.cancel"),
                                () -> {
                                    absences.cancel(current.get(), row.id());
                                    build();
                                }))
                .small();
    }

    private Part form(Actor actor) {
        var colleagues = absences.deputies(actor);
        if (colleagues.isEmpty()) {
            return new Part(Words.say("absence.new"), Part.quiet(Words.say("absence.nobody")));
        }
        var held = memberships.of(actor.id());
        deputy.setItems(colleagues);
        role.setItems(held);
        role.setItemLabelGenerator(row -> row == null ? Words.say("absence.allRoles") : what(row.role(), row.scope()));
        role.setVisible(held.size() > 1);
        var days = new Div(from, to);
        days.addClassNames("chips", "filters");
        var fields = new Div(deputy, days, role);
        fields.addClassName("stack");
        return new Part(
                Words.say("absence.new"),
                new Card(fields, Card.buttons(Action.primary(Words.say("absence.send"), this::send))));
    }

    private void send() {
        deputy.setInvalid(false);
        from.setInvalid(false);
        to.setInvalid(false);
        var chosen = deputy.getValue();
        var only = role.getValue();
        try {
            absences.declare(
                    current.get(),
                    new Absences.Leave(
                            chosen == null ? null : chosen.id(),
                            from.getValue(),
                            to.getValue(),
                            only == null ? null : only.id()));
            deputy.clear();
            from.clear();
            to.clear();
            role.clear();
            build();
            Messages.say(Notice.success(Words.say("absence.sent", chosen == null ? "" : chosen.displayName())));
        } catch (RuleViolation refusal) {
            refuse(refusal);
        }
    }

    private void refuse(RuleViolation refusal) {
        for (var problem : refusal.fields()) {
            var words = Words.say(problem.code(), problem.args().toArray());
            switch (problem.field()) {
                case "deputy" -> {
                    deputy.setErrorMessage(words);
                    deputy.setInvalid(true);
                }
                case "from" -> {
                    from.setErrorMessage(words);
                    from.setInvalid(true);
                }
                case "to" -> {
                    to.setErrorMessage(words);
                    to.setInvalid(true);
                }
                default -> Messages.say(Notice.problem(words));
            }
        }
        if (refusal.fields().isEmpty()) {
            Messages.say(Notice.problem(Sayings.of(refusal)));
        }
    }

    private String what(@Nullable Role held, @Nullable UUID scope) {
        if (held == null) {
            return Words.say("absence.allRoles");
        }
        return scope == null
                ? Words.of(held)
                : subjects.find(scope)
                        .map(Subject.Card::title)
                        .map(place -> Words.say("absence.roleIn", Words.of(held), place))
                        .orElseGet(() -> Words.of(held));
    }
}
