package org.couveuse.support.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.ui.RecordForm;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Texts;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.ActionBar;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.BlockerReading;
import org.couveuse.support.BlockerService;
import org.couveuse.support.Severity;

/** « Signaler un blocage » on a thing, whose id the address gives: {@code ?sur=}. */
@Route(value = "bloquants/nouveau", layout = MainLayout.class)
@PermitAll
public class NewBlockerView extends Page implements BeforeEnterObserver {

    private final transient BlockerService blockers;
    private final transient BlockerReading reading;
    private final transient Subjects subjects;
    private final transient CurrentActor current;
    private final transient Submissions submissions;
    private final transient Texts texts;

    NewBlockerView(
            BlockerService blockers,
            BlockerReading reading,
            Subjects subjects,
            CurrentActor current,
            Submissions submissions,
            Texts texts) {
        this.blockers = blockers;
        this.reading = reading;
        this.subjects = subjects;
        this.current = current;
        this.submissions = submissions;
        this.texts = texts;
    }

    /** What holds up the thing. */
    public record Said(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 4000) @Form.Long String description,
            @NotNull Severity severity) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        crumb(Words.say("blocker.list.title"), "/bloquants");
        title(Words.say("blocker.new.title"));
        var asked = event.getLocation().getQueryParameters().getSingleParameter("sur");
        if (asked.isEmpty()) {
            add(new EmptyState(Words.say("blocker.new.onWhat"), Words.say("blocker.new.onWhatWords")));
            return;
        }
        var thing = subjects.get(Looks.id(asked)).card();
        if (!reading.mayRaise(current.get(), thing)) {
            add(new EmptyState(Words.say("blocker.new.notYours"), Words.say("blocker.unknownThing")));
            return;
        }
        crumb(Words.of(thing.type()), null);
        lead(Words.say("blocker.new.lead", thing.title()));
        var form = new RecordForm<>(
                "newBlocker", Said.class, TaskSheet.of(List.of(), new Said("…", "…", Severity.MAJOR)), texts);
        var whole = new Div(form);
        whole.addClassName("task");
        add(
                whole,
                new ActionBar(
                        Words.say("blocker.new.actions"),
                        Action.plain(Words.say("shell.question.cancel"), () -> UI.getCurrent()
                                .navigate(thing.address().substring(1))),
                        Action.primary(Words.say("blocker.new.send"), () -> send(form, thing))));
    }

    private void send(RecordForm<Said> form, Card thing) {
        try {
            var said = submissions.read(form.value(), Said.class);
            var id = blockers.raise(
                    current.get(),
                    new BlockerService.Raise(thing.id(), said.title(), said.description(), said.severity()));
            UI.getCurrent().navigate("bloquants/" + id);
            Messages.say(Notice.success(Words.say("blocker.new.sent"), Part.words(Words.say("blocker.new.sentWords"))));
        } catch (RuleViolation refusal) {
            form.show(refusal);
        }
    }
}
