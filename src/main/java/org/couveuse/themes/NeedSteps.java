package org.couveuse.themes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored lines of what became of needs. */
interface NeedSteps extends JpaRepository<NeedStep, UUID> {

    int countByNeed(UUID need);

    List<NeedStep> findByNeedOrderByPosition(UUID need);
}
