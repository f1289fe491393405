package org.couveuse.communities.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.couveuse.communities.CommunityPosts;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "Communities")
class CommunityPostsApi {

    private static final String WORDS = "{\"words\": \"Notre gabarit d’affiche tient sur **une** page : le voici.\"}";

    private final CommunityPosts posts;
    private final Submissions submissions;
    private final CurrentActor actor;

    CommunityPostsApi(CommunityPosts posts, Submissions submissions, CurrentActor actor) {
        this.posts = posts;
        this.submissions = submissions;
        this.actor = actor;
    }

    @GetMapping("/communities/{id}/posts")
    @Operation(summary = "What was written, the latest thread first: for members, the agency and auditors")
    Slice<CommunityPosts.Thread> page(@PathVariable UUID id, Slice.Part part) {
        return posts.page(actor.get(), id, part.after(), part.most());
    }

    @PostMapping("/communities/{id}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin a thread, in Markdown: members, who are told by mail unless they chose otherwise")
    CommunitiesApi.Made begin(
            @PathVariable UUID id,
            @Takes(value = CommunityPosts.Writing.class, example = WORDS) @RequestBody JsonNode body) {
        return new CommunitiesApi.Made(
                posts.begin(actor.get(), id, submissions.read(body, CommunityPosts.Writing.class)));
    }

    @PostMapping("/community-posts/{post}/replies")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Reply in a thread, in Markdown: members; those who wrote in it are told")
    CommunitiesApi.Made reply(
            @PathVariable UUID post,
            @Takes(value = CommunityPosts.Writing.class, example = WORDS) @RequestBody JsonNode body) {
        return new CommunitiesApi.Made(
                posts.reply(actor.get(), post, submissions.read(body, CommunityPosts.Writing.class)));
    }

    @PutMapping("/community-posts/{post}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Write my own post anew; that it was changed is shown")
    void edit(
            @PathVariable UUID post,
            @Takes(value = CommunityPosts.Writing.class, example = WORDS) @RequestBody JsonNode body) {
        posts.edit(actor.get(), post, submissions.read(body, CommunityPosts.Writing.class));
    }

    @DeleteMapping("/community-posts/{post}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take my own words away; that something was there remains")
    void retract(@PathVariable UUID post) {
        posts.retract(actor.get(), post);
    }

    @PostMapping("/community-posts/{post}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take somebody's words away, with a reason shown in their place: the moderators")
    void remove(
            @PathVariable UUID post,
            @Takes(value = CommunitiesApi.Why.class, example = "{\"reason\": \"Nomme un citoyen.\"}") @RequestBody
                    JsonNode body) {
        posts.remove(
                actor.get(),
                post,
                submissions.read(body, CommunitiesApi.Why.class).reason());
    }
}
