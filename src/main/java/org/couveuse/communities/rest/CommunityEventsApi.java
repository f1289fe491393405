package org.couveuse.communities.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.couveuse.communities.CommunityCalendars;
import org.couveuse.communities.CommunityEvents;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Gives;
import org.couveuse.shared.Markdown;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "Communities")
class CommunityEventsApi {

    private static final String PLAN =
            "{\"title\": \"Visite du mur de la Ville\", \"starts\": \"2026-12-10T18:30:00Z\","
                    + " \"ends\": \"2026-12-10T20:00:00Z\", \"place\": \"Hôtel de ville, salle B\", \"link\":"
                    + " \"https://rencontre.exemple.test/mur\", \"description\": \"Apportez une photo du vôtre.\"}";

    private final CommunityEvents events;
    private final CommunityCalendars calendars;
    private final Submissions submissions;
    private final CurrentActor actor;

    CommunityEventsApi(
            CommunityEvents events, CommunityCalendars calendars, Submissions submissions, CurrentActor actor) {
        this.events = events;
        this.calendars = calendars;
        this.submissions = submissions;
        this.actor = actor;
    }

    @GetMapping("/communities/{id}/events")
    @Operation(summary = "When it meets and met; places, links and descriptions for its members only")
    CommunityEvents.Agenda agenda(@PathVariable UUID id) {
        return events.of(actor.get(), id);
    }

    @PostMapping("/communities/{id}/events")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Plan an event, at a place, on the web or both; members are told: its moderators")
    CommunitiesApi.Made plan(
            @PathVariable UUID id,
            @Takes(value = CommunityEvents.Plan.class, example = PLAN) @RequestBody JsonNode body) {
        return new CommunitiesApi.Made(
                events.plan(actor.get(), id, submissions.read(body, CommunityEvents.Plan.class)));
    }

    @PutMapping("/community-events/{event}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change an event that has not begun; members are told: its moderators")
    void change(
            @PathVariable UUID event,
            @Takes(value = CommunityEvents.Plan.class, example = PLAN) @RequestBody JsonNode body) {
        events.change(actor.get(), event, submissions.read(body, CommunityEvents.Plan.class));
    }

    @PostMapping("/community-events/{event}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Cancel an event that has not begun, with a reason; members are told: its moderators")
    void cancel(
            @PathVariable UUID event,
            @Takes(value = CommunitiesApi.Why.class, example = "{\"reason\": \"La salle est prise.\"}") @RequestBody
                    JsonNode body) {
        events.cancel(
                actor.get(),
                event,
                submissions.read(body, CommunitiesApi.Why.class).reason());
    }

    @GetMapping(path = "/calendar/communities/{token}.ics", produces = "text/calendar;charset=UTF-8")
    @Operation(summary = "Events of a community for a calendar program; no sign-in, the address is a member's secret")
    @Gives(value = "text/calendar", example = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n…\r\nEND:VCALENDAR\r\n")
    ResponseEntity<String> calendar(@PathVariable String token) {
        var feed = calendars.read(token);
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Couveuse//Couveuse//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", feed.title()));
        feed.events().forEach(event -> calendar.add(entry(event, feed.page())));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .body(calendar.toString());
    }

    private static VEvent entry(CommunityEvents.Row event, String page) {
        var entry = new VEvent(false);
        entry.add(new Uid(event.id() + "@couveuse"));
        entry.add(new DtStamp(event.changed()));
        entry.add(new Sequence(event.changes()));
        entry.add(new DtStart<>(event.starts()));
        if (event.ends() != null) {
            entry.add(new DtEnd<>(event.ends()));
        }
        entry.add(new Summary(event.title()));
        var where = event.place() != null ? event.place() : event.link();
        if (where != null) {
            entry.add(new Location(where));
        }
        var about = event.description() == null ? "" : Markdown.plain(event.description());
        var words = event.link() == null || event.place() == null ? about : (about + "\n" + event.link()).strip();
        if (!words.isEmpty()) {
            entry.add(new Description(words));
        }
        entry.add(new Status(event.cancelledWhy() == null ? Status.VALUE_CONFIRMED : Status.VALUE_CANCELLED));
        entry.add(new Url(URI.create(page)));
        return entry;
    }
}
