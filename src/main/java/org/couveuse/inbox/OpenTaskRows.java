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

    /** What {@link #row} reads, in this order; the title as it is sorted by comes last, so that a page can be sorted. */
    static final String COLUMNS =
            "task, candidate, state, form, process, process_key, subject, subject_type, page, title,"
                    + " stage, organisation, body, created, due, assignee, closed_by, closed_at, title_sort";

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
        var stage = row.getString(11);
        var closed = row.getObject(18, OffsetDateTime.class);
        return new OpenTask(
                row.getString(1),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                new About(
                        row.getObject(7, UUID.class),
                        SubjectType.valueOf(row.getString(8)),
                        row.getObject(9, UUID.class),
                        row.getString(10),
                        stage == null ? null : Stage.valueOf(stage),
                        row.getObject(12, UUID.class),
                        row.getObject(13, UUID.class)),
                List.of(Candidate.parse(row.getString(2))),
                row.getObject(14, OffsetDateTime.class).toInstant(),
                row.getObject(15, OffsetDateTime.class).toInstant(),
                row.getObject(16, UUID.class),
                State.valueOf(row.getString(3)),
                row.getObject(17, UUID.class),
                closed == null ? null : closed.toInstant());
    }
}
