package org.couveuse.themes.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.people.CurrentActor;
import org.couveuse.themes.RoundAnalyses;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/rounds/{id}/analysis")
@Tag(name = "Rounds")
class RoundAnalysisApi {

    private final RoundAnalyses analyses;
    private final CurrentActor actor;

    RoundAnalysisApi(RoundAnalyses analyses, CurrentActor actor) {
        this.analyses = analyses;
        this.actor = actor;
    }

    @GetMapping
    @Operation(
            summary = "What the other methods say of a ranked round, with one sentence for each in words",
            description = "Majority judgment decides; steadiness, agreement, criteria, acceptability over all weights,"
                    + " advisers and balance explain. Refused with 409 before the close. In a secret round, what fewer"
                    + " than five members said together is null and marked withheld.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            examples = @ExampleObject("""
                        {"sentences": {"steadiness": "« Simplifier la reddition » reste parmi les 3 premiers dans tous les tirages."},
                         "analysis": {"members": 23, "ballots": 21, "judges": 21, "capacity": 3, "draws": 10000,
                          "secret": true, "few": true,
                          "themes": [{"theme": "6f1f9d0e-6a5c-4c53-9f2e-0a4f3f6f3c11", "rank": 1, "mention": "GOOD",
                           "judges": 20, "withheld": false, "agreement": 0.68, "retained": 1.0, "stays": 1.0}],
                          "concordance": [{"group": "FORUM", "members": 21, "on": 4, "leftOut": 1, "w": 0.46,
                           "withheld": false}]}}"""))))
    RoundAnalyses.Explained analysis(@PathVariable UUID id, Locale locale) {
        return analyses.explained(actor.get(), id, locale);
    }
}
