package org.couveuse.deployment.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.PartnershipService;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Organisations;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Partnerships", description = "Who copies a solution from whom, and what became better on the way.")
class PartnershipsApi {

    private final PartnershipService partnerships;
    private final Organisations organisations;
    private final Submissions submissions;
    private final CurrentActor actor;

    PartnershipsApi(
            PartnershipService partnerships, Organisations organisations, Submissions submissions, CurrentActor actor) {
        this.partnerships = partnerships;
        this.organisations = organisations;
        this.submissions = submissions;
        this.actor = actor;
    }

    /** A partnership that was noted. */
    record Noted(UUID id) {}

    @GetMapping("/api/solutions/{id}/partnerships")
    @Operation(summary = "Who copies a solution from whom, latest noted first")
    List<PartnershipService.Row> ofSolution(@PathVariable UUID id) {
        return partnerships.of(actor.get(), id);
    }

    @GetMapping("/api/organisations/{id}/partnerships")
    @Operation(summary = "From whom an organisation copies, and who copies from it, latest noted first")
    List<PartnershipService.Row> ofOrganisation(@PathVariable UUID id) {
        return partnerships.with(actor.get(), organisations.get(id).id());
    }

    @PostMapping("/api/partnerships")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Note that one organisation copies a solution from another: contacts of either, or the agency",
            description = "Noting the same again renews its words. The other side's contacts are told.")
    Noted note(
            @Takes(
                            value = PartnershipService.Noted.class,
                            example = "{\"solution\": \"7f0c0a52-6f5e-4f5e-9d38-1f8a0c1f2b11\","
                                    + " \"source\": \"0b4a1c9e-2a55-4d8e-8a2b-6f0c9d1e7a31\","
                                    + " \"copier\": \"5c3f2d7a-91b4-4e06-b0d8-2f4a7c8e9b52\","
                                    + " \"enhanced\": \"Un rappel par texto, que la source a repris.\"}")
                    @RequestBody
                    JsonNode body) {
        return new Noted(partnerships.note(actor.get(), submissions.read(body, PartnershipService.Noted.class)));
    }

    @PostMapping("/api/partnerships/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a partnership back, with the reason: contacts of either side, or the agency")
    void end(
            @PathVariable UUID id,
            @Takes(value = PartnershipService.Ending.class, example = "{\"reason\": \"Noté par erreur.\"}") @RequestBody
                    JsonNode body) {
        partnerships.end(actor.get(), id, submissions.read(body, PartnershipService.Ending.class));
    }
}
