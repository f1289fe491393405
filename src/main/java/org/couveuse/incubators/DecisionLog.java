package org.couveuse.incubators;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DecisionLog extends JpaRepository<DecisionLine, UUID> {

    @Query("select d from DecisionLine d where d.incubator = :incubator order by d.at desc, d.id")
    List<DecisionLine> of(UUID incubator, Limit limit);
}
