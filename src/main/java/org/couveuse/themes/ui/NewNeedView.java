package org.couveuse.themes.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.inbox.ui.RecordForm;
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
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.Channel;
import org.couveuse.themes.NeedReception;
import org.couveuse.themes.NeedReception.New;
import org.couveuse.themes.NeedService;

/** « Proposer un besoin », with the needs that resemble it beside the form. */
@Route(value = "besoins/nouveau", layout = MainLayout.class)
@PermitAll
public class NewNeedView extends Page implements BeforeEnterObserver {

    private static final int SIMILAR = 4;
    private static final int ENOUGH = 8;

    private final transient NeedReception reception;
    private final transient NeedService needs;
    private final transient Submissions submissions;
    private final transient Texts texts;
    private final Div resembling = new Div();
    private String compared = "";

    NewNeedView(NeedReception reception, NeedService needs, Submissions submissions, Texts texts) {
        this.reception = reception;
        this.needs = needs;
        this.submissions = submissions;
        this.texts = texts;
        resembling.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        crumb(Words.say("needs.list.title"), "/besoins");
        title(Words.say("needs.new.title"));
        lead(Words.say("needs.new.lead"));
        var channels = reception.channels();
        if (channels.isEmpty()) {
            add(new EmptyState(Words.say("needs.notAllowed"), Words.say("needs.new.notAllowedWords")));
            return;
        }
        var form = new RecordForm<>("newNeed", New.class, sheet(channels), texts);
        form.onChange(() -> compare(form.draft()));
        var send = Action.primary(Words.say("needs.new.send"), () -> send(form));
        var bar = new ActionBar(
                Words.say("needs.new.actions"),
                Action.plain(Words.say("shell.question.cancel"), () -> UI.getCurrent()
                        .navigate("besoins")),
                send);
        var whole = new Div(form, resembling);
        whole.addClassName("task");
        add(whole, bar);
    }

    private TaskSheet<New> sheet(List<Channel> channels) {
        var first = channels.get(0);
        var forums = reception.forums(first == Channel.FORUM_CONCERN && channels.size() == 1 ? first : Channel.CITIZEN);
        var start = new New("", "", null, null, null, null, first, null);
        return TaskSheet.of(List.of(), start)
                .known(start)
                .choices(
                        "channels",
                        channels.stream()
                                .map(channel -> Choice.of(channel.name(), Words.of(channel)))
                                .toList())
                .choices(
                        "forums",
                        forums.stream()
                                .map(forum -> Choice.of(forum.id(), forum.name(Words.locale())))
                                .toList());
    }

    private void send(RecordForm<New> form) {
        try {
            var need = reception.submit(submissions.read(form.value(), New.class));
            UI.getCurrent().navigate("besoins/" + need);
            Messages.say(Notice.success(Words.say("needs.new.sent"), Part.words(Words.say("needs.new.sentWords"))));
        } catch (RuleViolation refusal) {
            form.show(refusal);
        }
    }

    /** Shows what others asked for already, while the title and the text are written. */
    private void compare(JsonNode draft) {
        var title = draft.path("title").asText("");
        var text = draft.path("description").asText("");
        var asked = title + "\n" + text;
        if (title.length() < ENOUGH || asked.equals(compared)) {
            return;
        }
        compared = asked;
        resembling.removeAll();
        var found = needs.similarTo(title, text, SIMILAR);
        if (!found.isEmpty()) {
            var rows = new Rows().onCard();
            found.forEach(each -> rows.row(
                    "/besoins/" + each.need().id(),
                    each.need().title(),
                    Looks.of(each.need().state())));
            resembling.add(
                    new Part(Words.say("needs.new.similar"), Part.quiet(Words.say("needs.new.similarWords")), rows));
        }
    }
}
