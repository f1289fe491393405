package org.couveuse.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.couveuse.administration.KeyDesk;
import org.couveuse.administration.RightDesk;
import org.couveuse.administration.RightDesk.Seen;
import org.couveuse.people.RightRequests;
import org.couveuse.people.RightState;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** Rights to vote, to approve and to verify that wait for a second person, and what became of the others. */
@Route(value = "droits", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "AGENCY_OFFICER", "FORUM_CHAIR", "AUDITOR"})
public class RightsView extends Page implements BeforeEnterObserver {

    private static final int LONGEST = 1000;

    private final transient RightDesk desk;
    private final transient RightRequests requests;
    private final transient KeyDesk keys;

    RightsView(RightDesk desk, RightRequests requests, KeyDesk keys) {
        this.desk = desk;
        this.requests = requests;
        this.keys = keys;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        clear();
        title(Words.say("administration.rights"));
        lead(Words.say("administration.rights.lead"));
        add(new Part(Words.say("administration.rights.waiting"), waiting()));
        var passwords = keys.list();
        if (!passwords.isEmpty()) {
            add(new KeysPart(keys, this::show).of(passwords));
        }
        if (!desk.askable().isEmpty()) {
            add(new Part(Words.say("administration.rights.ask"), new AskForm(desk, requests, this::show)));
        }
        for (var state : List.of(RightState.CONFIRMED, RightState.DECLINED)) {
            var answered = desk.list(state);
            if (!answered.isEmpty()) {
                add(new Part(Words.of(state), answered(Words.of(state), answered)));
            }
        }
    }

    private Component waiting() {
        var waiting = desk.list(RightState.WAITING);
        if (waiting.isEmpty()) {
            return new EmptyState(
                    Words.say("administration.rights.none"), Words.say("administration.rights.noneWords"));
        }
        var table = table(Words.say("administration.rights.waiting")).column(Words.say("administration.rights.answer"));
        waiting.forEach(seen -> table.row(
                new Span(seen.person()),
                right(seen),
                asked(seen),
                new Span(seen.row().reason()),
                answers(seen)));
        return table;
    }

    private static DataTable answered(String caption, List<Seen> answered) {
        var table = table(caption).column(Words.say("administration.rights.second"));
        answered.forEach(seen -> table.row(
                new Span(seen.person()),
                right(seen),
                asked(seen),
                new Span(
                        seen.row().answer() == null
                                ? seen.row().reason()
                                : seen.row().answer()),
                new Span(
                        seen.row().answeredAt() == null
                                ? ""
                                : Words.say(
                                        "administration.rights.by",
                                        seen.answeredBy() == null ? "" : seen.answeredBy(),
                                        Shown.date(seen.row().answeredAt())))));
        return table;
    }

    private static DataTable table(String caption) {
        return new DataTable(caption)
                .column(Words.say("administration.rights.person"))
                .column(Words.say("administration.rights.right"))
                .column(Words.say("administration.rights.asked"))
                .column(Words.say("administration.rights.reason"));
    }

    private static Span right(Seen seen) {
        return new Span(
                seen.where() == null
                        ? Words.of(seen.row().role())
                        : Words.say(
                                "administration.rights.rightIn",
                                Words.of(seen.row().role()),
                                seen.where()));
    }

    private static Span asked(Seen seen) {
        return new Span(Words.say(
                "administration.rights.by",
                seen.askedBy(),
                Shown.date(seen.row().askedAt())));
    }

    private Component answers(Seen seen) {
        var id = seen.row().id();
        if (seen.mayAnswer()) {
            return new Div(
                    Action.secondary(Words.say("administration.rights.confirm"), () -> confirm(seen))
                            .small(),
                    Action.plain(Words.say("administration.rights.decline"), () -> decline(seen))
                            .small());
        }
        return seen.mayWithdraw()
                ? Action.plain(Words.say("administration.rights.withdraw"), () -> tried(() -> requests.withdraw(id)))
                        .small()
                : Part.quiet(Words.say("administration.rights.another"));
    }

    private void confirm(Seen seen) {
        ConfirmQuestion.ask(
                Words.say(
                        "administration.rights.confirmTitle",
                        seen.person(),
                        Words.of(seen.row().role())),
                Words.say("administration.rights.confirmWords", seen.askedBy()),
                Words.say("administration.rights.confirm"),
                () -> {
                    requests.confirm(seen.row().id());
                    show();
                    Messages.say(Notice.success(Words.say("administration.rights.confirmed", seen.person())));
                });
    }

    private void decline(Seen seen) {
        var why = Fields.area(Words.say("administration.rights.reason"), null, LONGEST);
        why.setWidthFull();
        new ConfirmQuestion(
                        Words.say("administration.rights.declineTitle", seen.person()),
                        Words.say("administration.rights.declineWords", seen.askedBy()),
                        Words.say("administration.rights.decline"),
                        () -> refuse(seen.row().id(), why.getValue()),
                        why)
                .open();
    }

    private void refuse(UUID id, String why) {
        requests.decline(id, new RightRequests.No(why));
        show();
    }

    private void tried(Runnable work) {
        try {
            work.run();
            show();
        } catch (RuleViolation refusal) {
            Messages.refuse(refusal);
        }
    }
}
