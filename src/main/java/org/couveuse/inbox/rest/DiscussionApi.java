package org.couveuse.inbox.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.inbox.Discussion;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/subjects/{id}/discussion")
@Tag(name = "Discussion", description = "What people say to each other about a thing.")
class DiscussionApi {

    private final Discussion discussion;
    private final CurrentActor actor;
    private final People people;

    DiscussionApi(Discussion discussion, CurrentActor actor, People people) {
        this.discussion = discussion;
        this.actor = actor;
        this.people = people;
    }

    record Message(UUID id, UUID author, String authorName, String text, Instant at) {}

    record New(@Nullable String text) {}

    @GetMapping
    @Operation(summary = "The last 200 messages about a thing, oldest first")
    List<Message> messages(@PathVariable UUID id) {
        return discussion.about(actor.get(), id).stream().map(this::shown).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say something about a thing, in at most 4,000 characters")
    Message say(@PathVariable UUID id, @RequestBody New message) {
        if (message.text() == null) {
            throw RuleViolation.field("text", "shared.constraint.NotBlank");
        }
        return shown(discussion.say(actor.get(), id, message.text()));
    }

    private Message shown(Discussion.Message message) {
        return new Message(
                message.id(), message.author(), people.displayName(message.author()), message.text(), message.at());
    }
}
