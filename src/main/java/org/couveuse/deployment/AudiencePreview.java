package org.couveuse.deployment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.people.Memberships;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Organisations;
import org.couveuse.people.Role;
import org.couveuse.people.SizeBand;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who is in an audience before it is decided on. */
@Service
@Transactional(readOnly = true)
public class AudiencePreview {

    private final CampaignFile file;
    private final CampaignRights rights;
    private final Audience audience;
    private final Organisations organisations;
    private final Memberships memberships;

    AudiencePreview(
            CampaignFile file,
            CampaignRights rights,
            Audience audience,
            Organisations organisations,
            Memberships memberships) {
        this.file = file;
        this.rights = rights;
        this.audience = audience;
        this.organisations = organisations;
        this.memberships = memberships;
    }

    /**
     * Who is in.
     *
     * @param count all of them
     * @param unanswered how many have nobody yet who answers for them
     * @param taken how many use the solution or are on the way to it by another campaign, so that no wave invites them
     * @param organisations the next of them, by name
     */
    public record Preview(int count, int unanswered, int taken, Slice<Member> organisations) {}

    /** One organisation of an audience. */
    public record Member(
            UUID id,
            String name,
            OrganisationKind kind,
            SizeBand sizeBand,
            String sector,
            @Nullable String region,
            boolean answered,
            boolean taken) {}

    /** Who a selection would make a campaign's audience; for the agency. */
    public Preview of(Actor actor, UUID campaign, OrganisationSelection wanted, @Nullable String after, int limit) {
        rights.requireAgency(actor);
        var found = file.campaign(campaign);
        if (!audience.known(wanted)) {
            throw RuleViolation.field("audience", "deployment.organisationUnknown");
        }
        var chosen = audience.chosen(wanted, null);
        var answering = new HashSet<>(memberships.scopes(Role.ADOPTER_CONTACT));
        var taken = audience.takenElsewhere(found.solution(), campaign);
        var from = Math.min(Cursor.offset(Cursor.only(after, "0")), chosen.size());
        var to = Math.min(from + limit, chosen.size());
        var members = members(chosen.subList(from, to), answering, taken);
        return new Preview(
                chosen.size(),
                (int) chosen.stream().filter(o -> !answering.contains(o)).count(),
                (int) chosen.stream().filter(taken::contains).count(),
                new Slice<>(members, to < chosen.size() ? Cursor.of(String.valueOf(to)) : null));
    }

    private List<Member> members(List<UUID> page, Set<UUID> answering, Set<UUID> taken) {
        var rows = organisations.all(page);
        return page.stream()
                .map(rows::get)
                .filter(java.util.Objects::nonNull)
                .map(o -> new Member(
                        o.id(),
                        o.name(),
                        o.kind(),
                        o.sizeBand(),
                        o.sector(),
                        o.region(),
                        answering.contains(o.id()),
                        taken.contains(o.id())))
                .collect(Collectors.toUnmodifiableList());
    }
}
