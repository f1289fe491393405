package org.couveuse.deployment.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.MassActions;
import org.couveuse.deployment.MassActions.Preview;
import org.couveuse.deployment.MassActions.Seen;
import org.couveuse.deployment.MassActions.Wanted;
import org.couveuse.deployment.MassLog;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Slice;
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
@RequestMapping("/api/deployments/{id}/mass-actions")
@Tag(name = "Deployments")
class MassActionsApi {

    private static final String EXAMPLE = "{\"act\": \"REMIND\", \"reason\": \"La première vague se termine le 30.\","
            + " \"organisations\": {\"states\": [\"INVITED\"], \"wave\": 1}}";

    private final MassActions actions;
    private final Submissions submissions;
    private final CurrentActor actor;

    MassActionsApi(MassActions actions, Submissions submissions, CurrentActor actor) {
        this.actions = actions;
        this.submissions = submissions;
        this.actor = actor;
    }

    /** What would happen in all, and to the first organisations. */
    record Foreseen(Preview total, Slice<Seen> organisations) {}

    @PostMapping("/preview")
    @Operation(
            summary = "What an act on many organisations would do to each; for the agency",
            description = "Nothing is changed. leftOut says why an organisation is left out, null that it is meant;"
                    + " becomes is the step it would come to, where that is another.")
    Foreseen preview(
            @PathVariable UUID id,
            Slice.Part part,
            @Takes(value = Wanted.class, example = EXAMPLE) @RequestBody JsonNode body) {
        var wanted = submissions.read(body, Wanted.class);
        var who = actor.get();
        return new Foreseen(actions.preview(who, id, wanted), actions.each(who, id, wanted, part.after(), part.most()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Remind, postpone or close many organisations; for the agency",
            description = "POSTPONE: those that have not answered are postponed until that day and invited again on it,"
                    + " sooner if they ask; the others get until then to plan or to report. The organisations are written down at once and done one by one behind the scenes; those for"
                    + " whom it was done already are left out when it is asked again.")
    MassLog.Asked ask(
            @PathVariable UUID id, @Takes(value = Wanted.class, example = EXAMPLE) @RequestBody JsonNode body) {
        var who = actor.get();
        return actions.one(who, id, actions.ask(who, id, submissions.read(body, Wanted.class)));
    }

    @GetMapping
    @Operation(summary = "Acts on many organisations of a campaign, latest first; for the agency")
    List<MassLog.Asked> all(@PathVariable UUID id) {
        return actions.all(actor.get(), id);
    }

    @GetMapping("/{action}")
    @Operation(summary = "One act and how far it has come; for the agency")
    MassLog.Asked one(@PathVariable UUID id, @PathVariable UUID action) {
        return actions.one(actor.get(), id, action);
    }

    @GetMapping("/{action}/organisations")
    @Operation(summary = "What became of each organisation of an act, by name; for the agency")
    Slice<MassLog.Done> done(@PathVariable UUID id, @PathVariable UUID action, Slice.Part part) {
        return actions.done(actor.get(), id, action, part.after(), part.most());
    }
}
