package org.couveuse.inbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.couveuse.inbox.Absences;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.Inbox;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.TaskReading;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.SubjectType;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks", description = "What waits for me, and the one door through which it is done.")
class TasksApi {

    private final Inbox inbox;
    private final TaskDesk desk;
    private final TaskReading reading;
    private final CurrentActor actor;
    private final Texts texts;

    TasksApi(Inbox inbox, TaskDesk desk, TaskReading reading, CurrentActor actor, Texts texts) {
        this.inbox = inbox;
        this.desk = desk;
        this.reading = reading;
        this.actor = actor;
        this.texts = texts;
    }

    record About(SubjectType type, UUID id, String title, String address) {}

    record Row(
            String id,
            String form,
            String title,
            About subject,
            @Nullable Stage stage,
            @Nullable UUID organisation,
            @Nullable UUID body,
            @Nullable UUID assignee,
            @Nullable String assigneeName,
            @Nullable UUID onBehalfOf,
            @Nullable String onBehalfOfName,
            Instant created,
            Instant due,
            boolean overdue) {}

    record Filter(
            @Parameter(description = "mine, available or all (default)", example = "all") @Nullable
            String scope,

            @Nullable Stage stage,
            @Nullable String form,
            @Nullable UUID organisation,
            @Nullable UUID body,

            @Parameter(description = "part of the title; accents and capitals don't matter") @Nullable
            String q,

            @Nullable Instant dueBefore,

            @Parameter(description = "due (default), created, title or stage; a leading - reverses", example = "due")
            @Nullable
            String sort) {}

    record One(Row task, List<Fact> facts, Map<String, List<Choice>> choices, boolean delegable, ObjectNode schema) {}

    record Delegation(UUID to) {}

    record Done(String task, String form, UUID subject, Instant at) {}

    @GetMapping
    @Operation(summary = "Tasks that concern me, earliest due first unless sorted otherwise")
    Slice<Row> tasks(@ParameterObject Filter filter, Slice.Part part, Locale locale) {
        var sort = filter.sort() == null ? "due" : filter.sort();
        var query = new Inbox.Query(
                choice("scope", filter.scope() == null ? "all" : filter.scope(), Inbox.Scope.class),
                filter.stage(),
                filter.organisation(),
                filter.body(),
                filter.form(),
                filter.dueBefore(),
                filter.q(),
                choice("sort", sort.startsWith("-") ? sort.substring(1) : sort, Inbox.Order.class),
                sort.startsWith("-"));
        var offset = Cursor.offset(part.after());
        var wanted = part.most();
        var found = inbox.page(actor.get(), query, offset, wanted + 1);
        var next = found.size() > wanted ? String.valueOf(offset + wanted) : null;
        var who = actor.get();
        return new Slice<>(
                found.stream().limit(wanted).map(t -> row(who, t, locale)).toList(), next);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One task: what to know to decide, what can be chosen, and the JSON Schema of its submission",
            description =
                    "Lists of more than 200 choices are left out; the schema's x-lookup is the address to search them."
                            + " A field asked for after some answers only stands in its allOf, with if and else; sent"
                            + " after another answer it is refused by name.")
    One task(@PathVariable String id, Locale locale) {
        var opened = reading.open(actor.get(), id, locale);
        return new One(
                row(actor.get(), opened.task(), locale),
                opened.sheet().facts(),
                opened.sheet().listed(),
                opened.delegable(),
                opened.schema());
    }

    @GetMapping("/{id}/choices/{list}")
    @Operation(summary = "Search a list of choices too long for the schema")
    List<Choice> choices(
            @PathVariable String id, @PathVariable String list, @RequestParam(defaultValue = "") String q) {
        return reading.choices(actor.get(), id, list, q);
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a free task")
    void claim(@PathVariable String id) {
        desk.claim(actor.get(), id);
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a task back to all its candidates")
    void release(@PathVariable String id) {
        desk.release(actor.get(), id);
    }

    @PostMapping("/{id}/delegate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Hand a task to another candidate; votes and approvals cannot be handed on")
    void delegate(@PathVariable String id, @RequestBody Delegation delegation) {
        desk.delegate(actor.get(), id, delegation.to());
    }

    @GetMapping("/{id}/draft")
    @Operation(summary = "My unfinished form, exactly as I saved it")
    JsonNode draft(@PathVariable String id) {
        return desk.draft(actor.get(), id).map(d -> Bodies.parse(d.body())).orElseThrow(RuleViolation::notFound);
    }

    @PutMapping("/{id}/draft")
    @Operation(
            summary = "Keep my unfinished form; any JSON object is taken, nothing is checked yet",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject("{\"reason\": \"Une partie de\"}"))))
    Map<String, Instant> saveDraft(@PathVariable String id, @RequestBody JsonNode body) {
        if (!body.isObject()) {
            throw RuleViolation.field("", "shared.notObject");
        }
        return Map.of("saved", desk.saveDraft(actor.get(), id, body.toString()));
    }

    @PostMapping("/{id}/submission")
    @Operation(
            summary = "Do the task",
            description = "The body follows the task's schema. The same Idempotency-Key with the same body has one"
                    + " effect and the same answer for 24 hours.")
    Done submit(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        var receipt = desk.submit(actor.get(), id, body, key);
        return new Done(receipt.task(), receipt.form(), receipt.subject(), receipt.at());
    }

    private Row row(Actor who, OpenTask task, Locale locale) {
        var about = task.about();
        var away = desk.standIn(who, task).map(Absences.StandIn::person).orElse(null);
        return new Row(
                task.id(),
                task.form(),
                texts.in(locale, "task." + task.form()),
                new About(about.type(), about.id(), about.title(), about.address()),
                about.stage(),
                about.organisation(),
                about.body(),
                task.assignee(),
                reading.name(task.assignee()),
                away,
                reading.name(away),
                task.created(),
                task.due(),
                reading.overdue(task));
    }

    private static <E extends Enum<E>> E choice(String field, String value, Class<E> type) {
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw RuleViolation.field(field, "shared.wrongType.choice");
        }
    }
}
