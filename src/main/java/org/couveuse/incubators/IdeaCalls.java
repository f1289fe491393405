package org.couveuse.incubators;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface IdeaCalls extends JpaRepository<IdeaCall, UUID> {

    @Query("select c from IdeaCall c where c.incubator = :incubator order by c.created, c.id")
    List<IdeaCall> of(UUID incubator);

    @Query("select c from IdeaCall c where c.state = org.couveuse.incubators.CallState.OPEN order by c.created, c.id")
    List<IdeaCall> open();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from IdeaCall c where c.incubator = :incubator order by c.created, c.id")
    List<IdeaCall> held(UUID incubator);

    @Query("select c.id from IdeaCall c where c.state = :state and not exists"
            + " (select 1 from Evaluation e where e.ideaCall = c.id and e.state = :open)")
    List<UUID> without(CallState state, EvaluationState open, Limit limit);
}
