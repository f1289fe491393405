package org.couveuse.incubators.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.ui.RecordForm;
import org.couveuse.incubators.IdeaCall;
import org.couveuse.incubators.IdeaService;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Texts;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.ActionBar;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;

/** « Proposer une idée », while a call is open. */
@Route(value = "incubateurs/:incubator/idee", layout = MainLayout.class)
@PermitAll
public class ProposeIdeaView extends Page implements BeforeEnterObserver {

    private final transient IdeaService ideas;
    private final transient Subjects subjects;
    private final transient Submissions submissions;
    private final transient Texts texts;

    ProposeIdeaView(IdeaService ideas, Subjects subjects, Submissions submissions, Texts texts) {
        this.ideas = ideas;
        this.subjects = subjects;
        this.submissions = submissions;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Looks.id(event, "incubator");
        clear();
        var incubator = subjects.get(id).card();
        crumb(Words.say("incubators.list.title"), "/incubateurs");
        crumb(incubator.title(), incubator.address());
        title(Words.say("incubators.ideas.propose"));
        var calls = ideas.openCalls(id);
        if (calls.isEmpty()) {
            add(new EmptyState(Words.say("incubators.propose.closed"), Words.say("incubators.propose.closedWords"))
                    .first(Action.link(Words.say("incubators.propose.back"), incubator.address())));
            return;
        }
        calls.forEach(call -> add(call(call)));
        var form = new RecordForm<>("proposeIdea", IdeaService.ProposeIdea.class, sheet(calls), texts);
        var send = Action.primary(Words.say("incubators.propose.send"), () -> send(id, form));
        add(
                form,
                new ActionBar(
                        Words.say("incubators.propose.actions"),
                        Action.plain(Words.say("shell.question.cancel"), () -> UI.getCurrent()
                                .navigate("incubateurs/" + id)),
                        send));
    }

    private static Card call(IdeaCall.Row call) {
        var card = Card.titled(call.question() == null ? "" : call.question(), null);
        if (call.context() != null) {
            var context = new Paragraph(call.context());
            context.addClassName("said");
            card.add(context);
        }
        if (call.closesAt() != null) {
            card.add(Part.quiet(Words.say("incubators.call.closes", Shown.moment(call.closesAt()))));
        }
        return card;
    }

    private static TaskSheet<IdeaService.ProposeIdea> sheet(List<IdeaCall.Row> calls) {
        var start = new IdeaService.ProposeIdea(calls.get(0).id(), "", "", "");
        return TaskSheet.of(List.of(), start)
                .known(start)
                .choices(
                        "calls",
                        calls.stream()
                                .map(c -> TaskSheet.Choice.of(c.id(), c.question() == null ? "" : c.question()))
                                .toList());
    }

    private void send(UUID incubator, RecordForm<IdeaService.ProposeIdea> form) {
        try {
            var idea = ideas.propose(incubator, submissions.read(form.value(), IdeaService.ProposeIdea.class));
            UI.getCurrent().navigate("idees/" + idea);
            Messages.say(Notice.success(
                    Words.say("incubators.propose.sent"), Part.words(Words.say("incubators.propose.sentWords"))));
        } catch (RuleViolation refusal) {
            form.show(refusal);
        }
    }
}
