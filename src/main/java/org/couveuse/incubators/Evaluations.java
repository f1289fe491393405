package org.couveuse.incubators;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Evaluations extends JpaRepository<Evaluation, UUID> {

    @Query("select e from Evaluation e where e.idea in :ideas order by e.id")
    List<Evaluation> of(Collection<UUID> ideas);

    @Query("select e from Evaluation e where e.ideaCall = :call and e.state = :state order by e.id")
    List<Evaluation> ofCall(UUID call, EvaluationState state);
}
