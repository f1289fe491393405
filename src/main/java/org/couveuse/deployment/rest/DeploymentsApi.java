package org.couveuse.deployment.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.deployment.AdoptionReading;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.deployment.CampaignEnding;
import org.couveuse.deployment.CampaignFigures;
import org.couveuse.deployment.CampaignService;
import org.couveuse.deployment.WaveService;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Role;
import org.couveuse.people.SizeBand;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
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
@RequestMapping("/api/deployments")
@Tag(name = "Deployments", description = "Campaigns that bring a solution to many organisations, wave after wave.")
class DeploymentsApi {

    private static final String REASON = "{\"reason\": \"Tout est prêt.\"}";
    private static final String MOVE = "{\"to\": \"2027-02-01\", \"reason\": \"Fin d’exercice.\"}";

    private final CampaignService campaigns;
    private final CampaignFigures figures;
    private final AdoptionReading adoptions;
    private final WaveService waves;
    private final CampaignEnding ending;
    private final TaskDesk desk;
    private final Submissions submissions;
    private final CurrentActor actor;

    DeploymentsApi(
            CampaignService campaigns,
            CampaignFigures figures,
            AdoptionReading adoptions,
            WaveService waves,
            CampaignEnding ending,
            TaskDesk desk,
            Submissions submissions,
            CurrentActor actor) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.adoptions = adoptions;
        this.waves = waves;
        this.ending = ending;
        this.desk = desk;
        this.submissions = submissions;
        this.actor = actor;
    }

    @GetMapping
    @Operation(summary = "Campaigns I may see, latest first")
    Slice<CampaignService.Detail> all(Slice.Part part) {
        return campaigns.page(actor.get(), part.after(), part.most());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open a further campaign for a solution of the catalogue; for the agency")
    Answers.Opened open(
            @Takes(
                            value = CampaignService.OpenCampaign.class,
                            example = "{\"solution\": \"7f0c0a52-6f5e-4f5e-9d38-1f8a0c1f2b11\","
                                    + " \"title\": \"Guichet de reddition unique\"}")
                    @RequestBody
                    JsonNode body) {
        var id = campaigns.open(actor.get(), submissions.read(body, CampaignService.OpenCampaign.class));
        var first = desk.about(id).stream().map(OpenTask::id).findFirst().orElse(null);
        return new Answers.Opened(id, first);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One campaign with its plan, signatures, waves and figures")
    Answers.Campaign one(@PathVariable UUID id) {
        var who = actor.get();
        var detail = campaigns.detail(who, id);
        return new Answers.Campaign(
                detail, campaigns.waves(who, id), Answers.Figures.of(detail, figures.standing(who, id)));
    }

    @GetMapping("/{id}/adoptions")
    @Operation(summary = "Adoptions of a campaign by the organisation's name; an organisation's contact gets its own")
    Slice<AdoptionReading.Row> adoptions(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<AdoptionState> state,
            @RequestParam(required = false) @Nullable Set<OrganisationKind> kind,
            @RequestParam(required = false) @Nullable Set<SizeBand> size,
            @RequestParam(required = false) @Nullable Integer wave,
            @Parameter(description = "found in name, code and sector") @RequestParam(defaultValue = "") String q,
            Slice.Part part) {
        var query = new AdoptionReading.Query(
                state == null ? Set.of() : state,
                kind == null ? Set.of() : kind,
                size == null ? Set.of() : size,
                wave,
                q);
        return adoptions.page(actor.get(), id, query, part.after(), part.most());
    }

    @GetMapping("/{id}/curve")
    @Operation(summary = "Planned and real adoptions over time, at most 60 points; real is null for days to come")
    List<CampaignFigures.Point> curve(@PathVariable UUID id) {
        return figures.curve(actor.get(), id);
    }

    @PostMapping("/{id}/waves")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Launch the wave whose moment has come: does the open task user_launchWave; 409 when there is none")
    void launch(
            @PathVariable UUID id,
            @Takes(
                            value = WaveService.WaveLaunch.class,
                            example = "{\"proposal\": \"LAUNCH\", \"organisations\": {\"kinds\":"
                                    + " [\"MINISTRY\"]}, \"most\": 90, \"message\":"
                                    + " \"Bienvenue.\"}")
                    @RequestBody
                    JsonNode body) {
        var who = actor.get();
        var incubator = campaigns.detail(who, id).incubator();
        var task = desk.about(id).stream()
                .filter(t -> t.form().equals("user_launchWave"))
                .filter(t -> desk.may(who, t))
                .findFirst()
                .orElseThrow(() -> who.has(Role.TEAM_LEAD, incubator)
                        ? RuleViolation.conflict("deployment.noLaunchTask")
                        : RuleViolation.forbidden("deployment.leadOnly"));
        desk.submit(who, task.id(), body, null);
    }

    @PostMapping("/{id}/launch-now")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let the next wave be launched before its day; for the agency")
    void launchNow(
            @PathVariable UUID id,
            @Takes(value = WaveService.Reason.class, example = REASON) @RequestBody JsonNode body) {
        waves.launchNow(actor.get(), id, submissions.read(body, WaveService.Reason.class));
    }

    @PostMapping("/{id}/hold-wave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Interrupt the invitations that are going out; for the agency")
    void holdWave(
            @PathVariable UUID id,
            @Takes(value = WaveService.Reason.class, example = REASON) @RequestBody JsonNode body) {
        waves.hold(actor.get(), id, submissions.read(body, WaveService.Reason.class));
    }

    @PostMapping("/{id}/resume-wave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Go on with held invitations, and try those again that failed; for the agency")
    void resumeWave(
            @PathVariable UUID id,
            @Takes(value = WaveService.Reason.class, example = REASON) @RequestBody JsonNode body) {
        waves.resume(actor.get(), id, submissions.read(body, WaveService.Reason.class));
    }

    @PostMapping("/{id}/move-wave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give the next wave another day; for the agency")
    void moveWave(
            @PathVariable UUID id, @Takes(value = WaveService.Move.class, example = MOVE) @RequestBody JsonNode body) {
        waves.move(actor.get(), id, submissions.read(body, WaveService.Move.class));
    }

    @PostMapping("/{id}/move-end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give the campaign another last day; for the agency")
    void moveEnd(
            @PathVariable UUID id, @Takes(value = WaveService.Move.class, example = MOVE) @RequestBody JsonNode body) {
        ending.move(actor.get(), id, submissions.read(body, WaveService.Move.class));
    }

    @PostMapping("/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the following before its date, after the last wave; for the agency")
    void close(
            @PathVariable UUID id,
            @Takes(value = WaveService.Reason.class, example = REASON) @RequestBody JsonNode body) {
        ending.close(actor.get(), id, submissions.read(body, WaveService.Reason.class));
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Stop the campaign at any time; for the agency")
    void cancel(
            @PathVariable UUID id,
            @Takes(value = WaveService.Reason.class, example = REASON) @RequestBody JsonNode body) {
        ending.cancel(actor.get(), id, submissions.read(body, WaveService.Reason.class));
    }
}
