package org.couveuse.incubators;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface IdeaComments extends JpaRepository<IdeaComment, UUID> {

    @Query("select c from IdeaComment c where c.idea = :idea order by c.at desc, c.id")
    List<IdeaComment> of(UUID idea, Limit limit);
}
