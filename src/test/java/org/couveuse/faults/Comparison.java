package org.couveuse.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final Path files;
    private final List<String> faults = new ArrayList<>();

    Comparison(Journal journal, JdbcClient database, Path files) {
        this.journal = journal;
        this.database = database;
        this.files = files;
    }

    /** What is wrong, in words; empty when nothing is. */
    List<String> faults() throws IOException {
        compare(Deed.NEED, counted("select title as mark, count(*) as times from need group by title"));
        compare(Deed.FILE, counted("select file_name as mark, count(*) as times from attachment group by file_name"));
        contents();
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

    /** Besides, once everything that was begun is done: each decision has its effect, and has it once. */
    void effects() {
        var decisions = number("select count(*) from audit_entry where action = 'user_triageNeed'");
        var steps = number("select count(*) from need_step where kind = 'INFORMED'");
        that(steps == decisions, decisions + " needs were decided and " + steps + " authors informed");
        var mails = number("select count(*) from mail where subject = 'Votre besoin n’a pas été retenu'");
        that(mails == decisions, decisions + " needs were decided and " + mails + " mails written");
        var twice =
                number("select count(*) from (select need from need_step group by need, kind having count(*) > 1) t");
        that(twice == 0, twice + " steps of needs are there twice");
    }

    private long number(String query) {
        return database.sql(query).query(Long.class).single();
    }

    /** Every file that is there is whole on the disk. */
    private void contents() throws IOException {
        var stored = database.sql("select file_name, stored_as from attachment")
                .query((row, n) -> Map.entry(row.getString("file_name"), row.getString("stored_as")))
                .list();
        for (var one : stored) {
            var name = one.getValue();
            var file = files.resolve(name.substring(0, 2)).resolve(name);
            that(
                    Files.exists(file) && Files.readString(file).strip().equals(Clients.contents(one.getKey())),
                    one.getKey() + " is not whole on the disk");
        }
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
