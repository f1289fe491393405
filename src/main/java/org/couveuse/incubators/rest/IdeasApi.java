package org.couveuse.incubators.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.incubators.CallService;
import org.couveuse.incubators.EvaluationService;
import org.couveuse.incubators.IdeaReading;
import org.couveuse.incubators.IdeaService;
import org.couveuse.incubators.IdeaState;
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
@RequestMapping("/api/incubators/{incubator}")
@Tag(name = "Ideas", description = "Calls for ideas, the ideas that came in and what evaluators think of them.")
class IdeasApi {

    private final IdeaReading reading;
    private final IdeaService ideas;
    private final CallService calls;
    private final EvaluationService evaluations;
    private final Submissions submissions;

    IdeasApi(
            IdeaReading reading,
            IdeaService ideas,
            CallService calls,
            EvaluationService evaluations,
            Submissions submissions) {
        this.reading = reading;
        this.ideas = ideas;
        this.calls = calls;
        this.evaluations = evaluations;
        this.submissions = submissions;
    }

    record Created(UUID id) {}

    record Said(@NotBlank @Size(max = 4000) String text) {}

    record Reason(@NotBlank @Size(max = 4000) String reason) {}

    record Extension(
            @NotNull Instant closing,
            @NotBlank @Size(max = 4000) String reason) {}

    record One(IdeaReading.Seen idea, EvaluationService.Judged evaluations, List<IdeaService.Comment> comments) {}

    record Compared(IdeaReading.Seen idea, EvaluationService.Judged evaluations) {}

    @GetMapping("/ideas")
    @Operation(summary = "Ideas of an incubator, oldest first")
    Slice<IdeaReading.Seen> page(
            @PathVariable UUID incubator, @RequestParam(required = false) @Nullable IdeaState state, Slice.Part part) {
        return reading.page(incubator, state == null ? Set.of() : Set.of(state), part.after(), part.most());
    }

    @GetMapping("/ideas/{idea}")
    @Operation(summary = "One idea, what may be seen of its evaluations, and its comments")
    One one(@PathVariable UUID incubator, @PathVariable UUID idea) {
        var seen = reading.get(idea);
        if (!seen.idea().incubator().equals(incubator)) {
            throw RuleViolation.notFound();
        }
        return new One(seen, evaluations.of(idea), ideas.comments(idea));
    }

    @GetMapping("/comparison")
    @Operation(summary = "Ideas beside each other: mean and spread of each criterion; null where nobody gave a mark")
    Slice<Compared> compare(@PathVariable UUID incubator, Slice.Part part) {
        var page = reading.page(incubator, Set.of(), part.after(), part.most());
        var judged =
                evaluations.of(page.items().stream().map(i -> i.idea().id()).toList());
        var items = new ArrayList<Compared>();
        for (var i = 0; i < judged.size(); i++) {
            items.add(new Compared(page.items().get(i), judged.get(i)));
        }
        return new Slice<>(List.copyOf(items), page.next());
    }

    @PostMapping("/ideas")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Propose an idea to an open call",
            description =
                    "Example: {\"title\": \"Mur des bloquants\", \"description\": \"Un mur, une fois la semaine.\","
                            + " \"effect\": \"Moins d’attente.\"}. 409 when no call is open.")
    Created propose(@PathVariable UUID incubator, @Takes(IdeaService.ProposeIdea.class) @RequestBody JsonNode body) {
        return new Created(ideas.propose(incubator, submissions.read(body, IdeaService.ProposeIdea.class)));
    }

    @PostMapping("/ideas/{idea}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say something of an idea")
    Created comment(
            @PathVariable UUID incubator,
            @PathVariable UUID idea,
            @Takes(value = Said.class, example = "{\"text\": \"Essayé chez nous.\"}") @RequestBody JsonNode body) {
        return new Created(ideas.comment(
                incubator, idea, submissions.read(body, Said.class).text()));
    }

    @PostMapping("/calls/{call}/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Close an open call before its time; for the lead, with a reason")
    void close(
            @PathVariable UUID incubator,
            @PathVariable UUID call,
            @Takes(value = Reason.class, example = "{\"reason\": \"Assez d’idées.\"}") @RequestBody JsonNode body) {
        calls.close(call, submissions.read(body, Reason.class).reason());
    }

    @PostMapping("/calls/{call}/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give an open call more time; for the lead, with a reason")
    void extend(
            @PathVariable UUID incubator,
            @PathVariable UUID call,
            @Takes(
                            value = Extension.class,
                            example =
                                    "{\"closing\": \"2027-01-15T17:00:00-05:00\", \"reason\": \"Les idées arrivent.\"}")
                    @RequestBody
                    JsonNode body) {
        var asked = submissions.read(body, Extension.class);
        calls.extend(call, asked.closing(), asked.reason());
    }

    @PostMapping("/calls/{call}/evaluations-end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the evaluations of a call before their time; for the lead, with a reason")
    void endEvaluations(
            @PathVariable UUID incubator,
            @PathVariable UUID call,
            @Takes(value = Reason.class, example = "{\"reason\": \"Nous en savons assez.\"}") @RequestBody
                    JsonNode body) {
        calls.endEvaluations(call, submissions.read(body, Reason.class).reason());
    }
}
