package org.couveuse.deployment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Organisations;
import org.couveuse.people.Role;
import org.couveuse.people.SizeBand;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.French;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where each organisation stands with each solution, over all campaigns; for the agency and auditors. Organisations
 * come a page at a time, solutions at most so many that a table holds them.
 */
@Service
@Transactional(readOnly = true)
public class AdoptionMatrix {

    /** Solutions side by side. */
    public static final int MOST_SOLUTIONS = 8;

    private static final int OFFERED = 100;

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Subjects subjects;
    private final CampaignRights rights;

    AdoptionMatrix(JdbcClient jdbc, Organisations organisations, Subjects subjects, CampaignRights rights) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.subjects = subjects;
        this.rights = rights;
    }

    /** A solution that has a signed campaign. */
    public record Column(UUID solution, String title) {}

    /** Where an organisation stands with a solution: in its campaign that went furthest, else the latest. */
    public record Cell(UUID adoption, UUID solution, AdoptionState state, boolean withdrawn, Instant since) {}

    /** An organisation, with one cell for each solution asked for, in their order; null where it was not invited. */
    public record Line(
            UUID organisation, String name, @Nullable OrganisationKind kind, List<@Nullable Cell> cells) {}

    /**
     * Which organisations.
     *
     * @param state those that stand there with one of the solutions; null for all, invited or not
     * @param text found in name, code and sector
     */
    public record Asked(
            List<UUID> solutions,
            @Nullable AdoptionState state,
            @Nullable OrganisationKind kind,
            @Nullable SizeBand size,
            String text) {}

    /** Solutions that have a signed campaign, latest first. */
    public List<Column> solutions(Actor actor) {
        require(actor);
        var ids = jdbc.sql("select solution from campaign where starts_on is not null group by solution"
                        + " order by max(created_at) desc, solution fetch first " + OFFERED + " rows only")
                .query(UUID.class)
                .list();
        var cards = subjects.all(ids);
        return ids.stream().map(id -> new Column(id, title(cards.get(id)))).toList();
    }

    /** The organisations by name; at most {@link #MOST_SOLUTIONS} solutions are taken. */
    public Slice<Line> page(Actor actor, Asked asked, @Nullable String after, int limit) {
        require(actor);
        var solutions = asked.solutions().stream().limit(MOST_SOLUTIONS).toList();
        var all = asked.state() == null && asked.size() == null;
        var page = all
                ? organisations.page(asked.text(), asked.kind(), after, limit)
                : invited(asked, solutions, Cursor.only(after, ""), limit);
        var cells = cells(page.items().stream().map(Organisations.Row::id).toList(), solutions);
        return new Slice<>(
                page.items().stream()
                        .map(o -> line(o, solutions, cells.getOrDefault(o.id(), Map.of())))
                        .toList(),
                page.next());
    }

    private Line line(Organisations.Row organisation, List<UUID> solutions, Map<UUID, Cell> cells) {
        var row = new ArrayList<@Nullable Cell>();
        solutions.forEach(solution -> row.add(cells.get(solution)));
        return new Line(organisation.id(), organisation.name(), organisation.kind(), row);
    }

    /** Organisations that were invited to one of the solutions and fit, from what stands beside their adoptions. */
    private Slice<Organisations.Row> invited(Asked asked, List<UUID> solutions, String after, int limit) {
        if (solutions.isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        var values = new LinkedHashMap<String, Object>();
        values.put("solutions", solutions);
        values.put("after", after);
        values.put("text", French.anywhere(asked.text()));
        if (asked.state() != null) {
            values.put("state", asked.state().name());
        }
        if (asked.kind() != null) {
            values.put("kind", asked.kind().name());
        }
        if (asked.size() != null) {
            values.put("size", asked.size().name());
        }
        record Found(UUID id, String sortKey) {}
        var found = jdbc.sql("select a.organisation, a.sort_key from adoption a join campaign c on c.id = a.campaign"
                        + " where c.solution in (:solutions) and a.sort_key > :after and a.folded like :text escape '!'"
                        + (asked.state() == null ? "" : " and a.state = :state and a.withdrawn = false")
                        + (asked.kind() == null ? "" : " and a.kind = :kind")
                        + (asked.size() == null ? "" : " and a.size_band = :size")
                        + " group by a.organisation, a.sort_key order by a.sort_key fetch first " + (limit + 1)
                        + " rows only")
                .params(values)
                .query((row, n) -> new Found(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        var shown = found.stream().limit(limit).toList();
        var known = organisations.all(shown.stream().map(Found::id).toList());
        return new Slice<>(
                shown.stream()
                        .flatMap(f -> java.util.Optional.ofNullable(known.get(f.id())).stream())
                        .toList(),
                found.size() > limit ? Cursor.of(shown.get(limit - 1).sortKey()) : null);
    }

    private Map<UUID, Map<UUID, Cell>> cells(Collection<UUID> of, List<UUID> solutions) {
        var cells = new HashMap<UUID, Map<UUID, Cell>>();
        if (of.isEmpty() || solutions.isEmpty()) {
            return cells;
        }
        jdbc.sql("select a.id, a.organisation, a.state, a.withdrawn, a.since, c.solution from adoption a"
                        + " join campaign c on c.id = a.campaign where a.organisation in (:organisations)"
                        + " and c.solution in (:solutions) order by a.invited_at, a.id")
                .param("organisations", of)
                .param("solutions", solutions)
                .query((row, n) -> cells.computeIfAbsent(
                                row.getObject("organisation", UUID.class), key -> new HashMap<>())
                        .merge(
                                row.getObject("solution", UUID.class),
                                cell(row),
                                (before, next) -> rank(next) >= rank(before) ? next : before))
                .list();
        return cells;
    }

    /** What tells most: in use, else on the way, else over; among equals the later one. */
    private static int rank(Cell cell) {
        if (cell.withdrawn()) {
            return 0;
        }
        return switch (cell.state()) {
            case ADOPTED, CONFIRMED -> 3;
            case DECLINED -> 1;
            default -> 2;
        };
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getObject("id", UUID.class),
                row.getObject("solution", UUID.class),
                AdoptionState.valueOf(row.getString("state")),
                row.getBoolean("withdrawn"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static String title(@Nullable Card card) {
        return card == null ? "–" : card.title();
    }

    /** Whether the actor may see it. */
    public boolean sees(Actor actor) {
        return rights.agency(actor) || actor.has(Role.AUDITOR);
    }

    private void require(Actor actor) {
        if (!sees(actor)) {
            throw RuleViolation.forbidden("deployment.agencyOnly");
        }
    }
}
