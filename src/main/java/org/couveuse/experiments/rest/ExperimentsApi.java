package org.couveuse.experiments.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.couveuse.experiments.ExperimentMeasures;
import org.couveuse.experiments.ExperimentMeasures.NewMeasure;
import org.couveuse.experiments.ExperimentMeasures.Recorded;
import org.couveuse.experiments.ExperimentReading;
import org.couveuse.experiments.ExperimentReading.Detail;
import org.couveuse.experiments.ExperimentReading.Measure;
import org.couveuse.experiments.ExperimentReading.Row;
import org.couveuse.experiments.ExperimentService;
import org.couveuse.experiments.ExperimentState;
import org.couveuse.experiments.FindingReading;
import org.couveuse.experiments.FindingReading.Concludable;
import org.couveuse.experiments.MeasureEntry;
import org.couveuse.experiments.MeasureEntry.Entered;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/experiments")
@Tag(name = "Experiments", description = "Ideas tried in host organisations: cards, figures, findings, reviews.")
class ExperimentsApi {

    private static final String REASON = "{\"reason\": \"Les équipes débordent.\"}";

    private final ExperimentReading reading;
    private final ExperimentService experiments;
    private final ExperimentMeasures measures;
    private final FindingReading findings;
    private final MeasureEntry entry;
    private final Submissions submissions;
    private final CurrentActor actor;

    ExperimentsApi(
            ExperimentReading reading,
            ExperimentService experiments,
            ExperimentMeasures measures,
            FindingReading findings,
            MeasureEntry entry,
            Submissions submissions,
            CurrentActor actor) {
        this.reading = reading;
        this.experiments = experiments;
        this.measures = measures;
        this.findings = findings;
        this.entry = entry;
        this.submissions = submissions;
        this.actor = actor;
    }

    record Measurements(
            @NotEmpty @Valid List<NewMeasure> measurements,
            @Size(max = 2000) @Nullable String happening) {}

    record Reason(@NotBlank @Size(max = 4000) String reason) {}

    record Extension(
            @NotNull Instant end,
            @NotBlank @Size(max = 4000) String reason) {}

    record NewValue(
            @NotNull BigDecimal value,
            @Min(0) @Nullable Integer counted,
            @NotBlank @Size(max = 2000) String reason) {}

    @GetMapping
    @Operation(summary = "Experiments I may read, latest opened first")
    Slice<Row> page(@RequestParam(required = false) @Nullable ExperimentState state, Slice.Part part) {
        return reading.page(actor.get(), state == null ? Set.of() : Set.of(state), part.after(), part.most());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One experiment: versions of its card, findings, figures, conclusions, answers")
    Detail one(@PathVariable UUID id) {
        return reading.get(actor.get(), id);
    }

    @GetMapping("/{id}/findings")
    @Operation(summary = "What the figures of the current card allow to conclude, in numbers and in words")
    Concludable findings(@PathVariable UUID id, Locale locale) {
        return findings.of(actor.get(), id, locale);
    }

    @GetMapping("/{id}/measurements")
    @Operation(summary = "Figures of the current card, or of an earlier version, by day, each with its corrections")
    Slice<Measure> measurements(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version, Slice.Part part) {
        var all = reading.measures(actor.get(), id, version);
        var from = Math.min(Cursor.offset(Cursor.only(part.after(), "0")), all.size());
        var to = Math.min(from + part.most(), all.size());
        return new Slice<>(all.subList(from, to), to < all.size() ? Cursor.of(String.valueOf(to)) : null);
    }

    @PostMapping(path = "/{id}/measurements", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Record one figure or many, all or none; a waiting task for just these figures is done by it")
    Entered record(
            @PathVariable UUID id,
            @Takes(
                            value = Measurements.class,
                            example = "{\"measurements\": [{\"indicator\": \"I1\", \"day\":"
                                    + " \"2026-11-16\", \"value\": 8.8}]}")
                    @RequestBody
                    JsonNode body) {
        var read = submissions.read(whole(body), Measurements.class);
        return entry.enter(actor.get(), id, read.measurements(), read.happening());
    }

    @PostMapping("/{id}/measurements/{measurement}/correction")
    @Operation(summary = "Correct a figure while measures come in; the old one stays to be seen")
    Recorded correct(
            @PathVariable UUID id,
            @PathVariable UUID measurement,
            @Takes(value = NewValue.class, example = "{\"value\": 8.6, \"reason\": \"Erreur de saisie.\"}") @RequestBody
                    JsonNode body) {
        var read = submissions.read(body, NewValue.class);
        if (reading.measures(actor.get(), id, null).stream().noneMatch(m -> m.id().equals(measurement))) {
            throw RuleViolation.notFound();
        }
        return measures.correct(actor.get(), measurement, read.value(), read.counted(), read.reason());
    }

    @PostMapping("/{id}/end-measures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End measures before their date: the incubator's lead")
    void endMeasures(@PathVariable UUID id, @Takes(value = Reason.class, example = REASON) @RequestBody JsonNode body) {
        experiments.endMeasures(
                actor.get(), id, submissions.read(body, Reason.class).reason());
    }

    @PostMapping("/{id}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Stop the trial at once: the incubator's lead or the host")
    void stop(@PathVariable UUID id, @Takes(value = Reason.class, example = REASON) @RequestBody JsonNode body) {
        experiments.stop(actor.get(), id, submissions.read(body, Reason.class).reason());
    }

    @PostMapping("/{id}/extend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Move the end of the measures later: the incubator's lead")
    void extend(
            @PathVariable UUID id,
            @Takes(value = Extension.class, example = "{\"end\": \"2027-01-15T22:00:00Z\", \"reason\": \"Congés\"}")
                    @RequestBody
                    JsonNode body) {
        var read = submissions.read(body, Extension.class);
        experiments.extend(actor.get(), id, read.end(), read.reason());
    }

    /** One figure, a list of figures, or the whole: all become the whole. */
    private static JsonNode whole(JsonNode body) {
        if (body.isArray() || (body.isObject() && body.has("indicator"))) {
            var list =
                    body.isArray() ? body : JsonNodeFactory.instance.arrayNode().add(body);
            return JsonNodeFactory.instance.objectNode().set("measurements", list);
        }
        return body;
    }
}
