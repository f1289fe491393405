package org.couveuse.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Departures;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.privacy.Anonymising;
import org.couveuse.privacy.DataExport;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Refusal;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** What is kept about one person, to be given to them when they ask, and the way to make them anonymous. */
@Route(value = "confidentialite/personnes/:person", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "AGENCY_OFFICER"})
public class PersonDataView extends Page implements BeforeEnterObserver {

    private static final int LONGEST = 500;

    private final transient People people;
    private final transient DataExport export;
    private final transient Anonymising anonymising;
    private final transient CurrentActor current;

    PersonDataView(People people, DataExport export, Anonymising anonymising, CurrentActor current) {
        this.people = people;
        this.export = export;
        this.anonymising = anonymising;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(people.get(
                    UUID.fromString(event.getRouteParameters().get("person").orElse(""))));
        } catch (IllegalArgumentException noId) {
            throw RuleViolation.notFound();
        }
    }

    private void show(People.Row person) {
        clear();
        crumb(Words.say("privacy.title"), "/confidentialite");
        title(person.displayName());
        lead(Words.say("privacy.person.lead"));
        part(Words.say("privacy.export"), exporting(person));
        part(Words.say("privacy.person.kept"), kept(person.id()));
        if (current.get().has(Role.ADMIN) && !current.get().is(person.id()) && !Departures.left(person)) {
            part(Words.say("privacy.anonymise"), forgetting(person));
        }
    }

    private Component exporting(People.Row person) {
        var reason = Fields.area(Words.say("privacy.export.reason"), Words.say("privacy.export.reasonHint"), LONGEST);
        reason.setWidthFull();
        // without the reason the download would only fail, and a download that fails says nothing
        var archive = Files.archive(export, current, person.id(), reason::getValue);
        archive.setVisible(false);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.addValueChangeListener(
                typed -> archive.setVisible(!typed.getValue().isBlank()));
        return new Card(Part.quiet(Words.say("privacy.export.request")), reason, Card.buttons(archive));
    }

    private Component kept(UUID person) {
        var table = new DataTable(Words.say("privacy.person.kept"))
                .column(Words.say("privacy.person.table"))
                .column(Words.say("privacy.person.rows"));
        export.counts(current.get(), person)
                .forEach(count -> table.row(Words.say("privacy.table." + count.table()), Shown.number(count.rows())));
        return table;
    }

    private Component forgetting(People.Row person) {
        var reason =
                Fields.area(Words.say("privacy.anonymise.reason"), Words.say("privacy.anonymise.reasonHint"), LONGEST);
        reason.setWidthFull();
        var name = Fields.text(
                Words.say("privacy.anonymise.confirm", person.displayName()),
                Words.say("privacy.anonymise.confirmHint"),
                200);
        name.setWidthFull();
        var refusal = new Refusal().bind("reason", reason).bind("name", name);
        return new Card(
                Notice.conflict(
                        Words.say("privacy.anonymise.warning"), Part.words(Words.say("privacy.anonymise.lead"))),
                refusal,
                reason,
                name,
                Card.buttons(Action.secondary(
                        Words.say("privacy.anonymise.do"), () -> forget(person.id(), reason, name, refusal))));
    }

    private void forget(UUID person, TextArea reason, TextField name, Refusal refusal) {
        refusal.clear();
        try {
            var done = anonymising.anonymise(person, new Anonymising.Order(reason.getValue(), name.getValue()));
            show(people.get(person));
            Messages.say(Notice.success(
                    Words.say("privacy.anonymise.done", done.rowsDeleted(), done.textsChanged(), done.tasksFreed())));
        } catch (RuleViolation why) {
            refusal.show(Words.say("privacy.anonymise.refused"), why);
        }
    }
}
