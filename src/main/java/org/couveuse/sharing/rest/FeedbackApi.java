package org.couveuse.sharing.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.couveuse.sharing.FeedbackService;
import org.couveuse.sharing.RevisionService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/solutions/{id}")
@Tag(name = "Solutions")
class FeedbackApi {

    private final FeedbackService feedback;
    private final RevisionService revisions;
    private final Submissions submissions;
    private final CurrentActor actor;

    FeedbackApi(FeedbackService feedback, RevisionService revisions, Submissions submissions, CurrentActor actor) {
        this.feedback = feedback;
        this.revisions = revisions;
        this.submissions = submissions;
        this.actor = actor;
    }

    record Why(@NotBlank @Size(max = 2000) String reason) {}

    record Given(UUID id) {}

    @GetMapping("/feedback")
    @Operation(summary = "What organisations said of its toolkit, latest first, with what was answered")
    List<FeedbackService.Row> feedback(@PathVariable UUID id) {
        return feedback.of(actor.get(), id);
    }

    @PostMapping("/feedback")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Say something of the version in force, for an organisation that takes the solution over",
            description = "The first feedback on a version opens a revision.")
    Given give(
            @PathVariable UUID id,
            @Takes(
                            value = FeedbackService.Give.class,
                            example = "{\"kind\": \"MISSING\", \"part\": \"ROLES\", \"words\": \"Il manque qui"
                                    + " anime la rencontre quand la personne est absente.\"}")
                    @RequestBody
                    JsonNode body) {
        return new Given(feedback.give(actor.get(), id, submissions.read(body, FeedbackService.Give.class)));
    }

    @GetMapping("/revisions")
    @Operation(summary = "Revisions of its toolkit, latest first: for those who work on it or review it")
    List<RevisionService.Row> revisions(@PathVariable UUID id) {
        return revisions.of(actor.get(), id);
    }

    @PostMapping("/end-gathering")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the gathering of feedback before its date, with a reason: the lead or the agency")
    void endGathering(
            @PathVariable UUID id,
            @Takes(
                            value = Why.class,
                            example = "{\"reason\": \"Une erreur dans la lettre est à corriger tout de suite.\"}")
                    @RequestBody
                    JsonNode body) {
        revisions.endGathering(
                actor.get(), id, submissions.read(body, Why.class).reason());
    }
}
