package org.couveuse.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.couveuse.faults.Journal.Deed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clients' journal beside the database: what was acknowledged is there once, and nothing is there twice. */
final class Comparison {

    private static final String CHECKS =
            "select table_name from information_schema.views where lower(table_name) like 'chk_%' order by table_name";
    private final Journal journal;
    private final JdbcClient database;
    private final List<String> faults = new ArrayList<>();

    Comparison(Journal journal, JdbcClient database) {
        this.journal = journal;
        this.database = database;
    }

    /** What is wrong, in words; empty when nothing is. */
    List<String> faults() {
        compare(Deed.NEED, counted("select title as mark, count(*) as times from need group by title"));
        compare(Deed.FILE, counted("select file_name as mark, count(*) as times from attachment group by file_name"));
        // each decision of a need by whom it is of; of two people one at most has it
        compare(Deed.DECISION, counted("""
                select cast(e.subject as varchar(64)) || ' ' || a.username as mark, count(*) as times
                from audit_entry e join account a on a.person = e.actor
                where e.action = 'user_triageNeed' group by e.subject, a.username"""));
        counted("select cast(subject as varchar(64)) as mark, count(*) as times from audit_entry"
                        + " where action = 'user_triageNeed' group by subject")
                .forEach((need, times) -> that(times == 1, need + " was decided " + times + " times"));
        database.sql(CHECKS).query(String.class).list().forEach(view -> {
            var rows = database.sql("select count(*) from " + view)
                    .query(Long.class)
                    .single();
            that(rows == 0, view + " has " + rows + " rows");
        });
        return faults;
    }

    private void compare(Deed deed, Map<String, Long> there) {
        journal.all(deed).forEach((mark, entry) -> {
            var times = there.getOrDefault(mark, 0L);
            that(
                    !entry.acknowledged() || times == 1,
                    deed + " « " + mark + " » was acknowledged and is there " + times + " times");
            that(times <= 1, deed + " « " + mark + " » is there " + times + " times");
        });
    }

    private Map<String, Long> counted(String query) {
        return database
                .sql(query)
                .query((row, n) -> Map.entry(row.getString("mark"), row.getLong("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void that(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
