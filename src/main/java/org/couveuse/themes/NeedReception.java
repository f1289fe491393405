package org.couveuse.themes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.governance.Bodies;
import org.couveuse.governance.BodyKind;
import org.couveuse.governance.BodyState;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.couveuse.shared.LinkSecret;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives needs, from people who are signed in and from citizens who are not. */
@Service
@Transactional
public class NeedReception {

    private final Needs needs;
    private final NeedFile file;
    private final NeedNews news;
    private final SubmissionLimits limits;
    private final Submissions submissions;
    private final Bodies bodies;
    private final People people;
    private final Trail trail;
    private final CurrentActor actor;
    private final Clock clock;

    NeedReception(
            Needs needs,
            NeedFile file,
            NeedNews news,
            SubmissionLimits limits,
            Submissions submissions,
            Bodies bodies,
            People people,
            Trail trail,
            CurrentActor actor,
            Clock clock) {
        this.needs = needs;
        this.file = file;
        this.news = news;
        this.limits = limits;
        this.submissions = submissions;
        this.bodies = bodies;
        this.people = people;
        this.trail = trail;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A need of somebody who is signed in.
     *
     * @param body the forum it is addressed to; a concern of a forum needs one
     */
    public record New(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Form.Long @Size(max = 20_000) String description,
            @Size(max = 1000) @Nullable String affected,
            @Nullable Frequency frequency,
            @Form.Long @Size(max = 2000) @Nullable String impact,
            @Size(max = 100) @Nullable String topic,
            @NotNull @Form.OneOf("channels") Channel channel,
            @Form.OneOf("forums") @Nullable UUID body) {}

    /**
     * A citizen's need.
     *
     * @param language {@code fr} or {@code en}
     * @param website a field people do not see; what fills it in is no person
     */
    public record Public(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Form.Long @Size(max = 5000) String description,
            @Size(max = 1000) @Nullable String affected,
            @Nullable Frequency frequency,
            @Form.Long @Size(max = 2000) @Nullable String impact,
            @Size(max = 100) @Nullable String name,
            @Size(max = 200) @Nullable String email,
            @Nullable String language,
            @Nullable String website) {}

    /** Channels open to who is signed in, the most likely first; none for who only verifies or administers. */
    @Transactional(readOnly = true)
    public List<Channel> channels() {
        return List.copyOf(channels(actor.get()));
    }

    /** Forums that who is signed in may address a need to: for a concern their own, else all. */
    @Transactional(readOnly = true)
    public List<Bodies.Row> forums(Channel channel) {
        var who = actor.get();
        return bodies.of(BodyKind.FORUM).stream()
                .filter(forum -> channel != Channel.FORUM_CONCERN || sits(who, forum.id()))
                .toList();
    }

    /** Receives a need of who is signed in. */
    public UUID submit(New as) {
        var who = actor.get();
        var open = channels(who);
        if (open.isEmpty()) {
            throw RuleViolation.forbidden("needs.notAllowed");
        }
        submissions.check(as);
        var forum = as.body() == null ? usualForum(who, as.channel()) : as.body();
        new Checks()
                .that(open.contains(as.channel()), "channel", "needs.channelClosed", as.channel())
                .that(as.channel() != Channel.FORUM_CONCERN || forum != null, "body", "needs.forumRequired")
                .that(forum == null || addressable(who, as.channel(), forum), "body", "needs.forumUnknown")
                .refuse();
        var person = who.id();
        var language = people.get(person).language();
        var need = new Need(
                UUID.randomUUID(),
                new Need.Said(as.title(), as.description(), as.affected(), as.frequency(), as.impact(), as.topic()),
                new NeedFrom(as.channel(), origin(who, as.channel()), null, null, language, forum, person, person),
                clock.instant());
        file.open(need);
        trail.record(new Trail.Event(person, "need.submitted", need.id(), as.title()));
        return need.id();
    }

    /**
     * Receives a citizen's need.
     * @param address network address it came from; too many from one are looked at before others see them
     * @return the secret of the need's private link, told this once
     */
    public String submitPublic(Public as, String address) {
        return submitPublic(as, address, LinkSecret.fresh());
    }

    /** Receives a citizen's need under a secret made by the form it came with: the same one twice is one need. */
    public String submitPublic(Public as, String address, String token) {
        var filledByProgram = as.website() != null && !as.website().isBlank();
        if (filledByProgram
                || needs.findByContactTokenHash(LinkSecret.hash(token)).isPresent()) {
            return token;
        }
        submissions.check(as);
        var email = as.email() == null || as.email().isBlank()
                ? null
                : as.email().strip().toLowerCase(Locale.ROOT);
        new Checks()
                .that(email == null || People.isAddress(email), "email", "people.person.emailForm")
                .refuse();
        var pace = limits.take(address, email);
        if (!pace.email()) {
            throw RuleViolation.of(RuleViolation.Kind.TOO_MANY, "needs.tooManyFromEmail");
        }
        var language = Texts.nearest(Locale.forLanguageTag(as.language() == null ? "fr" : as.language()))
                .getLanguage();
        var need = new Need(
                UUID.randomUUID(),
                new Need.Said(as.title(), as.description(), as.affected(), as.frequency(), as.impact(), null),
                new NeedFrom(Channel.CITIZEN, NeedOrigin.CITIZENS, null, null, language, null, null, null),
                clock.instant());
        need.anonymous(new NeedContact(as.name(), email, LinkSecret.hash(token)), !pace.address());
        file.open(need);
        trail.record(new Trail.Event(null, "need.submitted", need.id(), null));
        news.tellAuthor(need, "need.received");
        return token;
    }

    private Set<Channel> channels(Actor who) {
        var open = new LinkedHashSet<Channel>();
        if (who.person() == null || who.has(Role.AUDITOR) || who.has(Role.ADMIN)) {
            return open;
        }
        if (who.has(Role.FORUM_MEMBER) || who.has(Role.FORUM_CHAIR) || who.has(Role.FORUM_CO_CHAIR)) {
            open.add(Channel.FORUM_CONCERN);
        }
        if (who.has(Role.ADVISOR)) {
            open.add(Channel.ADVISORY_GROUP);
        }
        if (who.has(Role.EXPERT)) {
            open.addAll(EnumSet.of(Channel.OBSERVATORY, Channel.RESEARCH_CHAIR));
        }
        open.add(Channel.INNOVATION_CELL);
        open.add(Channel.CITIZEN);
        if (who.has(Role.AGENCY_OFFICER)) {
            open.addAll(EnumSet.of(Channel.ADVISORY_GROUP, Channel.OBSERVATORY, Channel.RESEARCH_CHAIR));
        }
        return open;
    }

    private boolean addressable(Actor who, Channel channel, UUID forum) {
        var body = bodies.find(forum);
        return body.isPresent()
                && body.get().kind() == BodyKind.FORUM
                && body.get().state() == BodyState.ACTIVE
                && (channel != Channel.FORUM_CONCERN || sits(who, forum));
    }

    private @Nullable UUID usualForum(Actor who, Channel channel) {
        if (channel == Channel.FORUM_CONCERN) {
            var own = who.scopes(Role.FORUM_MEMBER);
            return own.size() == 1 ? own.iterator().next() : null;
        }
        var groups = who.scopes(Role.ADVISOR);
        return channel == Channel.ADVISORY_GROUP && groups.size() == 1
                ? bodies.find(groups.iterator().next()).map(Bodies.Row::parent).orElse(null)
                : null;
    }

    private NeedOrigin origin(Actor who, Channel channel) {
        return switch (channel) {
            case CITIZEN -> NeedOrigin.CITIZENS;
            case FORUM_CONCERN -> NeedOrigin.FORUM;
            case OBSERVATORY, RESEARCH_CHAIR -> NeedOrigin.RESEARCH;
            case INNOVATION_CELL, IMPORT -> NeedOrigin.EMPLOYEES;
            case ADVISORY_GROUP -> ofGroups(who.scopes(Role.ADVISOR));
        };
    }

    private NeedOrigin ofGroups(Set<UUID> groups) {
        var kinds = EnumSet.noneOf(BodyKind.class);
        groups.forEach(group -> bodies.find(group).ifPresent(row -> kinds.add(row.kind())));
        return kinds.contains(BodyKind.MANAGERS_GROUP)
                ? NeedOrigin.MANAGERS
                : kinds.contains(BodyKind.CITIZENS_GROUP)
                        ? NeedOrigin.CITIZENS
                        : kinds.contains(BodyKind.RESEARCH_CHAIR) ? NeedOrigin.RESEARCH : NeedOrigin.EMPLOYEES;
    }

    private static boolean sits(Actor who, UUID forum) {
        return who.has(Role.FORUM_MEMBER, forum)
                || who.has(Role.FORUM_CHAIR, forum)
                || who.has(Role.FORUM_CO_CHAIR, forum);
    }
}
