package org.couveuse.experiments;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Experiments. */
interface Experiments extends JpaRepository<Experiment, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Experiment e where e.id = :id")
    Optional<Experiment> lock(UUID id);

    @Query("select e from Experiment e where e.incubator = :incubator order by e.openedAt desc, e.id desc")
    List<Experiment> of(UUID incubator);

    @Query("select e from Experiment e where e.idea = :idea order by e.openedAt desc, e.id desc")
    List<Experiment> trying(UUID idea);

    @Query("select e from Experiment e where e.host = :host")
    List<Experiment> hostedBy(UUID host);

    /** Those a reader may see: all, or those over, or those of their incubators, hosts and bodies. */
    @Query("select e from Experiment e where e.state in :states"
            + " and (:all = true or e.state in (org.couveuse.experiments.ExperimentState.ADOPTED,"
            + " org.couveuse.experiments.ExperimentState.ABANDONED, org.couveuse.experiments.ExperimentState.WITHDRAWN) or e.incubator in :incubators or e.host in :hosts"
            + " or e.body in :bodies)"
            + " and (e.openedAt < :before or (e.openedAt = :before and e.id < :last))"
            + " order by e.openedAt desc, e.id desc")
    List<Experiment> page(
            Collection<ExperimentState> states,
            boolean all,
            Collection<UUID> incubators,
            Collection<UUID> hosts,
            Collection<UUID> bodies,
            Instant before,
            UUID last,
            Limit limit);
}
