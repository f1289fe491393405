package org.couveuse.themes.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.couveuse.themes.BallotPublication;
import org.couveuse.themes.RoundAnalyses;
import org.couveuse.themes.RoundList;
import org.couveuse.themes.RoundPlanning;
import org.couveuse.themes.RoundReading;
import org.couveuse.themes.RoundResults;
import org.couveuse.themes.RoundService;
import org.couveuse.themes.RoundState;
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
@RequestMapping("/api/rounds")
@Tag(name = "Rounds", description = "Candidate themes put to a forum: the vote, the ranking, the decision.")
class RoundsApi {

    private final RoundList list;
    private final RoundReading reading;
    private final RoundPlanning planning;
    private final RoundService rounds;
    private final RoundResults results;
    private final RoundAnalyses analyses;
    private final BallotPublication publication;
    private final TaskDesk desk;
    private final CurrentActor actor;
    private final Submissions submissions;

    RoundsApi(
            RoundList list,
            RoundReading reading,
            RoundPlanning planning,
            RoundService rounds,
            RoundResults results,
            RoundAnalyses analyses,
            BallotPublication publication,
            TaskDesk desk,
            CurrentActor actor,
            Submissions submissions) {
        this.list = list;
        this.reading = reading;
        this.planning = planning;
        this.rounds = rounds;
        this.results = results;
        this.analyses = analyses;
        this.publication = publication;
        this.desk = desk;
        this.actor = actor;
        this.submissions = submissions;
    }

    record Planned(UUID id, @Nullable String task) {}

    /**
     * The ranking counted again, and the order by the method asked.
     *
     * @param decides the method that decides, whichever was asked
     */
    record Ranked(
            RoundResults.Method decides,
            @JsonUnwrapped RoundResults.Recount recount,
            List<RoundAnalyses.Placed> order) {}

    /** A round; the result once it may be seen. */
    record One(RoundReading.Detail round, RoundResults.@Nullable Result result) {}

    @GetMapping
    @Operation(summary = "Rounds that I may read, latest first")
    Slice<RoundList.Row> page(
            @RequestParam(required = false) @Nullable RoundState state, Slice.Part part, Locale locale) {
        return list.page(actor.get(), state == null ? Set.of() : Set.of(state), part.after(), part.most(), locale);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Plan a round of a forum (agency); its preparation becomes a task")
    Planned plan(@Takes(value = RoundPlanning.New.class, example = """
                        {"body": "6f1f9d0e-6a5c-4c53-9f2e-0a4f3f6f3c11", "title": "Ronde de l’automne 2026"}""") @RequestBody JsonNode body) {
        var id = planning.plan(actor.get(), submissions.read(body, RoundPlanning.New.class));
        return new Planned(
                id, desk.about(id).stream().map(OpenTask::id).findFirst().orElse(null));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One round: themes, rules, participation, opinions, and the result once it may be seen")
    One one(@PathVariable UUID id, Locale locale) {
        var who = actor.get();
        return new One(reading.detail(who, id, locale), results.shown(who, id) ? results.result(who, id) : null);
    }

    @PostMapping("/{id}/early-close")
    @Operation(
            summary = "Sign a request to close the vote early, with a public reason",
            description = "The chair and an officer together close it; one of them is enough once everybody has voted.")
    RoundService.Signed closeEarly(
            @PathVariable UUID id,
            @Takes(value = RoundService.Motive.class, example = "{\"reason\": \"Tous se sont prononcés.\"}")
                    @RequestBody
                    JsonNode body) {
        return rounds.closeEarly(actor.get(), id, submissions.read(body, RoundService.Motive.class));
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Cancel a round before it opens (agency)")
    void cancel(
            @PathVariable UUID id,
            @Takes(value = RoundService.Motive.class, example = "{\"reason\": \"Le forum est reporté.\"}") @RequestBody
                    JsonNode body) {
        rounds.cancel(actor.get(), id, submissions.read(body, RoundService.Motive.class));
    }

    @PostMapping("/{id}/chair-conflict")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Hand over the chair of a round (its chair); the agency then designates another member")
    void stepAside(
            @PathVariable UUID id,
            @Takes(value = RoundService.Motive.class, example = "{\"reason\": \"Conflit d’intérêts.\"}") @RequestBody
                    JsonNode body) {
        rounds.stepAside(actor.get(), id, submissions.read(body, RoundService.Motive.class));
    }

    @GetMapping("/{id}/ranking")
    @Operation(
            summary = "Count the ballots again and compare with the ranking made at the close",
            description = "Majority judgment decides: themes are always in its order. Another method explains: order"
                    + " tells where it would put each theme, null where it says nothing or too few judged in secret.")
    Ranked ranking(
            @PathVariable UUID id, @RequestParam(defaultValue = "MAJORITY_JUDGMENT") RoundResults.Method method) {
        return new Ranked(
                RoundResults.Method.MAJORITY_JUDGMENT,
                results.recount(actor.get(), id, method),
                analyses.order(actor.get(), id, method));
    }

    @GetMapping("/{id}/ballots")
    @Operation(summary = "Ballots after the close: whole in a named round, receipts only in a secret one")
    BallotPublication.Ballots ballots(@PathVariable UUID id) {
        return publication.ballots(actor.get(), id);
    }
}
