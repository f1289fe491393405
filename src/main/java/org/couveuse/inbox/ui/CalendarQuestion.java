package org.couveuse.inbox.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import org.couveuse.inbox.Calendars;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Words;

/** Gives the secret address by which a calendar program reads one's due dates, and takes it back. */
final class CalendarQuestion extends Dialog {

    private final transient Calendars calendars;
    private final transient CurrentActor current;
    private final Div inside = new Div();

    CalendarQuestion(Calendars calendars, CurrentActor current) {
        this.calendars = calendars;
        this.current = current;
        addClassName("question");
        setHeaderTitle(Words.say("inbox.calendar.title"));
        setWidth("34rem");
        setMaxWidth("100%");
        inside.addClassName("stack");
        add(inside);
        var known = calendars.isOpen(current.get());
        inside.add(new Paragraph(Words.say(known ? "inbox.calendar.known" : "inbox.calendar.words")));
        getFooter().add(Action.primary(Words.say(known ? "inbox.calendar.renew" : "inbox.calendar.make"), this::make));
        if (known) {
            getFooter().add(Action.secondary(Words.say("inbox.calendar.revoke"), this::revoke));
        }
        getFooter().add(Action.plain(Words.say("inbox.calendar.close"), this::close));
    }

    private void make() {
        var token = calendars.open(current.get());
        var address = new TextField(Words.say("inbox.calendar.address"));
        address.setValue(base() + "/api/calendar/" + token + ".ics");
        address.setReadOnly(true);
        address.setWidthFull();
        inside.removeAll();
        inside.add(new Paragraph(Words.say("inbox.calendar.once")), address);
        getFooter().removeAll();
        getFooter().add(Action.plain(Words.say("inbox.calendar.close"), this::close));
        address.focus();
    }

    private void revoke() {
        calendars.close(current.get());
        inside.removeAll();
        inside.add(new Paragraph(Words.say("inbox.calendar.revoked")));
        getFooter().removeAll();
        getFooter().add(Action.plain(Words.say("inbox.calendar.close"), this::close));
    }

    /** The address of the application as this browser sees it; shown to its own user only, never sent. */
    private static String base() {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var port = request.getServerPort();
        var usual = port == 80 || port == 443;
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port)
                + request.getContextPath();
    }
}
