package org.couveuse.incubators.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.incubators.IncubatorReading;
import org.couveuse.incubators.IncubatorService;
import org.couveuse.incubators.IncubatorState;
import org.couveuse.incubators.InvitationService;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.couveuse.subjects.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/incubators")
@Tag(name = "Incubators", description = "Incubators from a retained theme to a deployed solution.")
class IncubatorsApi {

    private final IncubatorReading reading;
    private final IncubatorService incubators;
    private final InvitationService invitations;
    private final Submissions submissions;

    IncubatorsApi(
            IncubatorReading reading,
            IncubatorService incubators,
            InvitationService invitations,
            Submissions submissions) {
        this.reading = reading;
        this.incubators = incubators;
        this.invitations = invitations;
        this.submissions = submissions;
    }

    record Reason(@NotBlank @Size(max = 4000) String reason) {}

    record One(IncubatorReading.Detail detail, List<IncubatorReading.Decided> decisions) {}

    @GetMapping
    @Operation(summary = "Incubators in the order of their titles")
    Slice<IncubatorReading.Row> page(
            @Parameter(description = "found in the title", example = "bloquants") @RequestParam(defaultValue = "")
                    String q,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable IncubatorState state,
            @RequestParam(required = false) @Nullable UUID body,
            Slice.Part part) {
        var filter = new IncubatorReading.Filter(
                q, stage == null ? Set.of() : Set.of(stage), state == null ? Set.of() : Set.of(state), body);
        return reading.page(filter, part.after(), part.most());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One incubator: team, charter, clock, calls, budget, decisions")
    One one(@PathVariable UUID id) {
        return new One(reading.get(id), reading.decisions(id));
    }

    @PostMapping("/{id}/sharing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Let what there is go to sharing now; for the agency, with a reason",
            description = "409 when no solution is being looked for.")
    void share(
            @PathVariable UUID id,
            @Takes(value = Reason.class, example = "{\"reason\": \"Le besoin presse.\"}") @RequestBody JsonNode body) {
        incubators.shareNow(id, submissions.read(body, Reason.class).reason());
    }

    @PostMapping("/{id}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Cancel an incubator before its deployment; for the agency, with a reason",
            description = "Its lessons are kept.")
    void cancel(
            @PathVariable UUID id,
            @Takes(value = Reason.class, example = "{\"reason\": \"Le thème est repris ailleurs.\"}") @RequestBody
                    JsonNode body) {
        incubators.cancel(id, submissions.read(body, Reason.class).reason());
    }

    @PostMapping("/{id}/invitations/{invitation}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an open invitation back; for the lead and the agency, with a reason")
    void withdraw(
            @PathVariable UUID id,
            @PathVariable UUID invitation,
            @Takes(value = Reason.class, example = "{\"reason\": \"L’équipe est complète.\"}") @RequestBody
                    JsonNode body) {
        invitations.withdraw(
                id, invitation, submissions.read(body, Reason.class).reason());
    }
}
