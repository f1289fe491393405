package org.couveuse.incubators;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Invitations extends JpaRepository<Invitation, UUID> {

    @Query("select i from Invitation i where i.incubator = :incubator order by i.proposal, i.id")
    List<Invitation> of(UUID incubator);

    @Query("select i from Invitation i where i.incubator in :incubators and i.state = :state order by i.id")
    List<Invitation> of(Collection<UUID> incubators, InvitationState state);

    /** Incubators that somebody is or may yet be of the team of. */
    @Query("select i.incubator from Invitation i where i.person = :person and i.state in"
            + " (org.couveuse.incubators.InvitationState.SENT, org.couveuse.incubators.InvitationState.ACCEPTED,"
            + " org.couveuse.incubators.InvitationState.RELEASED, org.couveuse.incubators.InvitationState.JOINED)")
    List<UUID> into(UUID person);

    /** Incubators that asked for somebody of these organisations. */
    @Query("select distinct i.incubator from Invitation i where i.organisation in :organisations")
    List<UUID> outOf(Collection<UUID> organisations);

    @Query("select i.incubator from Invitation i where i.person = :person and i.state = :state")
    List<UUID> of(UUID person, InvitationState state);
}
