package org.couveuse.deployment.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.AudiencePreview;
import org.couveuse.deployment.CampaignMaterial;
import org.couveuse.deployment.OrganisationSelection;
import org.couveuse.deployment.PathProgress;
import org.couveuse.documents.Attachments;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deployments/{id}")
@Tag(name = "Deployments")
class CampaignPlansApi {

    private final AudiencePreview audience;
    private final CampaignMaterial material;
    private final PathProgress path;
    private final Submissions submissions;
    private final CurrentActor actor;

    CampaignPlansApi(
            AudiencePreview audience,
            CampaignMaterial material,
            PathProgress path,
            Submissions submissions,
            CurrentActor actor) {
        this.audience = audience;
        this.material = material;
        this.path = path;
        this.submissions = submissions;
        this.actor = actor;
    }

    @PostMapping("/audience")
    @Operation(
            summary = "Who a selection of organisations means: how many, and the next of them by name; for the agency",
            description =
                    "Changes nothing. Criteria are joined by « and », values of one by « or »; no criterion at all"
                            + " and organisations under « also » means exactly those; nothing at all means everybody.")
    AudiencePreview.Preview audience(
            @PathVariable UUID id,
            Slice.Part part,
            @Takes(
                            value = OrganisationSelection.class,
                            example = "{\"kinds\": [\"MUNICIPALITY\"], \"sizes\": [\"FROM_100\"]}")
                    @RequestBody
                    JsonNode body) {
        var wanted = submissions.read(body, OrganisationSelection.class);
        return audience.of(actor.get(), id, wanted, part.after(), part.most());
    }

    @GetMapping("/path")
    @Operation(
            summary = "The critical path: when each step can begin and must be over, and how many days it may slip",
            description =
                    "Calendar days. A step without slack is critical. Done says who marked it so and when; late, by"
                            + " how many days it is past its last day. Empty while the campaign is not prepared.")
    List<PathProgress.Row> path(@PathVariable UUID id) {
        return path.of(actor.get(), id);
    }

    @PutMapping("/path/{number}/done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark a step of the critical path as done; twice is once: the agency and the lead")
    void done(@PathVariable UUID id, @PathVariable int number) {
        path.done(actor.get(), id, number);
    }

    @DeleteMapping("/path/{number}/done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "A step of the critical path is not done after all: the agency and the lead")
    void notDone(@PathVariable UUID id, @PathVariable int number) {
        path.notDone(actor.get(), id, number);
    }

    @GetMapping("/documents")
    @Operation(summary = "Files that the campaign hands out: those of the solution's toolkit and its own")
    List<Attachments.Row> documents(@PathVariable UUID id) {
        return material.of(actor.get(), id);
    }
}
