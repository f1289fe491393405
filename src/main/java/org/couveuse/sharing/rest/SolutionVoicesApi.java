package org.couveuse.sharing.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.couveuse.sharing.RelatedSolutions;
import org.couveuse.sharing.SolutionFollowers;
import org.couveuse.sharing.SolutionRatings;
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
@RequestMapping("/api/solutions/{id}")
@Tag(name = "Solutions", description = "What worked, as toolkits that other organisations can take over.")
class SolutionVoicesApi {

    private final SolutionFollowers followers;
    private final SolutionRatings ratings;
    private final RelatedSolutions related;
    private final Submissions submissions;
    private final CurrentActor actor;

    SolutionVoicesApi(
            SolutionFollowers followers,
            SolutionRatings ratings,
            RelatedSolutions related,
            Submissions submissions,
            CurrentActor actor) {
        this.followers = followers;
        this.ratings = ratings;
        this.related = related;
        this.submissions = submissions;
        this.actor = actor;
    }

    @GetMapping("/related")
    @Operation(summary = "Published solutions like this one, each with the reasons why")
    List<RelatedSolutions.Related> related(@PathVariable UUID id, Locale locale) {
        return related.of(actor.get(), id, locale);
    }

    @GetMapping("/followers")
    @Operation(summary = "How many follow it, and whether I do; never who")
    SolutionFollowers.Following followers(@PathVariable UUID id) {
        return followers.of(actor.get(), id);
    }

    @PutMapping("/following")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Follow it: I am told by mail of each new version; twice is once")
    void follow(@PathVariable UUID id) {
        followers.follow(actor.get(), id);
    }

    @DeleteMapping("/following")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Follow it no more")
    void unfollow(@PathVariable UUID id) {
        followers.unfollow(actor.get(), id);
    }

    @GetMapping("/ratings")
    @Operation(
            summary = "What organisations that have it in use say of it",
            description = "spread is how many gave 1, 2, 3, 4 and 5; it is empty while fewer than three said anything.")
    SolutionRatings.Ratings ratings(@PathVariable UUID id) {
        return ratings.of(actor.get(), id);
    }

    @PutMapping("/rating")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Rate it for my organisation, which has it in use, or change what it said",
            description = "One rating an organisation. 1 and 2 need words.")
    void rate(
            @PathVariable UUID id,
            @Takes(
                            value = SolutionRatings.Rate.class,
                            example =
                                    "{\"level\": 4, \"words\": \"En place en six semaines ; prévoyez une personne pour"
                                            + " animer.\"}")
                    @RequestBody
                    JsonNode body) {
        ratings.rate(actor.get(), id, submissions.read(body, SolutionRatings.Rate.class));
    }
}
