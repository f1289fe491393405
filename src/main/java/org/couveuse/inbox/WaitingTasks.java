package org.couveuse.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks about many things at once, for lists of thousands that are gone through page after page. */
@Service
@Transactional(readOnly = true)
public class WaitingTasks {

    private final JdbcClient jdbc;

    WaitingTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open tasks by the thing they are about, earliest due first; nothing for a thing that waits for nobody. */
    public Map<UUID, List<OpenTask>> about(Collection<UUID> subjects) {
        var found = new HashMap<UUID, List<OpenTask>>();
        if (subjects.isEmpty()) {
            return found;
        }
        var rows = jdbc.sql("select " + OpenTaskRows.COLUMNS
                        + " from open_task where subject in (:subjects) and state = 'OPEN' order by due, task")
                .param("subjects", subjects)
                .query(OpenTaskRows::row)
                .list();
        OpenTaskRows.merged(rows)
                .forEach(task -> found.computeIfAbsent(task.about().id(), key -> new ArrayList<>())
                        .add(task));
        return found;
    }
}
