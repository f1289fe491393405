package org.couveuse.people.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Memberships;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is who. */
@RestController
@Tag(name = "people")
class PeopleApi {

    private static final List<Role> OF_BODIES =
            List.of(Role.ADVISOR, Role.FORUM_MEMBER, Role.FORUM_CHAIR, Role.FORUM_CO_CHAIR);

    private final CurrentActor actor;
    private final People people;
    private final Organisations organisations;
    private final Memberships memberships;

    PeopleApi(CurrentActor actor, People people, Organisations organisations, Memberships memberships) {
        this.actor = actor;
        this.people = people;
        this.organisations = organisations;
        this.memberships = memberships;
    }

    /**
     * Who is signed in.
     *
     * @param bodies the bodies this person sits on
     * @param roles all roles held now, with their scopes
     */
    record Me(
            UUID id,
            String name,
            String email,
            String language,
            Organisations.@Nullable Row organisation,
            List<UUID> bodies,
            List<Memberships.Row> roles) {}

    @GetMapping("/api/me")
    @Operation(summary = "Who I am, my bodies, roles and organisation")
    Me me() {
        var person = people.get(actor.get().id());
        var roles = memberships.of(person.id());
        var own = person.organisation();
        return new Me(
                person.id(),
                person.displayName(),
                person.email(),
                person.language(),
                own == null ? null : organisations.find(own).orElse(null),
                roles.stream()
                        .filter(role -> OF_BODIES.contains(role.role()))
                        .flatMap(role -> java.util.stream.Stream.ofNullable(role.scope()))
                        .distinct()
                        .toList(),
                roles);
    }

    @GetMapping("/api/people")
    @Operation(summary = "People by family name; for the agency, administrators, auditors, forums and leads")
    Slice<People.Row> people(@RequestParam(defaultValue = "") String q, Slice.Part part) {
        return people.page(q, part.after(), part.most());
    }

    @GetMapping("/api/organisations")
    @Operation(summary = "Organisations by name")
    Slice<Organisations.Row> organisations(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            Slice.Part part) {
        actor.get();
        return organisations.page(q, kind, part.after(), part.most());
    }
}
