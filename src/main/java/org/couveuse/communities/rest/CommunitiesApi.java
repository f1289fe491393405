package org.couveuse.communities.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.couveuse.communities.CommunityCalendars;
import org.couveuse.communities.CommunityPeople;
import org.couveuse.communities.CommunityService;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/communities")
@Tag(name = "Communities", description = "Communities of practice around solutions: members, posts, events.")
class CommunitiesApi {

    private static final String FOUNDING = "{\"title\": \"Les murs de bloquants\", \"purpose\": \"Pour celles et ceux"
            + " qui animent un mur : s’entraider, échanger des gabarits.\", \"solutions\":"
            + " [\"6f1f9d0e-6a5c-4c53-9f2e-0a4f3f6f3c11\"]}";

    private final CommunityService communities;
    private final CommunityPeople people;
    private final CommunityCalendars calendars;
    private final Submissions submissions;
    private final CurrentActor actor;

    CommunitiesApi(
            CommunityService communities,
            CommunityPeople people,
            CommunityCalendars calendars,
            Submissions submissions,
            CurrentActor actor) {
        this.communities = communities;
        this.people = people;
        this.calendars = calendars;
        this.submissions = submissions;
        this.actor = actor;
    }

    record Made(UUID id) {}

    record Why(@NotBlank @Size(max = 2000) String reason) {}

    record Mails(@NotNull Boolean posts) {}

    record Moderation(@NotNull Boolean moderator) {}

    record Address(String address) {}

    @GetMapping
    @Operation(summary = "Communities by title; those with words, around one solution, or those I am in")
    Slice<CommunityService.Row> page(
            @RequestParam(required = false, defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID solution,
            @RequestParam(required = false, defaultValue = "false") boolean mine,
            Slice.Part part) {
        return communities.page(actor.get(), text, solution, mine, part.after(), part.most());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Found one around published solutions: the agency, and who leads an incubator behind one")
    Made found(@Takes(value = CommunityService.Founding.class, example = FOUNDING) @RequestBody JsonNode body) {
        return new Made(communities.found(actor.get(), submissions.read(body, CommunityService.Founding.class)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One community, with what I may do there")
    CommunityService.Detail one(@PathVariable UUID id) {
        return communities.get(actor.get(), id);
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Describe it anew: its moderators")
    void describe(
            @PathVariable UUID id,
            @Takes(value = CommunityService.Founding.class, example = FOUNDING) @RequestBody JsonNode body) {
        communities.describe(actor.get(), id, submissions.read(body, CommunityService.Founding.class));
    }

    @PostMapping("/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End it, with a reason; it stays readable: its moderators")
    void close(
            @PathVariable UUID id,
            @Takes(value = Why.class, example = "{\"reason\": \"Tout le monde a repris la solution.\"}") @RequestBody
                    JsonNode body) {
        communities.close(actor.get(), id, submissions.read(body, Why.class).reason());
    }

    @GetMapping("/{id}/members")
    @Operation(summary = "Who is in it, the longest first: for members, the agency and auditors")
    List<CommunityPeople.Member> members(@PathVariable UUID id) {
        return people.of(actor.get(), id);
    }

    @PutMapping("/{id}/membership")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Join it; twice is once")
    void join(@PathVariable UUID id) {
        people.join(actor.get(), id);
    }

    @DeleteMapping("/{id}/membership")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Leave it; the address of my calendar goes with it")
    void leave(@PathVariable UUID id) {
        people.leave(actor.get(), id);
    }

    @PutMapping("/{id}/mails")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Say whether I get a mail when somebody writes; of events I am told unless I refuse notices of communities")
    void mails(
            @PathVariable UUID id,
            @Takes(value = Mails.class, example = "{\"posts\": false}") @RequestBody JsonNode body) {
        people.tell(actor.get(), id, submissions.read(body, Mails.class).posts());
    }

    @PutMapping("/{id}/members/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Make a member a moderator, or no longer one: its moderators")
    void moderate(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @Takes(value = Moderation.class, example = "{\"moderator\": true}") @RequestBody JsonNode body) {
        people.moderate(
                actor.get(),
                id,
                person,
                submissions.read(body, Moderation.class).moderator());
    }

    @PostMapping("/{id}/calendar")
    @Operation(
            summary = "Make the secret address of my calendar of its events; the earlier one no longer works",
            description =
                    "Shown once. Whoever has it reads titles, dates, places and descriptions of events, no names.")
    Address calendar(@PathVariable UUID id) {
        return new Address(calendars.open(actor.get(), id));
    }

    @DeleteMapping("/{id}/calendar")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take the address of my calendar back")
    void noCalendar(@PathVariable UUID id) {
        calendars.close(actor.get(), id);
    }
}
