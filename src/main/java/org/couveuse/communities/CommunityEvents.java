package org.couveuse.communities;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.couveuse.notices.Notices;
import org.couveuse.people.Actor;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.couveuse.subjects.SubjectType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a community meets: planned, moved and cancelled by its moderators, who thereby tell the members. */
@Service
@Transactional
public class CommunityEvents {

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration FARTHEST = Duration.ofDays(5 * 366);
    private static final int SHOWN = 50;

    private final CommunityFile file;
    private final CommunityRights rights;
    private final Notices notices;
    private final Submissions submissions;

    CommunityEvents(CommunityFile file, CommunityRights rights, Notices notices, Submissions submissions) {
        this.file = file;
        this.rights = rights;
        this.notices = notices;
        this.submissions = submissions;
    }

    /**
     * What is planned, somewhere or on the web.
     *
     * @param link a web address, e.g. of a video meeting
     * @param description in Markdown
     */
    public record Plan(
            @NotBlank @Size(max = 200) String title,
            @NotNull Instant starts,
            @Nullable Instant ends,
            @Size(max = 300) @Nullable String place,
            @Size(max = 500) @Nullable String link,
            @Form.Long @Size(max = 5000) @Nullable String description) {}

    /**
     * An event as read; place, link and description are the members'.
     *
     * @param cancelledWhy null while it stands
     * @param changes how often it was changed since it was planned
     */
    public record Row(
            UUID id,
            UUID community,
            String title,
            Instant starts,
            @Nullable Instant ends,
            @Nullable String place,
            @Nullable String link,
            @Nullable String description,
            @Nullable String cancelledWhy,
            Instant changed,
            int changes) {}

    /** What comes, the nearest first, and what was, the latest first. */
    public record Agenda(List<Row> coming, List<Row> past) {}

    /** Plans an event; members are told. */
    public UUID plan(Actor actor, UUID id, Plan said) {
        var community = moderated(actor, id);
        check(said);
        var event = new CommunityEvent(id, said, actor.id(), file.now());
        file.keep(event);
        file.note(actor, "community.eventPlanned", id, event.title());
        tell(actor, community, event, "communities.event", event.starts());
        return event.id();
    }

    /** Changes an event that has not begun; members are told. */
    public void change(Actor actor, UUID id, Plan said) {
        var event = visible(actor, id);
        var community = moderated(actor, event.community());
        requireAhead(event);
        check(said);
        event.plan(said, file.now());
        file.keep(event);
        file.note(actor, "community.eventChanged", community.id(), event.title());
        tell(actor, community, event, "communities.eventChanged", event.starts());
    }

    /** Cancels an event that has not begun, with a reason; members are told. */
    public void cancel(Actor actor, UUID id, String reason) {
        var event = visible(actor, id);
        var community = moderated(actor, event.community());
        requireAhead(event);
        var why = CommunityService.reason(reason);
        event.cancel(why, file.now());
        file.keep(event);
        file.note(actor, "community.eventCancelled", community.id(), why);
        tell(actor, community, event, "communities.eventCancelled", why);
    }

    /** What comes and what was. */
    @Transactional(readOnly = true)
    public Agenda of(Actor actor, UUID id) {
        var community = rights.visible(actor, id);
        var reads = rights.reads(actor, community);
        return new Agenda(
                rows(file.events(id, file.now(), SHOWN), reads), rows(file.past(id, file.now(), SHOWN), reads));
    }

    private static List<Row> rows(List<CommunityEvent> events, boolean reads) {
        return events.stream()
                .map(event -> reads ? event.row() : event.outside())
                .toList();
    }

    private void check(Plan said) {
        submissions.check(said);
        var now = file.now();
        var ends = said.ends();
        var somewhere = some(said.place()) || some(said.link());
        new Checks()
                .that(said.starts().isAfter(now), "starts", "communities.event.future")
                .that(said.starts().isBefore(now.plus(FARTHEST)), "starts", "communities.event.tooFar")
                .that(ends == null || ends.isAfter(said.starts()), "ends", "communities.event.endsAfter")
                .that(ends == null || !ends.isAfter(said.starts().plus(LONGEST)), "ends", "communities.event.tooLong")
                .that(somewhere, "place", "communities.event.where")
                .that(!some(said.link()) || isWeb(String.valueOf(said.link())), "link", "communities.event.link")
                .refuse();
    }

    private static boolean some(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** Whether this is an address of the web, with a host and nobody's password in it. */
    static boolean isWeb(String link) {
        try {
            var uri = new URI(link.strip());
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private Community moderated(Actor actor, UUID id) {
        var community = rights.visible(actor, id);
        rights.requireModerator(actor, community);
        rights.requireOpen(community);
        return community;
    }

    private CommunityEvent visible(Actor actor, UUID id) {
        if (!rights.sees(actor)) {
            throw RuleViolation.notFound();
        }
        return file.event(id);
    }

    private void requireAhead(CommunityEvent event) {
        if (event.cancelled()) {
            throw RuleViolation.conflict("communities.event.cancelled");
        }
        if (!event.starts().isAfter(file.now())) {
            throw RuleViolation.conflict("communities.event.begun");
        }
    }

    private void tell(Actor actor, Community community, CommunityEvent event, String key, Object what) {
        var members = new LinkedHashSet<UUID>();
        file.members(community.id()).forEach(m -> members.add(m.person()));
        members.remove(actor.id());
        var link = notices.link(SubjectType.COMMUNITY.address(community.id()));
        notices.tellAll(members, key, event.title(), community.title(), what, link);
    }
}
