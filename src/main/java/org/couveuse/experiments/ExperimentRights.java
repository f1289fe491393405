package org.couveuse.experiments;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Who may do what with an experiment, and who stands outside of it. */
@Component
class ExperimentRights {

    private static final Set<Role> TEAM = EnumSet.of(Role.TEAM_MEMBER, Role.TEAM_LEAD);
    private static final Set<Role> BODY =
            EnumSet.of(Role.FORUM_MEMBER, Role.FORUM_CHAIR, Role.FORUM_CO_CHAIR, Role.ADVISOR);

    private final Memberships memberships;
    private final People people;

    ExperimentRights(Memberships memberships, People people) {
        this.memberships = memberships;
        this.people = people;
    }

    /** Reads every experiment: the product itself, the agency, the auditor. */
    boolean readsAll(Actor actor) {
        return actor.isSystem() || actor.has(Role.AGENCY_OFFICER) || actor.has(Role.AUDITOR);
    }

    /** Once over, its lessons are everybody's; before, those of its team, host and body see it. */
    boolean reads(Actor actor, Experiment experiment) {
        var host = experiment.host();
        return readsAll(actor)
                || experiment.state().over()
                || TEAM.stream().anyMatch(r -> actor.has(r, experiment.incubator()))
                || BODY.stream().anyMatch(r -> actor.has(r, experiment.body()))
                || (host != null && actor.has(Role.HOST_CONTACT, host));
    }

    void requireReader(Actor actor, Experiment experiment) {
        if (!reads(actor, experiment)) {
            throw RuleViolation.notFound();
        }
    }

    Set<UUID> incubators(Actor actor) {
        return scopes(actor, TEAM);
    }

    Set<UUID> bodies(Actor actor) {
        return scopes(actor, BODY);
    }

    Set<UUID> hosts(Actor actor) {
        return actor.scopes(Role.HOST_CONTACT);
    }

    /** Measures are recorded by the team and the host. */
    boolean records(Actor actor, Experiment experiment) {
        return TEAM.stream().anyMatch(r -> actor.has(r, experiment.incubator())) || isHost(actor, experiment);
    }

    /** A trial is stopped by the lead or by its host. */
    boolean stops(Actor actor, Experiment experiment) {
        return leads(actor, experiment) || isHost(actor, experiment);
    }

    /** Measures are ended sooner, or go on longer, by the lead; the mandate's term ends them by the product itself. */
    boolean leads(Actor actor, Experiment experiment) {
        return actor.isSystem() || actor.has(Role.TEAM_LEAD, experiment.incubator());
    }

    void require(boolean allowed, Actor actor, Experiment experiment, String code) {
        if (!allowed) {
            requireReader(actor, experiment);
            throw RuleViolation.forbidden(code);
        }
    }

    /** Everybody who is or was of the team. */
    Set<UUID> team(Experiment experiment) {
        var found = new LinkedHashSet<UUID>();
        memberships.everIn(experiment.incubator()).stream()
                .filter(m -> TEAM.contains(m.role()))
                .forEach(m -> found.add(m.person()));
        return found;
    }

    /** Everybody who is of the team or answers for the host now. */
    Set<UUID> concerned(Experiment experiment) {
        var found = new LinkedHashSet<UUID>();
        TEAM.forEach(r -> found.addAll(memberships.holders(r, experiment.incubator())));
        found.addAll(hostContacts(experiment));
        return found;
    }

    Set<UUID> hostContacts(Experiment experiment) {
        var host = experiment.host();
        return host == null ? Set.of() : new LinkedHashSet<>(memberships.holders(Role.HOST_CONTACT, host));
    }

    /** Who reviews evidence, if nothing bars them. */
    Set<UUID> reviewers(Experiment experiment) {
        var found = new LinkedHashSet<>(memberships.holders(Role.AGENCY_OFFICER, null));
        found.addAll(memberships.holders(Role.FORUM_MEMBER, experiment.body()));
        return found;
    }

    Set<UUID> officers() {
        return new LinkedHashSet<>(memberships.holders(Role.AGENCY_OFFICER, null));
    }

    /** Whether a person is neither of the incubator nor of the host organisation. */
    boolean outside(UUID person, Experiment experiment) {
        var host = experiment.host();
        var own = people.find(person).map(People.Row::organisation).orElse(null);
        var ofHost = host != null
                && (host.equals(own)
                        || memberships.everIn(host).stream()
                                .anyMatch(m -> m.person().equals(person)));
        return !ofHost
                && memberships.everIn(experiment.incubator()).stream()
                        .noneMatch(m -> m.person().equals(person));
    }

    private static boolean isHost(Actor actor, Experiment experiment) {
        var host = experiment.host();
        return host != null && actor.has(Role.HOST_CONTACT, host);
    }

    private static Set<UUID> scopes(Actor actor, Set<Role> roles) {
        var found = new LinkedHashSet<UUID>();
        roles.forEach(r -> found.addAll(actor.scopes(r)));
        return found;
    }
}
