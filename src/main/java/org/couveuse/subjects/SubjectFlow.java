package org.couveuse.subjects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.couveuse.subjects.Subject.Card;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many things stand in the stages, how long, and how long it took those that ended. Each answer is one statement
 * for all stages, over an index that holds nothing else.
 */
@Service
@Transactional(readOnly = true)
public class SubjectFlow {

    private final JdbcClient jdbc;

    SubjectFlow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is counted in a stage.
     *
     * @param over states in which a thing has left
     * @param whole whether a thing's whole life is in this stage, so that its age counts from its beginning rather than
     *     from when it came to its state
     */
    public record Part(Stage stage, SubjectType type, Set<String> over, boolean whole) {

        private String from() {
            return whole ? "begun" : "since";
        }

        private String where() {
            return " where type = ? and stage = ? and state not in (" + marks(over) + ")";
        }

        private Stream<Object> params() {
            return Stream.concat(Stream.of(type.name(), stage.name()), over.stream());
        }
    }

    /** How many things are at work in a stage; half of them have been so since this moment or longer. */
    public record AtWork(long count, Instant median) {}

    /** A thing at work, and since when. */
    public record Standing(Card card, Instant since) {}

    /** So many things ended; how long it took half of them at most, and nearly all of them, from beginning to end. */
    public record Ended(int count, Duration median, Duration most) {}

    /** What is at work in each stage; stages where nothing is are left out. */
    public Map<Stage, AtWork> atWork(Collection<Part> parts) {
        var found = new EnumMap<Stage, AtWork>(Stage.class);
        read(
                parts,
                part ->
                        "select '%s' as part, count(*) as n, percentile_disc(0.5) within group (order by %s desc) as median from subject"
                                        .formatted(part.stage(), part.from())
                                + part.where(),
                Part::params,
                row -> {
                    if (row.getLong("n") > 0) {
                        found.put(stage(row), new AtWork(row.getLong("n"), moment(row, "median")));
                    }
                });
        return found;
    }

    /** The first few of each stage, those that stand there longest first. */
    public Map<Stage, List<Standing>> oldest(Collection<Part> parts, int limit) {
        var found = new EnumMap<Stage, List<Standing>>(Stage.class);
        // which ones is told by the index alone; only those are looked at
        read(
                parts,
                part ->
                        "select '%1$s' as part, id, type, page, title, state, organisation, body, %2$s as standing from subject where id in (select id from subject%3$s order by %2$s, id limit %4$d)"
                                .formatted(part.stage(), part.from(), part.where(), limit),
                Part::params,
                row -> found.computeIfAbsent(stage(row), stage -> new ArrayList<>())
                        .add(new Standing(card(row), moment(row, "standing"))));
        found.values()
                .forEach(standing -> standing.sort(Comparator.comparing(Standing::since)
                        .thenComparing(each -> each.card().id())));
        return found;
    }

    /**
     * How long it took those that ended last, of the parts that are a whole life.
     *
     * @param limit of how many at most
     * @param share what « nearly all » means, from 0 to 1
     */
    public Map<Stage, Ended> ended(Collection<Part> parts, int limit, double share) {
        var found = new EnumMap<Stage, Ended>(Stage.class);
        read(
                parts.stream().filter(Part::whole).toList(),
                part ->
                        "select '%s' as part, count(*) as n, extract(epoch from percentile_disc(0.5) within group (order by took)) as median, extract(epoch from percentile_disc(%s) within group (order by took)) as most from (select since - begun as took from (%s) t order by since desc, id limit %d) u"
                                .formatted(
                                        part.stage(),
                                        share,
                                        part.over().stream()
                                                .map(state ->
                                                        "(select id, begun, since from subject where type = ? and state = ?"
                                                                + " order by changed desc limit " + limit + ")")
                                                .collect(Collectors.joining(" union all ")),
                                        limit),
                part -> part.over().stream()
                        .flatMap(state -> Stream.of(part.type().name(), state)),
                row -> {
                    if (row.getInt("n") > 0) {
                        found.put(stage(row), new Ended(row.getInt("n"), seconds(row, "median"), seconds(row, "most")));
                    }
                });
        return found;
    }

    private void read(
            Collection<Part> parts, Function<Part, String> select, Function<Part, Stream<Object>> params, Row row) {
        jdbc.sql(parts.stream().map(select).collect(Collectors.joining(" union all ")))
                .params(parts.stream().flatMap(params).toList())
                .query(row::take);
    }

    /** What becomes of a row. */
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static String marks(Set<String> values) {
        return values.stream().map(v -> "?").collect(Collectors.joining(", "));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        return Stage.valueOf(row.getString("part"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Duration seconds(ResultSet row, String column) throws SQLException {
        return Duration.ofSeconds(row.getBigDecimal(column).longValue());
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getObject("id", UUID.class),
                SubjectType.valueOf(row.getString("type")),
                row.getObject("page", UUID.class),
                row.getString("title"),
                stage(row),
                row.getString("state"),
                row.getObject("organisation", UUID.class),
                row.getObject("body", UUID.class));
    }
}
