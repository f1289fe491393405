package org.couveuse.communities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.couveuse.communities.CommunityEvents;
import org.couveuse.communities.CommunityEvents.Plan;
import org.couveuse.communities.CommunityEvents.Row;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.shared.Typed;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Refusal;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** The form of an event, for a new one and for one that is changed. */
@org.springframework.stereotype.Component
class EventForms {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_WORDS = 5_000;

    private final CommunityEvents events;
    private final CurrentActor current;
    private final Texts texts;

    EventForms(CommunityEvents events, CurrentActor current, Texts texts) {
        this.events = events;
        this.current = current;
        this.texts = texts;
    }

    Component planning(UUID community, Runnable again) {
        return form(null, "communities.event.send", plan -> {
            events.plan(current.get(), community, plan);
            again.run();
        });
    }

    Component changing(Row row, Runnable again) {
        return form(row, "communities.form.save", plan -> {
            events.change(current.get(), row.id(), plan);
            again.run();
        });
    }

    private Component form(@Nullable Row known, String send, Consumer<Plan> act) {
        var title = Fields.text(Words.say("communities.event.title"), null, LONGEST_TITLE);
        var starts = Fields.moment(Words.say("communities.event.starts"), null);
        var ends = Fields.moment(Words.say("communities.event.ends"), null);
        var place = Fields.text(Words.say("communities.event.place"), null, LONGEST_PLACE);
        var link = Fields.text(
                Words.say("communities.event.link.label"), Words.say("communities.event.link.hint"), LONGEST_LINK);
        var words = Fields.area(
                Words.say("communities.event.description"), Words.say("communities.write.hint"), LONGEST_WORDS);
        if (known != null) {
            title.setValue(known.title());
            starts.setValue(local(known.starts()));
            ends.setValue(local(known.ends()));
            place.setValue(some(known.place()));
            link.setValue(some(known.link()));
            words.setValue(some(known.description()));
        }
        title.setWidthFull();
        place.setWidthFull();
        link.setWidthFull();
        words.setWidthFull();
        var refusal = new Refusal()
                .bind("title", title)
                .bind("starts", starts)
                .bind("ends", ends)
                .bind("place", place)
                .bind("link", link)
                .bind("description", words);
        var button = Action.secondary(Words.say(send), () -> {
            try {
                act.accept(new Plan(
                        Typed.visible(title.getValue()),
                        required(starts),
                        instant(ends.getValue()),
                        Typed.visible(place.getValue()),
                        Typed.visible(link.getValue()),
                        Typed.visible(words.getValue())));
            } catch (RuleViolation refused) {
                refusal.show(Words.say("communities.event.notSaved"), refused);
            }
        });
        return Part.stack(refusal, title, starts, ends, place, link, words, Card.buttons(button));
    }

    private Instant required(DateTimePicker field) {
        var chosen = instant(field.getValue());
        if (chosen == null) {
            throw RuleViolation.field("starts", "shared.required");
        }
        return chosen;
    }

    private @Nullable Instant instant(@Nullable LocalDateTime typed) {
        return typed == null ? null : typed.atZone(texts.zone()).toInstant();
    }

    private @Nullable LocalDateTime local(@Nullable Instant at) {
        return at == null ? null : at.atZone(texts.zone()).toLocalDateTime();
    }

    private static String some(@Nullable String text) {
        return text == null ? "" : text;
    }
}
