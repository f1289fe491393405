package org.couveuse.incubators;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Ideas extends JpaRepository<Idea, UUID> {

    @Query("select i from Idea i where i.ideaCall = :call order by i.created, i.id")
    List<Idea> ofCall(UUID call);

    /** Incubators that somebody gave an idea to. */
    @Query("select distinct i.incubator from Idea i where i.author = :author")
    List<UUID> answered(UUID author);

    /** Incubators of ideas that somebody was asked to evaluate. */
    @Query("select distinct i.incubator from Idea i, Evaluation e where e.idea = i.id and e.evaluator = :evaluator")
    List<UUID> evaluated(UUID evaluator);

    @Query("select i from Idea i where i.ideaCall = :call and i.title = :title order by i.created, i.id")
    List<Idea> named(UUID call, String title);

    @Query("select i from Idea i where i.incubator = :incubator order by i.created, i.id")
    List<Idea> of(UUID incubator);

    @Query("select i from Idea i where i.incubator = :incubator and i.state in :states"
            + " and (i.created > :after or (i.created = :after and i.id > :id)) order by i.created, i.id")
    List<Idea> page(UUID incubator, Collection<IdeaState> states, Instant after, UUID id, Limit limit);

    @Query("select i from Idea i where i.ideaCall = :call and i.trialPass = :pass order by i.created, i.id")
    List<Idea> tried(UUID call, int pass);

    @Query("select i from Idea i where i.incubator = :incubator and i.trialPass = :pass order by i.created, i.id")
    List<Idea> triedIn(UUID incubator, int pass);

    @Query("select i from Idea i where i.state = org.couveuse.incubators.IdeaState.NOT_SELECTED"
            + " and (i.changed < :before or (i.changed = :before and i.id < :id)) order by i.changed desc, i.id desc")
    List<Idea> notSelected(Instant before, UUID id, Limit limit);

    @Query("select i.state as state, count(i) as number from Idea i where i.incubator = :incubator group by i.state")
    List<Tally> count(UUID incubator);

    /** How many ideas are in a state. */
    interface Tally {

        IdeaState getState();

        long getNumber();
    }
}
