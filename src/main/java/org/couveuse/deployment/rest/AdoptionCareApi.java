package org.couveuse.deployment.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.AdoptionContacts;
import org.couveuse.deployment.LocalAdaptations;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/adoptions/{id}")
@Tag(name = "Adoptions")
class AdoptionCareApi {

    private final AdoptionContacts contacts;
    private final LocalAdaptations adaptations;
    private final Submissions submissions;
    private final CurrentActor actor;

    AdoptionCareApi(
            AdoptionContacts contacts, LocalAdaptations adaptations, Submissions submissions, CurrentActor actor) {
        this.contacts = contacts;
        this.adaptations = adaptations;
        this.submissions = submissions;
        this.actor = actor;
    }

    /** An adaptation that was noted. */
    record Noted(UUID id) {}

    @GetMapping("/contacts")
    @Operation(summary = "Who may answer in an adoption from now on: for the organisation's contacts and the agency")
    List<AdoptionContacts.Possible> contacts(@PathVariable UUID id) {
        return contacts.possible(actor.get(), id);
    }

    @PostMapping("/contact")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Have somebody else answer for the organisation: its contacts, or the agency",
            description = "Who answered until now and who answers from now on are told; tasks that were taken go over."
                    + " With leaves, who answered until now loses the role for the whole organisation.")
    void contact(
            @PathVariable UUID id,
            @Takes(
                            value = AdoptionContacts.ContactChange.class,
                            example = "{\"person\": \"3d1b7c40-5a0e-4f8f-9b61-8e2f6a9c0d17\", \"leaves\": true,"
                                    + " \"reason\": \"Départ à la retraite.\"}")
                    @RequestBody
                    JsonNode body) {
        contacts.change(actor.get(), id, submissions.read(body, AdoptionContacts.ContactChange.class));
    }

    @GetMapping("/adaptations")
    @Operation(summary = "What the organisation changed so that the solution fits, latest first")
    List<LocalAdaptations.Row> adaptations(@PathVariable UUID id) {
        return adaptations.of(actor.get(), id);
    }

    @PostMapping("/adaptations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Note a local adaptation: the organisation's contacts, or the agency")
    Noted adapted(
            @PathVariable UUID id,
            @Takes(
                            value = LocalAdaptations.Adapted.class,
                            example = "{\"kind\": \"LEFT_OUT\", \"what\": \"Le mur physique.\","
                                    + " \"why\": \"L’équipe est à distance.\", \"effect\": \"Aucun recul mesuré.\"}")
                    @RequestBody
                    JsonNode body) {
        return new Noted(adaptations.note(actor.get(), id, submissions.read(body, LocalAdaptations.Adapted.class)));
    }
}
