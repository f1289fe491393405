package org.couveuse.deployment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked of many organisations, and what became of each. */
@Component
public class MassLog {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    MassLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An act that was asked for.
     *
     * @param size organisations it is about
     * @param finishedAt when the last of them had its turn; null while some wait
     */
    public record Asked(
            UUID id,
            UUID campaign,
            MassAct act,
            @Nullable LocalDate until,
            String reason,
            UUID by,
            Instant at,
            int size,
            int waiting,
            int done,
            int leftOut,
            @Nullable Instant finishedAt) {}

    /** What became of one organisation. */
    public record Done(
            UUID adoption,
            String name,
            MassOutcome outcome,
            @Nullable LeftOut why,
            @Nullable Instant at) {}

    /** An organisation whose turn has come. */
    record Item(UUID action, UUID adoption, int tries) {}

    List<Asked> all(UUID campaign) {
        return jdbc.sql(select("m.campaign = ?") + " order by m.asked_at desc, m.id fetch first " + MOST + " rows only")
                .param(campaign)
                .query(this::asked)
                .list();
    }

    Optional<Asked> one(UUID campaign, UUID action) {
        return jdbc.sql(select("m.campaign = ? and m.id = ?"))
                .params(campaign, action)
                .query(this::asked)
                .optional();
    }

    /** The act without its counts, for who does it. */
    Asked plain(UUID action) {
        return jdbc.sql("select m.*, 0 as waiting, 0 as done, 0 as left_out from mass_action m where m.id = ?")
                .param(action)
                .query(this::asked)
                .single();
    }

    Slice<Done> done(UUID action, String after, int limit) {
        var rows = jdbc.sql("select i.adoption, a.name, i.outcome, i.why, i.done_at, i.sort_key from mass_action_item i"
                        + " join adoption a on a.id = i.adoption where i.action = ? and i.sort_key > ?"
                        + " order by i.sort_key fetch first " + (limit + 1) + " rows only")
                .params(action, after)
                .query((row, n) -> new Object[] {row.getString("sort_key"), done(row)})
                .list();
        var items = rows.stream().limit(limit).map(row -> (Done) row[1]).toList();
        return new Slice<>(items, rows.size() > limit ? Cursor.of((String) rows.get(limit - 1)[0]) : null);
    }

    /** The next organisation whose turn has come, held until the transaction ends. */
    Optional<Item> next() {
        return jdbc
                .sql("select action, adoption, tries from mass_action_item where outcome = 'WAITING'"
                        + " order by action, sort_key limit 1 for update skip locked")
                .query((row, n) -> new Item(
                        row.getObject("action", UUID.class),
                        row.getObject("adoption", UUID.class),
                        row.getInt("tries")))
                .list()
                .stream()
                .findFirst();
    }

    void settle(Item item, MassOutcome outcome, @Nullable LeftOut why, Instant at) {
        jdbc.sql("update mass_action_item set outcome = ?, why = cast(? as varchar(30)), done_at = ?"
                        + " where action = ? and adoption = ?")
                .params(Arrays.asList(
                        outcome.name(),
                        why == null ? null : why.name(),
                        MassChoice.utc(at),
                        item.action(),
                        item.adoption()))
                .update();
    }

    void tried(Item item) {
        jdbc.sql("update mass_action_item set tries = tries + 1 where action = ? and adoption = ?")
                .params(item.action(), item.adoption())
                .update();
    }

    /** Notes which acts have come to their end. */
    void finish(Instant now) {
        jdbc.sql(
                        "update mass_action set finished_at = ? where finished_at is null and not exists"
                                + " (select 1 from mass_action_item i where i.action = mass_action.id and i.outcome = 'WAITING')")
                .param(MassChoice.utc(now))
                .update();
    }

    private static String select(String where) {
        return "select m.*, " + count("WAITING", "waiting") + ", " + count("DONE", "done") + ", "
                + count("LEFT_OUT", "left_out") + " from mass_action m where " + where;
    }

    private static String count(String outcome, String name) {
        return "(select count(*) from mass_action_item i where i.action = m.id and i.outcome = '" + outcome + "') as "
                + name;
    }

    private Asked asked(ResultSet row, int n) throws SQLException {
        return new Asked(
                row.getObject("id", UUID.class),
                row.getObject("campaign", UUID.class),
                MassAct.valueOf(row.getString("act")),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"),
                row.getObject("asked_by", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getInt("size"),
                row.getInt("waiting"),
                row.getInt("done"),
                row.getInt("left_out"),
                instant(row, "finished_at"));
    }

    private static Done done(ResultSet row) throws SQLException {
        var why = row.getString("why");
        return new Done(
                row.getObject("adoption", UUID.class),
                row.getString("name"),
                MassOutcome.valueOf(row.getString("outcome")),
                why == null ? null : LeftOut.valueOf(why),
                instant(row, "done_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
