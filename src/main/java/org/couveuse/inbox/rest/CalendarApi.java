package org.couveuse.inbox.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.couveuse.inbox.Calendars;
import org.couveuse.inbox.OpenTask;
import org.couveuse.shared.Gives;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.SubjectType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Due dates for a calendar program, at an address that carries its own secret. No names of people are in it. */
@RestController
@Tag(name = "Calendar", description = "My due dates, for a calendar program.")
class CalendarApi {

    private final Calendars calendars;
    private final Texts texts;
    private final Clock clock;
    private final String base;

    CalendarApi(Calendars calendars, Texts texts, Clock clock, @Value("${couveuse.base-address}") String base) {
        this.calendars = calendars;
        this.texts = texts;
        this.clock = clock;
        this.base = base;
    }

    @GetMapping(path = "/api/calendar/{token}.ics", produces = "text/calendar;charset=UTF-8")
    @Operation(summary = "When the tasks of whoever made this address are due; no sign-in, the address is the secret")
    @Gives(value = "text/calendar", example = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n…\r\nEND:VCALENDAR\r\n")
    ResponseEntity<String> calendar(@PathVariable String token) {
        var feed = calendars.due(token);
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Couveuse//Couveuse//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        feed.tasks().forEach(task -> calendar.add(event(task, feed.language())));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .body(calendar.toString());
    }

    private VEvent event(OpenTask task, Locale language) {
        var event = new VEvent(false);
        event.add(new Uid(task.id() + "@couveuse"));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(task.due()));
        event.add(new Summary(summary(task, language)));
        event.add(new Url(URI.create(base + "/taches/" + task.id())));
        return event;
    }

    /** A need's words are a citizen's own and stay out of it. */
    private String summary(OpenTask task, Locale language) {
        var name = texts.in(language, "task." + task.form());
        return task.about().type() == SubjectType.NEED
                ? name
                : texts.in(
                        language, "inbox.calendar.summary", name, task.about().title());
    }
}
