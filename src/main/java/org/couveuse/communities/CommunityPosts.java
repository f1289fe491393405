package org.couveuse.communities;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.notices.Notices;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Submissions;
import org.couveuse.subjects.SubjectType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members of a community write to each other: threads, and replies in them. */
@Service
@Transactional
public class CommunityPosts {

    private static final int REPLIES = 100;

    private final CommunityFile file;
    private final CommunityRights rights;
    private final People people;
    private final Notices notices;
    private final Submissions submissions;

    CommunityPosts(
            CommunityFile file, CommunityRights rights, People people, Notices notices, Submissions submissions) {
        this.file = file;
        this.rights = rights;
        this.people = people;
        this.notices = notices;
        this.submissions = submissions;
    }

    /** What somebody writes, in Markdown. */
    public record Writing(
            @NotBlank @Form.Long @Size(max = 5000) String words) {}

    /**
     * What was written.
     *
     * @param words null once it was taken away
     * @param removedWhy why a moderator took it away; null when its author did
     * @param mine whether the reader may change it
     */
    public record Row(
            UUID id,
            UUID author,
            String name,
            @Nullable String words,
            Instant at,
            @Nullable Instant edited,
            boolean removed,
            @Nullable String removedWhy,
            boolean mine) {}

    /** The beginning of a thread with its first replies. */
    public record Thread(Row first, List<Row> replies, long more) {}

    /** Begins a thread; members are told, unless they chose otherwise. */
    public UUID begin(Actor actor, UUID id, Writing said) {
        submissions.check(said);
        var community = rights.visible(actor, id);
        rights.requireWriter(actor, community);
        var post = written(actor, community, null, said);
        tell(actor, community, "communities.post", told(id, null));
        return post;
    }

    /** Replies in a thread; those who wrote in it are told, unless they chose otherwise. */
    public UUID reply(Actor actor, UUID to, Writing said) {
        submissions.check(said);
        var first = visible(actor, to);
        var community = file.load(first.community());
        rights.requireWriter(actor, community);
        var thread = first.thread() == null ? first.id() : first.thread();
        if (file.post(thread).removed()) {
            throw RuleViolation.conflict("communities.threadGone");
        }
        var post = written(actor, community, thread, said);
        tell(actor, community, "communities.reply", told(community.id(), file.voices(thread)));
        return post;
    }

    /** The author writes it anew; that it was changed is shown. */
    public void edit(Actor actor, UUID id, Writing said) {
        submissions.check(said);
        var post = visible(actor, id);
        rights.requireWriter(actor, file.load(post.community()));
        requireThere(post);
        if (!actor.is(post.author())) {
            throw RuleViolation.forbidden("communities.authorOnly");
        }
        post.write(said.words().strip(), file.now());
        file.keep(post);
    }

    /** The author takes their words away. */
    public void retract(Actor actor, UUID id) {
        var post = visible(actor, id);
        actor.refuseApart();
        requireThere(post);
        if (!actor.is(post.author())) {
            throw RuleViolation.forbidden("communities.authorOnly");
        }
        post.remove(actor.id(), null);
        file.keep(post);
        file.note(actor, "community.postRetracted", post.community(), null);
    }

    /** A moderator takes words away, with a reason that is shown in their place; the author is told. */
    public void remove(Actor actor, UUID id, String reason) {
        var post = visible(actor, id);
        var community = file.load(post.community());
        rights.requireModerator(actor, community);
        requireThere(post);
        var why = CommunityService.reason(reason);
        post.remove(actor.id(), why);
        file.keep(post);
        file.note(actor, "community.postRemoved", community.id(), why);
        if (!actor.is(post.author())) {
            notices.tell(post.author(), "communities.removed", community.title(), why, link(community));
        }
    }

    /** Threads, the latest begun first; for those who read the community. */
    @Transactional(readOnly = true)
    public Slice<Thread> page(Actor actor, UUID id, @Nullable String after, int limit) {
        var community = rights.visible(actor, id);
        rights.requireReader(actor, community);
        var found = after == null || after.isEmpty()
                ? file.threads(id, null, id, limit + 1)
                : from(id, Cursor.parts(after, 2), limit + 1);
        var threads =
                found.stream().limit(limit).map(first -> thread(actor, first)).toList();
        if (found.size() <= limit) {
            return new Slice<>(threads, null);
        }
        var last = found.get(limit - 1);
        return new Slice<>(
                threads, Cursor.of(last.writtenAt().toString(), last.id().toString()));
    }

    private List<CommunityPost> from(UUID id, List<String> cursor, int limit) {
        try {
            return file.threads(id, Instant.parse(cursor.get(0)), UUID.fromString(cursor.get(1)), limit);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw RuleViolation.of(RuleViolation.Kind.MALFORMED, "shared.cursor");
        }
    }

    private Thread thread(Actor actor, CommunityPost first) {
        var replies = file.replies(first.id(), REPLIES);
        var names = people.names(Stream.concat(Stream.of(first), replies.stream())
                .map(CommunityPost::author)
                .toList());
        return new Thread(
                row(actor, first, names),
                replies.stream().map(reply -> row(actor, reply, names)).toList(),
                replies.size() < REPLIES ? 0 : file.countReplies(first.id()) - REPLIES);
    }

    private static Row row(Actor actor, CommunityPost post, Map<UUID, String> names) {
        return new Row(
                post.id(),
                post.author(),
                names.getOrDefault(post.author(), ""),
                post.words(),
                post.writtenAt(),
                post.editedAt(),
                post.removed(),
                post.removedWhy(),
                !post.removed() && actor.is(post.author()));
    }

    private UUID written(Actor actor, Community community, @Nullable UUID thread, Writing said) {
        var post = new CommunityPost(
                community.id(), thread, actor.id(), said.words().strip(), file.now());
        file.keep(post);
        file.note(actor, "community.posted", community.id(), null);
        return post.id();
    }

    /** Members who want to be told: of these, or all of them. */
    private Set<UUID> told(UUID community, @Nullable Set<UUID> of) {
        var told = new LinkedHashSet<UUID>();
        file.members(community).stream()
                .filter(m -> m.told() && (of == null || of.contains(m.person())))
                .forEach(m -> told.add(m.person()));
        return told;
    }

    /** Mails name who wrote and where; the words stay among the members. */
    private void tell(Actor actor, Community community, String key, Set<UUID> persons) {
        persons.remove(actor.id());
        notices.tellAll(persons, key, community.title(), actor.name(), link(community));
    }

    private String link(Community community) {
        return notices.link(SubjectType.COMMUNITY.address(community.id()));
    }

    private CommunityPost visible(Actor actor, UUID id) {
        var post = file.post(id);
        if (!rights.sees(actor) || !rights.reads(actor, file.load(post.community()))) {
            throw RuleViolation.notFound();
        }
        return post;
    }

    private static void requireThere(CommunityPost post) {
        if (post.removed()) {
            throw RuleViolation.conflict("communities.gone");
        }
    }
}
