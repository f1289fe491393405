package org.couveuse.communities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.couveuse.communities.CommunityCalendars;
import org.couveuse.communities.CommunityEvents;
import org.couveuse.communities.CommunityEvents.Row;
import org.couveuse.communities.CommunityService;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Typed;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.SafeHtml;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** When a community meets and met, with the address for a calendar program; moderators plan, move and cancel. */
@org.springframework.stereotype.Component
class CommunityAgenda {

    private static final int HEADING = 3;
    private static final int LONGEST_REASON = 2_000;

    private final CommunityEvents events;
    private final CommunityCalendars calendars;
    private final EventForms forms;
    private final CurrentActor current;

    CommunityAgenda(CommunityEvents events, CommunityCalendars calendars, EventForms forms, CurrentActor current) {
        this.events = events;
        this.calendars = calendars;
        this.forms = forms;
        this.current = current;
    }

    Part part(CommunityService.Detail detail, Runnable again) {
        var id = detail.row().id();
        var agenda = events.of(current.get(), id);
        var part = new Part(Words.say("communities.agenda"));
        if (agenda.coming().isEmpty()) {
            part.add(Part.quiet(Words.say("communities.agenda.none")));
        }
        var coming = Part.stack();
        agenda.coming().forEach(row -> coming.add(event(detail, row, true, again)));
        part.add(coming);
        if (detail.rights().moderates()) {
            part.add(new FoldedSection(Words.say("communities.event.plan"), forms.planning(id, again)));
        }
        if (!agenda.past().isEmpty()) {
            var past = Part.stack();
            agenda.past().forEach(row -> past.add(event(detail, row, false, again)));
            part.add(new FoldedSection(Words.say("communities.agenda.past"), past)
                    .count(Shown.number(agenda.past().size())));
        }
        if (detail.row().mine()) {
            part.add(calendar(id, detail.rights().calendar(), again));
        }
        return part;
    }

    private Component event(CommunityService.Detail detail, Row row, boolean ahead, Runnable again) {
        var when = row.ends() == null
                ? Shown.moment(row.starts())
                : Words.say("communities.event.fromTo", Shown.moment(row.starts()), until(row));
        var about = Card.meta(new Span(when));
        if (row.place() != null) {
            about.add(new Span(row.place()));
        }
        var event = new Article(new H3(row.title()), about);
        event.addClassNames("card", "stack-s");
        if (row.link() != null && row.cancelledWhy() == null) {
            event.add(web(row.link()));
        }
        if (row.cancelledWhy() != null) {
            event.add(new Paragraph(Words.say("communities.event.isCancelled", row.cancelledWhy())));
        } else if (row.description() != null) {
            event.add(SafeHtml.markdown(row.description(), HEADING));
        }
        if (ahead && row.cancelledWhy() == null && detail.rights().moderates()) {
            event.add(
                    new FoldedSection(Words.say("communities.event.change"), forms.changing(row, again)),
                    Card.buttons(Action.plain(Words.say("communities.event.cancel"), () -> cancel(row.id(), again))
                            .small()));
        }
        return event;
    }

    private static String until(Row row) {
        var ends = row.ends();
        return ends == null || Shown.day(ends).equals(Shown.day(row.starts()))
                ? Shown.time(ends == null ? row.starts() : ends)
                : Shown.moment(ends);
    }

    /** A link that members were given; it leads out of the product and says nothing of where it was followed. */
    private static Component web(String address) {
        var link = new Anchor(address, address);
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        link.addClassName("long");
        return link;
    }

    private void cancel(UUID id, Runnable again) {
        var why = Fields.area(Words.say("communities.why"), null, LONGEST_REASON);
        why.setWidthFull();
        new ConfirmQuestion(
                        Words.say("communities.event.cancel.title"),
                        Words.say("communities.event.cancel.words"),
                        Words.say("communities.event.cancel"),
                        () -> {
                            events.cancel(current.get(), id, Typed.visible(why.getValue()));
                            again.run();
                        },
                        why)
                .open();
    }

    private Component calendar(UUID id, boolean known, Runnable again) {
        var inside = new Div();
        inside.addClassName("stack-s");
        inside.add(new Paragraph(Words.say(known ? "communities.calendar.known" : "communities.calendar.words")));
        var buttons = Card.buttons(
                Action.secondary(Words.say(known ? "communities.calendar.renew" : "communities.calendar.make"), () -> {
                    var address = new TextField(Words.say("communities.calendar.address"));
                    address.setValue(calendars.open(current.get(), id));
                    address.setReadOnly(true);
                    address.setWidthFull();
                    inside.removeAll();
                    inside.add(new Paragraph(Words.say("communities.calendar.once")), address);
                }));
        if (known) {
            buttons.add(Action.plain(Words.say("communities.calendar.revoke"), () -> {
                calendars.close(current.get(), id);
                again.run();
            }));
        }
        inside.add(buttons);
        return new FoldedSection(Words.say("communities.calendar"), inside);
    }
}
