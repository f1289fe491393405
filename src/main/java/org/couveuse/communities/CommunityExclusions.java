package org.couveuse.communities;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.notices.Notices;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.SubjectType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moderators exclude a member who does harm, with a reason that the member is told, and take them back in. What they
 * wrote stays: words that hurt are taken away one by one, each with its own reason.
 */
@Service
@Transactional
public class CommunityExclusions {

    private final CommunityFile file;
    private final CommunityRights rights;
    private final People people;
    private final Notices notices;

    CommunityExclusions(CommunityFile file, CommunityRights rights, People people, Notices notices) {
        this.file = file;
        this.rights = rights;
        this.people = people;
        this.notices = notices;
    }

    /** Somebody who is excluded; {@code by} is the name of who did it. */
    public record Row(UUID person, String name, String why, String by, Instant at) {}

    /** A member is in it no more, does not come back by themselves, and is told why; for moderators. */
    public void exclude(Actor actor, UUID id, UUID person, String reason) {
        var community = moderated(actor, id);
        var why = CommunityService.reason(reason);
        var member = file.member(id, person).orElseThrow(RuleViolation::notFound);
        if (actor.is(person)) {
            throw RuleViolation.conflict("communities.leaveInstead");
        }
        if (member.moderator()) {
            throw RuleViolation.conflict("communities.relieveFirst");
        }
        file.drop(member);
        file.keep(new CommunityExclusion(id, person, actor.id(), why, file.now()));
        file.note(actor, "community.memberExcluded", id, people.displayName(person) + " – " + why);
        notices.tell(person, "communities.excluded", community.title(), why, link(id));
    }

    /** Somebody who was excluded is a member again, and is told; for moderators. */
    public void readmit(Actor actor, UUID id, UUID person) {
        var community = moderated(actor, id);
        var exclusion = file.exclusion(id, person).orElseThrow(RuleViolation::notFound);
        file.drop(exclusion);
        file.keep(new CommunityMember(id, person, false, file.now()));
        file.note(actor, "community.memberReadmitted", id, people.displayName(person));
        notices.tell(person, "communities.readmitted", community.title(), link(id));
    }

    /** Who is excluded now, the latest first; for moderators and auditors. */
    @Transactional(readOnly = true)
    public List<Row> of(Actor actor, UUID id) {
        rights.requireOverseer(actor, rights.visible(actor, id));
        var found = file.exclusions(id);
        var names = people.names(found.stream()
                .flatMap(each -> Stream.of(each.person(), each.excludedBy()))
                .toList());
        return found.stream()
                .map(each -> new Row(
                        each.person(),
                        names.getOrDefault(each.person(), ""),
                        each.why(),
                        names.getOrDefault(each.excludedBy(), ""),
                        each.excludedAt()))
                .toList();
    }

    private Community moderated(Actor actor, UUID id) {
        var community = rights.visible(actor, id);
        rights.requireModerator(actor, community);
        rights.requireOpen(community);
        return community;
    }

    private String link(UUID id) {
        return notices.link(SubjectType.COMMUNITY.address(id));
    }
}
