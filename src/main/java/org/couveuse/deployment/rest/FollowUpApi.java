package org.couveuse.deployment.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.couveuse.deployment.CampaignForecast;
import org.couveuse.people.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Deployments")
class FollowUpApi {

    private final CampaignForecast forecasts;
    private final CurrentActor actor;

    FollowUpApi(CampaignForecast forecasts, CurrentActor actor) {
        this.forecasts = forecasts;
        this.actor = actor;
    }

    @GetMapping("/api/deployments/{id}/forecast")
    @Operation(
            summary = "How adoptions go on if nothing changes, to the campaign's last day",
            description =
                    "The curve of Bass (1969) fitted to the adoptions of each complete week since the first one by"
                            + " nonlinear least squares (Srinivasan and Mason, 1986), with its interval and from how many points;"
                            + " missing says why there is none.")
    CampaignForecast.Forecast forecast(@PathVariable UUID id) {
        return forecasts.of(actor.get(), id);
    }
}
