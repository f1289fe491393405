package org.couveuse.communities;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.notices.Notices;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.SubjectType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in a community: they join and leave by themselves; moderators name others. */
@Service
@Transactional
public class CommunityPeople {

    private final CommunityFile file;
    private final CommunityRights rights;
    private final People people;
    private final Notices notices;
    private final JdbcClient jdbc;

    CommunityPeople(CommunityFile file, CommunityRights rights, People people, Notices notices, JdbcClient jdbc) {
        this.file = file;
        this.rights = rights;
        this.people = people;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    /** Somebody in it. */
    public record Member(UUID person, String name, boolean moderator, Instant joined) {}

    /** The actor is in it from now on; twice is once. */
    public void join(Actor actor, UUID id) {
        var community = rights.visible(actor, id);
        rights.requireOpen(community);
        if (!rights.joins(actor)) {
            throw RuleViolation.forbidden("communities.notForYou");
        }
        hold(id);
        rights.requireNotExcluded(actor, community);
        if (file.member(id, actor.id()).isEmpty()) {
            file.keep(new CommunityMember(id, actor.id(), false, file.now()));
            file.note(actor, "community.joined", id, null);
        }
    }

    /** The actor is in it no more. The only moderator names another first, while others are in it. */
    public void leave(Actor actor, UUID id) {
        rights.visible(actor, id);
        hold(id);
        var member = own(actor, id);
        if (member.moderator() && moderators(id) == 1 && file.count(id) > 1) {
            throw RuleViolation.conflict("communities.lastModerator");
        }
        file.drop(member);
        file.note(actor, "community.left", id, null);
    }

    /** Whether the actor gets a mail when somebody writes; of events members are always told. */
    public void tell(Actor actor, UUID id, boolean ofPosts) {
        rights.visible(actor, id);
        var member = own(actor, id);
        member.tell(ofPosts);
        file.keep(member);
    }

    /** Makes a member a moderator, or one of several moderators a member; for moderators. */
    public void moderate(Actor actor, UUID id, UUID person, boolean does) {
        var community = rights.visible(actor, id);
        hold(id);
        rights.requireModerator(actor, community);
        rights.requireOpen(community);
        var member = file.member(id, person).orElseThrow(RuleViolation::notFound);
        if (member.moderator() == does) {
            return;
        }
        if (!does && moderators(id) == 1) {
            throw RuleViolation.conflict("communities.lastModerator");
        }
        member.moderate(does);
        file.keep(member);
        var name = people.displayName(person);
        file.note(actor, does ? "community.moderatorNamed" : "community.moderatorRelieved", id, name);
        if (does && !actor.is(person)) {
            notices.tell(
                    person,
                    "communities.moderator",
                    community.title(),
                    notices.link(SubjectType.COMMUNITY.address(id)));
        }
    }

    /** Everybody in it, the longest first; for those who read it. */
    @Transactional(readOnly = true)
    public List<Member> of(Actor actor, UUID id) {
        rights.requireReader(actor, rights.visible(actor, id));
        var members = file.members(id);
        var names = people.names(members.stream().map(CommunityMember::person).toList());
        return members.stream()
                .map(m -> new Member(m.person(), names.getOrDefault(m.person(), ""), m.moderator(), m.joinedAt()))
                .toList();
    }

    private CommunityMember own(Actor actor, UUID id) {
        actor.refuseApart();
        return file.member(id, actor.person()).orElseThrow(() -> RuleViolation.forbidden("communities.notIn"));
    }

    /** From here on people of this community come and go one after the other. */
    private void hold(UUID id) {
        jdbc.sql("select id from community where id = ? for update")
                .param(id)
                .query(UUID.class)
                .single();
    }

    private long moderators(UUID id) {
        return file.members(id).stream().filter(CommunityMember::moderator).count();
    }
}
