package org.couveuse.incubators;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.couveuse.subjects.Stage;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Incubators extends JpaRepository<Incubator, UUID> {

    boolean existsByTheme(UUID theme);

    @Query(
            "select i from Incubator i where i.folded like :text escape '!' and i.stage in :stages"
                    + " and i.state in :states and (:anyBody = true or i.body = :body) and i.sortKey > :after order by i.sortKey")
    List<Incubator> page(
            String text,
            Collection<Stage> stages,
            Collection<IncubatorState> states,
            boolean anyBody,
            UUID body,
            String after,
            Limit limit);

    /** The same among some. */
    @Query("select i from Incubator i where i.folded like :text escape '!' and i.stage in :stages"
            + " and i.state in :states and i.id in :ids and i.sortKey > :after order by i.sortKey")
    List<Incubator> page(
            String text,
            Collection<Stage> stages,
            Collection<IncubatorState> states,
            Collection<UUID> ids,
            String after,
            Limit limit);

    @Query("select i.opened from Incubator i")
    List<Instant> openings();

    @Query("select i.stage as stage, count(i) as number from Incubator i where i.state in :states group by i.stage")
    List<Tally> count(Collection<IncubatorState> states);

    /** How many incubators are in a stage. */
    interface Tally {

        Stage getStage();

        long getNumber();
    }
}
