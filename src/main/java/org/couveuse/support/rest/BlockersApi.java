package org.couveuse.support.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.couveuse.support.BlockerService;
import org.couveuse.support.BlockerService.Detail;
import org.couveuse.support.BlockerService.Raise;
import org.couveuse.support.BlockerService.Resolution;
import org.couveuse.support.Level;
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
@RequestMapping("/api/blockers")
@Tag(name = "Blockers", description = "What holds people up, and how it was solved.")
class BlockersApi {

    private final BlockerService blockers;
    private final TaskDesk desk;
    private final Submissions submissions;
    private final CurrentActor actor;

    BlockersApi(BlockerService blockers, TaskDesk desk, Submissions submissions, CurrentActor actor) {
        this.blockers = blockers;
        this.desk = desk;
        this.submissions = submissions;
        this.actor = actor;
    }

    record Raised(UUID id, @Nullable String task) {}

    @GetMapping
    @Operation(summary = "Blockers that are not closed, most severe and oldest first")
    Slice<Detail> open(@RequestParam(required = false) @Nullable Level level, Slice.Part part) {
        var who = actor.get();
        if (!who.has(Role.AGENCY_OFFICER) && !who.has(Role.FORUM_MEMBER) && !who.has(Role.AUDITOR)) {
            throw RuleViolation.forbidden("blocker.listNotYours");
        }
        return blockers.open(level, Cursor.offset(part.after()), part.most());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One blocker")
    Detail one(@PathVariable UUID id) {
        return blockers.detail(actor.get(), id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Raise a blocker on a thing I have a part in; starts its escalation")
    Raised raise(@Takes(Raise.class) @RequestBody JsonNode body) {
        var id = blockers.raise(actor.get(), submissions.read(body, Raise.class));
        return new Raised(
                id, desk.about(id).stream().map(t -> t.id()).findFirst().orElse(null));
    }

    @PostMapping("/{id}/resolution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Solve it: as its owner through the open task, else as whoever raised it or the agency")
    void resolve(@PathVariable UUID id, @Takes(Resolution.class) @RequestBody JsonNode body) {
        var who = actor.get();
        var said = submissions.read(body, Resolution.class);
        var mine = desk.about(id).stream()
                .filter(t -> t.form().equals("user_resolveBlocker"))
                .filter(t -> desk.may(who, t))
                .findFirst();
        if (mine.isPresent()) {
            desk.submit(who, mine.get().id(), said, null);
        } else {
            blockers.resolvedOtherwise(id, who, said);
        }
    }
}
