package org.couveuse.deployment.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.AdoptionBurden;
import org.couveuse.deployment.AdoptionCare;
import org.couveuse.deployment.AdoptionReading;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Organisations;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Adoptions", description = "One organisation takes a solution, at its own pace.")
class AdoptionsApi {

    private final AdoptionReading adoptions;
    private final AdoptionCare care;
    private final AdoptionBurden burden;
    private final Organisations organisations;
    private final Submissions submissions;
    private final CurrentActor actor;

    AdoptionsApi(
            AdoptionReading adoptions,
            AdoptionCare care,
            AdoptionBurden burden,
            Organisations organisations,
            Submissions submissions,
            CurrentActor actor) {
        this.adoptions = adoptions;
        this.care = care;
        this.burden = burden;
        this.organisations = organisations;
        this.submissions = submissions;
        this.actor = actor;
    }

    /** What an organisation is asked for; nothing of it for who has no business with it. */
    record Own(Organisations.Row organisation, @Nullable Integer fieldsAMonth, List<AdoptionReading.Row> adoptions) {}

    @GetMapping("/api/adoptions/{id}")
    @Operation(summary = "One adoption: plan, moves, benefits")
    AdoptionReading.Detail one(@PathVariable UUID id) {
        return adoptions.detail(actor.get(), id);
    }

    @GetMapping("/api/organisations/{id}/adoptions")
    @Operation(summary = "All that is proposed to an organisation, and how many fields a month it is asked for")
    Own of(@PathVariable UUID id) {
        var who = actor.get();
        var organisation = organisations.get(id);
        return new Own(organisation, adoptions.reads(who, id) ? burden.fieldsAMonth(id) : null, adoptions.of(who, id));
    }

    @PostMapping("/api/adoptions/{id}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask a postponed invitation again now: the organisation, or the agency at its request")
    void resume(@PathVariable UUID id) {
        care.resume(actor.get(), id);
    }

    @PostMapping("/api/adoptions/{id}/report-now")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Report before the day one would be asked: the organisation")
    void reportNow(@PathVariable UUID id) {
        care.reportNow(actor.get(), id);
    }

    @PostMapping("/api/adoptions/{id}/notes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Write a note beside an adoption; for the agency")
    void annotate(
            @PathVariable UUID id,
            @Takes(value = AdoptionCare.Annotation.class, example = "{\"text\": \"Rappel fait le 12.\"}") @RequestBody
                    JsonNode body) {
        care.annotate(actor.get(), id, submissions.read(body, AdoptionCare.Annotation.class));
    }
}
