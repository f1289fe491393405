package org.couveuse.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.shared.SoughtWords;
import org.couveuse.subjects.SearchCondition;
import org.couveuse.subjects.SearchKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the catalogue: what has all words and one of the values chosen of each facet, among what a reader may see; and
 * how many there are of each value. Nothing that was typed becomes part of a query's text.
 */
@Component
class CatalogueSearch {

    private static final String FROM = " from solution s left join (select solution, count(distinct organisation) n"
            + " from solution_adopter where in_use group by solution) a on a.solution = s.id";
    private static final String BAND = "case when a.n is null then 'NONE' when a.n < 5 then 'FEW'"
            + " when a.n < 20 then 'SEVERAL' else 'MANY' end";
    private static final List<SearchKind> KINDS = List.of(SearchKind.SOLUTION);

    private final JdbcClient jdbc;

    CatalogueSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is sought; {@code like} finds what is too short to be words. */
    record Sought(SoughtWords words, String like, Map<CatalogueFacet, Set<String>> chosen) {}

    /** A solution found and its place: 0 with all words in its title, then 1. */
    record Found(UUID id, int place, String sortKey) {}

    /** How many solutions have a value. */
    record Count(CatalogueFacet facet, String word, long count) {}

    private static final class Where {

        private final List<String> parts = new ArrayList<>(List.of("1 = 1"));
        private final List<Object> params = new ArrayList<>();

        void and(String part, Collection<?> values) {
            parts.add(part);
            params.addAll(values);
        }

        String sql() {
            return " where " + String.join(" and ", parts);
        }
    }

    List<Found> page(Sought sought, Solutions.Sight sight, @Nullable Found after, int limit) {
        var params = new ArrayList<Object>();
        var place = "0";
        if (sought.words().enough()) {
            var titled = SearchCondition.inTitle("s.id", KINDS, sought.words());
            place = "case when " + titled.sql() + " then 0 else 1 end";
            params.addAll(titled.params());
        }
        var where = where(sought, sight, null);
        params.addAll(where.params);
        var from = "";
        if (after != null) {
            from = " where r.place > ? or (r.place = ? and r.sort_key > ?)";
            params.addAll(List.of(after.place(), after.place(), after.sortKey()));
        }
        return jdbc.sql("select r.id, r.place, r.sort_key from (select s.id, " + place + " as place, s.sort_key" + FROM
                        + where.sql() + ") r" + from + " order by r.place, r.sort_key limit " + limit)
                .params(params)
                .query((row, n) -> new Found(row.getObject(1, UUID.class), row.getInt(2), row.getString(3)))
                .list();
    }

    long count(Sought sought, Solutions.Sight sight) {
        var where = where(sought, sight, null);
        return jdbc.sql("select count(*)" + FROM + where.sql())
                .params(where.params)
                .query(Long.class)
                .single();
    }

    /**
     * How many there are of each value; those of a facet of which some are chosen are counted as if none were, for they
     * are chosen beside them.
     */
    List<Count> counts(Sought sought, Solutions.Sight sight, Collection<CatalogueFacet> facets) {
        var counts = new ArrayList<Count>();
        var together = facets.stream()
                .filter(f -> f != CatalogueFacet.ADOPTERS && !sought.chosen().containsKey(f))
                .toList();
        if (!together.isEmpty()) {
            counts.addAll(kept(sought, sight, null, together));
        }
        for (var facet : facets) {
            if (facet == CatalogueFacet.ADOPTERS) {
                counts.addAll(bands(sought, sight));
            } else if (sought.chosen().containsKey(facet)) {
                counts.addAll(kept(sought, sight, facet, List.of(facet)));
            }
        }
        return counts;
    }

    /** How many organisations have taken each of these solutions; none for those not named. */
    Map<UUID, Integer> adopters(Collection<UUID> solutions) {
        var counts = new LinkedHashMap<UUID, Integer>();
        if (!solutions.isEmpty()) {
            jdbc.sql(
                            "select solution, count(distinct organisation) from solution_adopter where in_use and solution in ("
                                    + marks(solutions) + ") group by solution")
                    .params(List.copyOf(solutions))
                    .query(row -> {
                        counts.put(row.getObject(1, UUID.class), row.getInt(2));
                    });
        }
        return counts;
    }

    private List<Count> kept(
            Sought sought, Solutions.Sight sight, @Nullable CatalogueFacet but, List<CatalogueFacet> facets) {
        var where = where(sought, sight, but);
        where.and(
                "f.facet in (" + marks(facets) + ")",
                facets.stream().map(Enum::name).toList());
        return jdbc.sql("select f.facet, f.word, count(*)" + FROM + " join solution_facet f on f.solution = s.id"
                        + where.sql() + " group by f.facet, f.word")
                .params(where.params)
                .query((row, n) ->
                        new Count(CatalogueFacet.valueOf(row.getString(1)), row.getString(2), row.getLong(3)))
                .list();
    }

    private List<Count> bands(Sought sought, Solutions.Sight sight) {
        var where = where(sought, sight, CatalogueFacet.ADOPTERS);
        return jdbc.sql("select r.band, count(*) from (select " + BAND + " as band" + FROM + where.sql()
                        + ") r group by r.band")
                .params(where.params)
                .query((row, n) -> new Count(CatalogueFacet.ADOPTERS, row.getString(1), row.getLong(2)))
                .list();
    }

    private static Where where(Sought sought, Solutions.Sight sight, @Nullable CatalogueFacet but) {
        var where = new Where();
        if (!sight.all()) {
            var seen = new ArrayList<UUID>(sight.incubators());
            seen.addAll(sight.bodies());
            where.and(
                    "(s.published_at is not null or s.incubator in (" + marks(sight.incubators()) + ") or (s.body in ("
                            + marks(sight.bodies()) + ") and s.state <> 'ASSEMBLING'))",
                    seen);
        }
        if (sought.words().enough()) {
            var words = SearchCondition.anywhere("s.id", KINDS, sought.words());
            where.and(words.sql(), words.params());
        } else {
            where.and("s.folded like ? escape '!'", List.of(sought.like()));
        }
        sought.chosen().forEach((facet, words) -> {
            if (facet == but) {
                return;
            }
            if (facet == CatalogueFacet.ADOPTERS) {
                where.and(BAND + " in (" + marks(words) + ")", words);
            } else {
                where.and(
                        "s.id in (select x.solution from solution_facet x where x.facet = '" + facet.name()
                                + "' and x.word in (" + marks(words) + "))",
                        words);
            }
        });
        return where;
    }

    private static String marks(Collection<?> values) {
        return Collections.nCopies(values.size(), "?").stream().collect(Collectors.joining(", "));
    }
}
