package org.couveuse.themes.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.couveuse.themes.SealedAccess;
import org.couveuse.themes.SealedExport;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/rounds/{id}/sealed-export")
@Tag(name = "Ballots")
class SealedExportApi {

    private final SealedAccess access;
    private final SealedExport export;
    private final CurrentActor actor;
    private final Submissions submissions;

    SealedExportApi(SealedAccess access, SealedExport export, CurrentActor actor, Submissions submissions) {
        this.access = access;
        this.export = export;
        this.actor = actor;
        this.submissions = submissions;
    }

    @GetMapping
    @Operation(
            summary = "Ballots of a ranked round for whoever computes everything again (auditor)",
            description = "Secret round: without names, numbers or receipts, and only within 30 days of the chair's"
                    + " agreement. Each download is in the trail.")
    SealedExport.Sealed export(@PathVariable UUID id) {
        return export.export(actor.get(), id);
    }

    @GetMapping("/requests")
    @Operation(summary = "Who asked for the ballots of a round, why, and what the chair answered")
    SealedAccess.Standing requests(@PathVariable UUID id) {
        return access.standing(actor.get(), id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ask for the ballots of a secret round, with a reason (auditor)")
    SealedAccess.Request ask(
            @PathVariable UUID id,
            @Takes(value = SealedAccess.Ask.class, example = "{\"reason\": \"Vérifier la stabilité du rang.\"}")
                    @RequestBody
                    JsonNode body) {
        return access.ask(actor.get(), id, submissions.read(body, SealedAccess.Ask.class));
    }

    @PostMapping("/answer")
    @Operation(
            summary = "Agree to a request for the ballots, or refuse it with a reason (whoever chairs the round)",
            description = "An agreement is told to all voters, with both names and the auditor's reason.")
    SealedAccess.Request answer(
            @PathVariable UUID id,
            @Takes(value = SealedAccess.Answer.class, example = "{\"agreed\": true}") @RequestBody JsonNode body) {
        return access.answer(actor.get(), id, submissions.read(body, SealedAccess.Answer.class));
    }
}
