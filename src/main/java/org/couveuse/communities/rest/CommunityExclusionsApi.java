package org.couveuse.communities.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.couveuse.communities.CommunityExclusions;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/communities/{id}/exclusions")
@Tag(name = "Communities")
class CommunityExclusionsApi {

    private final CommunityExclusions exclusions;
    private final Submissions submissions;
    private final CurrentActor actor;

    CommunityExclusionsApi(CommunityExclusions exclusions, Submissions submissions, CurrentActor actor) {
        this.exclusions = exclusions;
        this.submissions = submissions;
        this.actor = actor;
    }

    @GetMapping
    @Operation(summary = "Who is excluded now, and why: its moderators and auditors")
    List<CommunityExclusions.Row> all(@PathVariable UUID id) {
        return exclusions.of(actor.get(), id);
    }

    @PutMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Exclude a member, with a reason that they are told: its moderators")
    void exclude(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @Takes(
                            value = CommunitiesApi.Why.class,
                            example = "{\"reason\": \"Publicités répétées malgré deux avertissements.\"}")
                    @RequestBody
                    JsonNode body) {
        exclusions.exclude(
                actor.get(),
                id,
                person,
                submissions.read(body, CommunitiesApi.Why.class).reason());
    }

    @DeleteMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take somebody back in as a member, who is told: its moderators")
    void readmit(@PathVariable UUID id, @PathVariable UUID person) {
        exclusions.readmit(actor.get(), id, person);
    }
}
