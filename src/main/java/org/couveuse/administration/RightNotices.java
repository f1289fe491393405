package org.couveuse.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.notices.Notices;
import org.couveuse.people.People;
import org.couveuse.people.RightReading;
import org.couveuse.people.RightRequest;
import org.couveuse.people.RightRequests;
import org.couveuse.people.RightState;
import org.couveuse.shared.Texts;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells who could be the second person that a right waits for them, and who asked what became of it. */
@Component
class RightNotices {

    private final RightReading requests;
    private final People people;
    private final Notices notices;
    private final Texts texts;

    RightNotices(RightReading requests, People people, Notices notices, Texts texts) {
        this.requests = requests;
        this.people = people;
        this.notices = notices;
        this.texts = texts;
    }

    @ApplicationModuleListener
    void on(RightRequest.Asked event) {
        var row = requests.known(event.request());
        if (row.state() != RightState.WAITING) {
            return;
        }
        for (var second : requests.confirmers(row.id())) {
            tell(second, "right.asked", row, row.reason());
        }
    }

    @ApplicationModuleListener
    void on(RightRequest.Answered event) {
        var row = requests.known(event.request());
        if (row.state() == RightState.WITHDRAWN) {
            return;
        }
        var confirmed = row.state() == RightState.CONFIRMED;
        var concerned = new ArrayList<UUID>(List.of(row.askedBy()));
        if (confirmed) {
            concerned.add(row.person());
        }
        for (var person : concerned) {
            tell(
                    person,
                    confirmed ? "right.confirmed" : "right.declined",
                    row,
                    row.answer() == null ? "" : row.answer());
        }
    }

    private void tell(UUID reader, String key, RightRequests.Row row, String words) {
        people.find(reader)
                .ifPresent(found -> notices.tell(
                        reader,
                        key,
                        people.displayName(row.person()),
                        texts.of(found.locale(), row.role()),
                        people.displayName("right.asked".equals(key) ? row.askedBy() : row.answeredBy()),
                        words,
                        notices.link("/droits")));
    }
}
