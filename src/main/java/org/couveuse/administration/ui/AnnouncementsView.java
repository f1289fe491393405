package org.couveuse.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.couveuse.administration.Announcements;
import org.couveuse.shared.Outbox.Unheard;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** Announcements that no listener has heard for a quarter of an hour, to have them heard again. */
@Route(value = "admin/annonces", layout = MainLayout.class)
@RolesAllowed("ADMIN")
public class AnnouncementsView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 25;

    private final transient Announcements announcements;
    private final Div place = new Div();

    AnnouncementsView(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        crumb(Words.say("administration.title"), "/admin");
        title(Words.say("administration.announcements"));
        lead(Words.say("administration.announcements.lead"));
        add(place);
        list();
    }

    private void list() {
        place.removeAll();
        place.add(new PagedGrid<Unheard>(
                        Words.say("administration.announcements"),
                        after -> announcements.page(after == null ? 0 : Integer.parseInt(after), SHOWN))
                .text(Words.say("administration.announcements.event"), Unheard::event)
                .text(Words.say("administration.announcements.listener"), Unheard::listener)
                .text(Words.say("administration.announcements.since"), row -> Shown.moment(row.since()))
                .figures(Words.say("administration.announcements.offered"), row -> Shown.number(row.offered()))
                .column(Words.say("administration.announcements.do"), this::retry)
                .empty(new EmptyState(
                        Words.say("administration.announcements.none"),
                        Words.say("administration.announcements.noneWords")))
                .total(announcements.count()));
    }

    private Component retry(Unheard row) {
        return Action.secondary(Words.say("administration.announcements.retry"), () -> retry(row.id()))
                .small();
    }

    private void retry(UUID announcement) {
        try {
            announcements.retry(announcement);
            list();
            Messages.say(Notice.success(Words.say("administration.announcements.retried")));
        } catch (RuleViolation refusal) {
            list();
            Messages.refuse(refusal);
        }
    }
}
