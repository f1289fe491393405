package org.couveuse.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.couveuse.inbox.OpenTask.About;
import org.couveuse.inbox.OpenTask.State;
import org.couveuse.people.Candidate;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.SubjectType;

/** Makes tasks of the rows of the inbox's table. */
final class OpenTaskRows {

    private OpenTaskRows() {}

    /** One task for its several rows, with all its candidates, in the order first met. */
    static List<OpenTask> merged(List<OpenTask> rows) {
        Map<String, OpenTask> tasks = new LinkedHashMap<>();
        rows.forEach(row -> tasks.merge(row.id(), row, OpenTaskRows::with));
        return List.copyOf(tasks.values());
    }

    private static OpenTask with(OpenTask one, OpenTask other) {
        var candidates = new TreeSet<>(Comparator.comparing(Candidate::toString));
        candidates.addAll(one.candidates());
        candidates.addAll(other.candidates());
        return new OpenTask(
                one.id(),
                one.form(),
                one.process(),
                one.key(),
                one.about(),
                List.copyOf(candidates),
                one.created(),
                one.due(),
                one.assignee(),
                one.state(),
                one.closedBy(),
                one.closedAt());
    }

    static OpenTask row(ResultSet row, int number) throws SQLException {
        var stage = row.getString("stage");
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new OpenTask(
                row.getString("task"),
                row.getString("form"),
                row.getString("process"),
                row.getObject("process_key", UUID.class),
                new About(
                        row.getObject("subject", UUID.class),
                        SubjectType.valueOf(row.getString("subject_type")),
                        row.getObject("page", UUID.class),
                        row.getString("title"),
                        stage == null ? null : Stage.valueOf(stage),
                        row.getObject("organisation", UUID.class),
                        row.getObject("body", UUID.class)),
                List.of(Candidate.parse(row.getString("candidate"))),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getObject("assignee", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("closed_by", UUID.class),
                closed == null ? null : closed.toInstant());
    }
}
