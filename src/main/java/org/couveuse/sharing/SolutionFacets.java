package org.couveuse.sharing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Organisation;
import org.couveuse.people.Organisations;
import org.couveuse.shared.Typed;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.ThemeService;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what tells each solution apart, in the transaction in which the solution changes: one line for each facet and
 * value. How many organisations have taken it is counted when it is asked for, and has no line.
 */
@Component
class SolutionFacets {

    /** The organisation where it was tried; never offered, it finds what an organisation's new description concerns. */
    private static final String HOST = "HOST";

    private static final int AT_ONCE = 100;
    private static final int LONGEST = 200;

    private final Solutions solutions;
    private final Subjects subjects;
    private final ThemeService themes;
    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;

    SolutionFacets(
            Solutions solutions,
            Subjects subjects,
            ThemeService themes,
            Organisations organisations,
            JdbcClient jdbc,
            JdbcTemplate batches,
            TransactionTemplate transaction) {
        this.solutions = solutions;
        this.subjects = subjects;
        this.themes = themes;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
    }

    private record Line(String facet, String word) {

        Line(CatalogueFacet facet, String word) {
            this(facet.name(), Typed.cut(word, LONGEST));
        }
    }

    @EventListener
    void on(Subjects.Shown event) {
        if (event.card().type() == SubjectType.SOLUTION) {
            solutions.findById(event.card().id()).ifPresent(this::keep);
        }
    }

    @EventListener
    void on(Organisation.Described event) {
        var tried = jdbc.sql("select solution from solution_facet where facet = ? and word = ?")
                .params(HOST, event.organisation().toString())
                .query(UUID.class)
                .list();
        solutions.findAllById(tried).forEach(this::keep);
    }

    /** What was made before there were facets gets them at the next start. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        var found = AT_ONCE;
        while (found == AT_ONCE) {
            found = Objects.requireNonNull(transaction.execute(status -> {
                var missing = jdbc.sql("select s.id from solution s where not exists"
                                + " (select 1 from solution_facet f where f.solution = s.id) order by s.id limit "
                                + AT_ONCE)
                        .query(UUID.class)
                        .list();
                solutions.findAllById(missing).forEach(this::keep);
                return missing.size();
            }));
        }
    }

    private void keep(Solution solution) {
        var lines = lines(solution);
        var known = Set.copyOf(jdbc.sql("select facet, word from solution_facet where solution = ?")
                .param(solution.id())
                .query((row, n) -> new Line(row.getString(1), row.getString(2)))
                .list());
        if (known.equals(lines)) {
            return;
        }
        jdbc.sql("delete from solution_facet where solution = ?")
                .param(solution.id())
                .update();
        batches.batchUpdate(
                "insert into solution_facet (solution, facet, word) values (?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {solution.id(), line.facet(), line.word()})
                        .toList());
    }

    private Set<Line> lines(Solution solution) {
        var lines = new LinkedHashSet<Line>();
        var row = solution.row();
        lines.add(new Line(CatalogueFacet.STATE, row.state().name()));
        lines.add(new Line(CatalogueFacet.LANGUAGE, "fr"));
        if (row.contents().toolkit().texts().stream().anyMatch(text -> text.english() != null)) {
            lines.add(new Line(CatalogueFacet.LANGUAGE, "en"));
        }
        var offer = row.contents().offer();
        if (offer != null) {
            var offered = offer == SolutionOffer.BOTH ? List.of(SolutionOffer.values()) : List.of(offer);
            offered.forEach(way -> lines.add(new Line(CatalogueFacet.OFFER, way.name())));
        }
        var level = row.evidence().level();
        for (var least = 1; level != null && least <= level; least++) {
            lines.add(new Line(CatalogueFacet.EVIDENCE, String.valueOf(least)));
        }
        places(row.evidence(), lines);
        origins(solution.id(), lines);
        return lines;
    }

    private void places(Evidence evidence, Set<Line> lines) {
        subjects.all(evidence.experiments()).values().stream()
                .map(Card::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(host -> organisations.find(host).stream())
                .forEach(host -> {
                    lines.add(new Line(HOST, host.id().toString()));
                    lines.add(new Line(CatalogueFacet.TRIED_IN, host.kind().name()));
                    if (!host.sector().isBlank()) {
                        lines.add(new Line(CatalogueFacet.SECTOR, host.sector().strip()));
                    }
                });
    }

    private void origins(UUID solution, Set<Line> lines) {
        subjects.origins(solution).cards().stream()
                .filter(card -> card.type() == SubjectType.THEME)
                .forEach(card -> {
                    lines.add(new Line(CatalogueFacet.THEME, card.id().toString()));
                    themes.find(card.id()).ifPresent(theme -> {
                        if (theme.objective() != null && theme.body() != null) {
                            lines.add(new Line(CatalogueFacet.OBJECTIVE, theme.body() + "/" + theme.objective()));
                        }
                    });
                });
    }
}
