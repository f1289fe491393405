package org.couveuse.deployment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.couveuse.inbox.HandOver;
import org.couveuse.notices.Notices;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes who answers for an organisation in an adoption: the organisation itself does, or the agency for it. */
@Service
@Transactional
public class AdoptionContacts {

    private final CampaignFile file;
    private final CampaignRights rights;
    private final Memberships memberships;
    private final People people;
    private final ActingAs acting;
    private final HandOver tasks;
    private final Notices notices;

    AdoptionContacts(
            CampaignFile file,
            CampaignRights rights,
            Memberships memberships,
            People people,
            ActingAs acting,
            HandOver tasks,
            Notices notices) {
        this.file = file;
        this.rights = rights;
        this.memberships = memberships;
        this.people = people;
        this.acting = acting;
        this.tasks = tasks;
        this.notices = notices;
    }

    /**
     * Who answers from now on.
     *
     * @param person somebody of the organisation
     * @param leaves whether who answered until now no longer answers for the organisation at all
     */
    public record ContactChange(
            @NotNull @Form.OneOf("people") UUID person,
            boolean leaves,
            @NotBlank @Size(max = 2000) @Form.Long String reason) {}

    /** Somebody who may answer for an organisation. */
    public record Possible(UUID person, String name, boolean answersAlready) {}

    /** Who may answer in an adoption, by name: for the organisation's contacts and the agency. */
    @Transactional(readOnly = true)
    public List<Possible> possible(Actor actor, UUID adoption) {
        var found = allowed(actor, adoption);
        var already = memberships.holders(Role.ADOPTER_CONTACT, found.organisation());
        var all = new java.util.LinkedHashMap<UUID, People.Row>();
        people.ofOrganisation(found.organisation()).forEach(row -> all.put(row.id(), row));
        all.putAll(people.all(already));
        var current = found.row().contact();
        return all.values().stream()
                .filter(row -> row.active() && !row.id().equals(current))
                .map(row -> new Possible(row.id(), row.displayName(), already.contains(row.id())))
                .sorted(Comparator.comparing(Possible::name))
                .toList();
    }

    /** Has somebody else answer; who answered is told, and what they had begun goes over. */
    public void change(Actor actor, UUID adoption, ContactChange said) {
        var found = allowed(actor, adoption);
        if (found.ended()) {
            throw RuleViolation.conflict("deployment.adoptionEnded");
        }
        var before = found.row().contact();
        if (said.person().equals(before)) {
            throw RuleViolation.field("person", "deployment.contactAlready");
        }
        if (possible(actor, adoption).stream().noneMatch(p -> p.person().equals(said.person()))) {
            throw RuleViolation.field("person", "deployment.notOfOrganisation");
        }
        admit(actor, said.person(), found.organisation());
        found.contact(said.person());
        if (before != null) {
            if (said.leaves()) {
                dismiss(before, found.organisation());
            }
            tasks.handOver(adoption, before, said.person());
        }
        file.note(actor, "adoption.contactChanged", adoption, said.reason());
        tell(actor, found, before, said);
    }

    private void admit(Actor actor, UUID person, UUID organisation) {
        if (memberships.holds(person, Role.ADOPTER_CONTACT, organisation)) {
            return;
        }
        if (actor.is(person)) {
            throw RuleViolation.forbidden("people.membership.notToYourself");
        }
        acting.asSystem(() -> memberships.grant(person, Role.ADOPTER_CONTACT, organisation));
    }

    private void dismiss(UUID person, UUID organisation) {
        acting.asSystem(() -> memberships.of(person).stream()
                .filter(m -> m.role() == Role.ADOPTER_CONTACT && organisation.equals(m.scope()))
                .forEach(m -> memberships.revoke(m.id())));
    }

    private void tell(Actor actor, Adoption adoption, @Nullable UUID before, ContactChange said) {
        var campaign = file.campaign(adoption.campaign()).title();
        var organisation = adoption.row().name();
        var link = notices.link("/adoptions/" + adoption.id());
        if (!actor.is(said.person())) {
            notices.tell(said.person(), "adoptionContactNow", campaign, organisation, said.reason(), link);
        }
        if (before != null && !actor.is(before)) {
            notices.tell(
                    before,
                    "adoptionContactBefore",
                    campaign,
                    organisation,
                    people.displayName(said.person()),
                    said.reason());
        }
    }

    private Adoption allowed(Actor actor, UUID adoption) {
        var found = file.adoption(adoption);
        if (!rights.sees(actor, file.campaign(found.campaign()), found)) {
            throw RuleViolation.notFound();
        }
        if (!rights.answersFor(actor, found) && !rights.agency(actor)) {
            throw RuleViolation.forbidden("deployment.contactsOnly");
        }
        return found;
    }
}
