package org.couveuse.themes.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.couveuse.themes.BallotService;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/rounds/{id}")
@Tag(name = "Ballots", description = "My own ballot in a round.")
class BallotApi {

    private final BallotService ballots;
    private final CurrentActor actor;
    private final Submissions submissions;

    BallotApi(BallotService ballots, CurrentActor actor, Submissions submissions) {
        this.ballots = ballots;
        this.actor = actor;
        this.submissions = submissions;
    }

    /** What a declaration did to the ballot there was. */
    record Declared(BallotService.@Nullable Receipt receipt) {}

    @GetMapping("/ballot")
    @Operation(summary = "My ballot as it is in the box")
    BallotService.Mine mine(@PathVariable UUID id) {
        return ballots.mine(actor.get(), id).orElseThrow(RuleViolation::notFound);
    }

    @PutMapping("/ballot")
    @Operation(
            summary = "Cast my ballot, or put another in its place, until the close",
            description = "Answers the receipt: number, key shown once, and their SHA-256 with the answers. The first"
                    + " cast also does my open task. Where the round has criteria, a line may have notes on them:"
                    + " \"scores\": [{\"criterion\": \"C1\", \"value\": 7}]; a criterion without one is no zero.")
    BallotService.Receipt put(
            @PathVariable UUID id, @Takes(value = BallotService.Vote.class, example = """
                        {"lines": [{"theme": "6f1f9d0e-6a5c-4c53-9f2e-0a4f3f6f3c11", "choice": "VERY_GOOD"}],
                         "word": "À mener avec les régions."}""") @RequestBody JsonNode body) {
        return ballots.put(actor.get(), id, submissions.read(body, BallotService.Vote.class));
    }

    @PostMapping("/conflict")
    @Operation(summary = "Declare a conflict of interest on a theme; takes my answer about it out of my ballot")
    Declared declare(
            @PathVariable UUID id,
            @Takes(value = BallotService.Conflict.class, example = """
                        {"theme": "6f1f9d0e-6a5c-4c53-9f2e-0a4f3f6f3c11", "reason": "Mon organisation le porte."}""") @RequestBody JsonNode body) {
        var conflict = submissions.read(body, BallotService.Conflict.class);
        return new Declared(ballots.declareConflict(actor.get(), id, conflict).orElse(null));
    }
}
