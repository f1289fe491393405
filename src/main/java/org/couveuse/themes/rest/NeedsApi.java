package org.couveuse.themes.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.shared.ImportAnswer;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.couveuse.shared.Texts;
import org.couveuse.themes.Channel;
import org.couveuse.themes.NeedImport;
import org.couveuse.themes.NeedReception;
import org.couveuse.themes.NeedService;
import org.couveuse.themes.NeedState;
import org.couveuse.themes.NeedStory;
import org.couveuse.themes.NeedTriage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Needs", description = "What people need, and what became of it.")
class NeedsApi {

    private static final int SIMILAR = 10;

    private final NeedService needs;
    private final NeedReception reception;
    private final NeedStory story;
    private final NeedTriage triage;
    private final NeedImport imports;
    private final TaskDesk desk;
    private final Submissions submissions;
    private final Texts texts;

    NeedsApi(
            NeedService needs,
            NeedReception reception,
            NeedStory story,
            NeedTriage triage,
            NeedImport imports,
            TaskDesk desk,
            Submissions submissions,
            Texts texts) {
        this.needs = needs;
        this.reception = reception;
        this.story = story;
        this.triage = triage;
        this.imports = imports;
        this.desk = desk;
        this.submissions = submissions;
        this.texts = texts;
    }

    record Received(UUID id, @Nullable String task) {}

    record One(NeedService.Detail detail, NeedStory.Told story) {}

    record Undoing(@jakarta.validation.constraints.NotBlank String reason) {}

    @GetMapping("/api/needs")
    @Operation(summary = "Needs, latest first")
    Slice<NeedService.Row> page(
            @RequestParam(required = false) @Nullable NeedState state,
            @RequestParam(required = false) @Nullable Channel channel,
            @Parameter(description = "found in title, topic and description", example = "formulaire")
                    @RequestParam(defaultValue = "")
                    String q,
            Slice.Part part) {
        var query = new NeedService.Query(
                state == null ? Set.of() : Set.of(state), channel == null ? Set.of() : Set.of(channel), q);
        return needs.page(query, part.after(), part.most());
    }

    @GetMapping("/api/needs/{id}")
    @Operation(summary = "One need, and what became of it")
    One one(@PathVariable UUID id) {
        return new One(needs.get(id), story.of(id));
    }

    @GetMapping("/api/needs/{id}/similar")
    @Operation(summary = "Needs that resemble it, nearest first; likeness 1 is the same words")
    List<NeedService.Resembling> similar(@PathVariable UUID id) {
        return needs.similar(id, SIMILAR);
    }

    @PostMapping("/api/needs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Submit a need; starts its intake")
    Received submit(@Takes(value = NeedReception.New.class, example = """
                        {"title": "Des formulaires moins longs",
                         "description": "Le formulaire demande trois fois la même adresse.",
                         "frequency": "WEEKLY", "channel": "INNOVATION_CELL"}""") @RequestBody JsonNode body) {
        var id = reception.submit(submissions.read(body, NeedReception.New.class));
        return new Received(
                id, desk.about(id).stream().map(t -> t.id()).findFirst().orElse(null));
    }

    @PostMapping("/api/needs/{id}/join-undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Undo a join: the need goes through triage again (agency)")
    void undoJoin(@PathVariable UUID id, @Takes(Undoing.class) @RequestBody JsonNode body) {
        triage.undoJoin(id, submissions.read(body, Undoing.class).reason());
    }

    @PostMapping(path = "/api/imports/needs", consumes = "text/csv")
    @Operation(
            summary = "Needs: id,title_fr,raised_by[,topic,source,description_fr]; forum is whom they are addressed to")
    ResponseEntity<ImportAnswer> imported(
            @Takes(csv = "id,title_fr,raised_by\nEX-1,Des formulaires moins longs,citizens\n") InputStream file,
            @RequestParam(required = false) @Nullable UUID forum) {
        return ImportAnswer.of(imports.needs(file, forum), texts);
    }
}
