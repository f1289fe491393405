package org.couveuse.subjects;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Things of one kind, for pages that show what there is. */
@Service
@Transactional(readOnly = true)
public class SubjectLists {

    private final Kinds kinds;

    SubjectLists(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The latest changed first; of these states, or of any when none is given. */
    public List<Subject> latest(SubjectType type, Collection<String> states, int limit) {
        return states.isEmpty() ? kinds.latest(type, Limit.of(limit)) : kinds.latest(type, states, Limit.of(limit));
    }

    /** How many things of a kind stand in a stage. */
    public long count(SubjectType type, Stage stage) {
        return kinds.count(type, stage);
    }

    interface Kinds extends Repository<Subject, UUID> {

        @Query("select s from Subject s where s.type = :type order by s.changed desc, s.id")
        List<Subject> latest(SubjectType type, Limit limit);

        @Query("select s from Subject s where s.type = :type and s.state in :states order by s.changed desc, s.id")
        List<Subject> latest(SubjectType type, Collection<String> states, Limit limit);

        @Query("select count(s) from Subject s where s.type = :type and s.stage = :stage")
        long count(SubjectType type, Stage stage);
    }
}
