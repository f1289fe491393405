package org.couveuse.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.couveuse.notices.MailHold;
import org.couveuse.notices.MailState;
import org.couveuse.notices.Notices;
import org.couveuse.notices.Notices.Row;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** Mails and where they stand; their words are for those they were written to. */
@Route(value = "admin/courriels", layout = MainLayout.class)
@RolesAllowed("ADMIN")
public class MailsView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 25;

    private final transient Notices notices;
    private final transient MailHold hold;
    private final Div place = new Div();
    private @Nullable MailState chosen;

    MailsView(Notices notices, MailHold hold) {
        this.notices = notices;
        this.hold = hold;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        crumb(Words.say("administration.title"), "/admin");
        title(Words.say("administration.mails"));
        lead(Words.say("administration.mails.lead"));
        hold.since().ifPresent(since -> add(held(since)));
        var filter = new Select<MailState>();
        filter.setLabel(Words.say("administration.mails.state"));
        filter.setItems(MailState.values());
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(Words.say("administration.mails.all"));
        filter.setItemLabelGenerator(state -> state == null ? Words.say("administration.mails.all") : Words.of(state));
        filter.addValueChangeListener(e -> {
            chosen = e.getValue();
            list();
        });
        add(filter, place);
        list();
    }

    /** After a restore: nothing goes out before somebody has looked. */
    private Component held(Instant since) {
        var said = Notice.info(Words.say("administration.mails.held", Shown.moment(since)));
        var box = new Div(said);
        box.add(Action.secondary(Words.say("administration.mails.release"), () -> {
            try {
                hold.release();
                box.removeAll();
                Messages.say(Notice.success(Words.say("administration.mails.released")));
            } catch (RuleViolation refusal) {
                Messages.refuse(refusal);
            }
        }));
        return box;
    }

    private void list() {
        place.removeAll();
        place.add(new PagedGrid<Row>(Words.say("administration.mails"), after -> notices.page(chosen, after, SHOWN))
                .text(Words.say("administration.mails.to"), Row::address)
                .text(Words.say("administration.mails.subject"), Row::subject)
                .text(Words.say("administration.mails.kind"), row -> row.kind() == null ? "—" : Words.of(row.kind()))
                .column(Words.say("administration.mails.state"), row -> new StateWord(look(row.state()), row.state()))
                .figures(Words.say("administration.mails.tries"), row -> Shown.number(row.tries()))
                .text(
                        Words.say("administration.mails.at"),
                        row -> Shown.moment(row.sent() == null ? row.created() : row.sent()))
                .text(Words.say("administration.mails.failure"), row -> row.failure() == null ? "—" : row.failure())
                .column(Words.say("administration.mails.do"), this::retry)
                .empty(new EmptyState(
                        Words.say("administration.mails.none"), Words.say("administration.mails.noneWords"))));
    }

    private Component retry(Row row) {
        if (row.state() != MailState.GIVEN_UP && row.state() != MailState.FAILED) {
            return new Span("—");
        }
        return Action.secondary(Words.say("administration.mails.retry"), () -> {
                    try {
                        notices.retry(row.id());
                        list();
                        Messages.say(Notice.success(Words.say("administration.mails.retried", row.address())));
                    } catch (RuleViolation refusal) {
                        Messages.refuse(refusal);
                    }
                })
                .small();
    }

    private static State look(MailState state) {
        return switch (state) {
            case QUEUED -> State.RUNNING;
            case SENT, GATHERED -> State.DONE;
            case FAILED, HELD -> State.WAITING;
            case GIVEN_UP -> State.BLOCKED;
            case KEPT -> State.TO_COME;
        };
    }
}
