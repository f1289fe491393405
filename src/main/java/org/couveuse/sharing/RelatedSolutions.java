package org.couveuse.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.shared.SoughtWords;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.SearchIndex;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Published solutions that somebody who reads one may want to read too, each with the reasons why. */
@Service
@Transactional(readOnly = true)
public class RelatedSolutions {

    private static final int SHOWN = 4;
    private static final int SHORTEST_WORD = 4;
    /** More of the same reason makes nothing more alike. */
    private static final int COUNTED = 3;

    private final Solutions solutions;
    private final SolutionRights rights;
    private final SearchIndex index;
    private final FacetLabels labels;
    private final Subjects subjects;
    private final Texts texts;
    private final JdbcClient jdbc;

    RelatedSolutions(
            Solutions solutions,
            SolutionRights rights,
            SearchIndex index,
            FacetLabels labels,
            Subjects subjects,
            Texts texts,
            JdbcClient jdbc) {
        this.solutions = solutions;
        this.rights = rights;
        this.index = index;
        this.labels = labels;
        this.subjects = subjects;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    /** A solution beside another; the reasons, strongest first. */
    public record Related(UUID id, String title, List<Reason> reasons) {}

    /** Why, and the same in words. */
    public record Reason(RelatedBy by, String words) {}

    /** What two solutions have in common: for each reason the things, or the words, that are the same. */
    static final class Common {

        private final Map<RelatedBy, Set<String>> things = new EnumMap<>(RelatedBy.class);
        private int adopters;

        Common add(RelatedBy by, String thing) {
            things.computeIfAbsent(by, b -> new LinkedHashSet<>()).add(thing);
            return this;
        }

        Common adopters(int count) {
            adopters = count;
            return this;
        }

        /** How much it weighs: each reason by its weight, as often as it counts. */
        int weight() {
            var weight = things.entrySet().stream()
                    .mapToInt(e ->
                            e.getKey().weight() * Math.min(COUNTED, e.getValue().size()))
                    .sum();
            return weight + RelatedBy.ADOPTERS.weight() * Math.min(COUNTED, adopters);
        }

        Set<String> of(RelatedBy by) {
            return things.getOrDefault(by, Set.of());
        }
    }

    /** The first of a list of what is alike: the weightiest, then by id, so that the same is shown again. */
    static List<UUID> first(Map<UUID, Common> common, int most) {
        return common.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<UUID, Common> e) -> -e.getValue().weight())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is like a solution that the actor may read. */
    public List<Related> of(Actor actor, UUID solution, Locale locale) {
        rights.readable(actor, solution);
        var common = common(solution);
        var published = new LinkedHashMap<UUID, String>();
        solutions.findAllById(common.keySet()).stream()
                .filter(s -> s.state() == SolutionState.PUBLISHED)
                .forEach(s -> published.put(s.id(), s.contents().title(locale)));
        common.keySet().retainAll(published.keySet());
        var related = new ArrayList<Related>();
        for (var id : first(common, SHOWN)) {
            var title = published.getOrDefault(id, "");
            related.add(new Related(id, title, reasons(of(common, id), title, locale)));
        }
        return List.copyOf(related);
    }

    private Map<UUID, Common> common(UUID solution) {
        var common = new LinkedHashMap<UUID, Common>();
        jdbc.sql("select b.solution, b.facet, b.word from solution_facet a join solution_facet b on b.facet = a.facet"
                        + " and b.word = a.word and b.solution <> a.solution"
                        + " where a.solution = ? and a.facet in ('OBJECTIVE', 'THEME')")
                .param(solution)
                .query(row -> {
                    of(common, row.getObject(1, UUID.class)).add(RelatedBy.valueOf(row.getString(2)), row.getString(3));
                });
        jdbc.sql("select b.solution, count(distinct b.organisation) from solution_adopter a join solution_adopter b"
                        + " on b.organisation = a.organisation and b.solution <> a.solution and b.in_use where a.in_use and a.solution = ?"
                        + " group by b.solution")
                .param(solution)
                .query(row -> {
                    of(common, row.getObject(1, UUID.class)).adopters(row.getInt(2));
                });
        index.sharing(solution, SHORTEST_WORD)
                .forEach(shared -> of(common, shared.thing()).add(RelatedBy.WORDS, shared.term()));
        return common;
    }

    private static Common of(Map<UUID, Common> common, UUID solution) {
        return common.computeIfAbsent(solution, id -> new Common());
    }

    private List<Reason> reasons(Common common, String title, Locale locale) {
        var reasons = new ArrayList<Reason>();
        common.of(RelatedBy.OBJECTIVE).stream()
                .flatMap(word -> labels.objective(word, locale).stream())
                .forEach(said -> reasons.add(reason(RelatedBy.OBJECTIVE, locale, said)));
        common.of(RelatedBy.THEME).stream()
                .flatMap(id -> subjects.find(UUID.fromString(id)).map(Card::title).stream())
                .forEach(said -> reasons.add(reason(RelatedBy.THEME, locale, said)));
        if (common.adopters > 0) {
            reasons.add(reason(RelatedBy.ADOPTERS, locale, common.adopters));
        }
        if (!common.of(RelatedBy.WORDS).isEmpty()) {
            reasons.add(reason(RelatedBy.WORDS, locale, written(common.of(RelatedBy.WORDS), title)));
        }
        return reasons;
    }

    private Reason reason(RelatedBy by, Locale locale, Object said) {
        return new Reason(by, texts.in(locale, "sharing.related." + by, said));
    }

    /** The words as the title has them, where it is in the language they were found in. */
    private static String written(Set<String> terms, String title) {
        var words = new LinkedHashSet<String>();
        for (var term : terms) {
            words.add(SoughtWords.of(term).pieces(title).stream()
                    .filter(SoughtWords.Piece::sought)
                    .map(SoughtWords.Piece::text)
                    .findFirst()
                    .orElse(term));
        }
        return String.join(", ", words);
    }
}
