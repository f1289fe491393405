package org.couveuse.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.French;
import org.couveuse.shared.Markdown;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.shared.SoughtWords;
import org.couveuse.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All solutions a reader may see: looked for by their words, told apart by what the catalogue knows of them. */
@Service
@Transactional(readOnly = true)
public class Catalogue {

    private static final Set<UUID> NOWHERE = Set.of(new UUID(0, 0));
    private static final int SUMMARY = 300;
    private static final int MOST_CHOSEN = 60;
    private static final int LONGEST_WORD = 200;

    private final Solutions solutions;
    private final SolutionFile file;
    private final SolutionRights rights;
    private final CatalogueSearch search;
    private final FacetLabels labels;

    Catalogue(
            Solutions solutions, SolutionFile file, SolutionRights rights, CatalogueSearch search, FacetLabels labels) {
        this.solutions = solutions;
        this.file = file;
        this.rights = rights;
        this.search = search;
        this.labels = labels;
    }

    /** A value of a facet; several of the same facet are alternatives. */
    public record Choice(CatalogueFacet facet, String word) {}

    /**
     * What to list.
     *
     * @param text words found in any part, whatever accents, capitals, plurals and elisions
     * @param chosen values of which a solution has one of each facet named; nothing is left out when empty
     */
    public record Query(String text, List<Choice> chosen) {

        /** Takes a copy of the values. */
        public Query {
            chosen = List.copyOf(chosen);
        }

        /** Everything the reader may see. */
        public static Query all() {
            return new Query("", List.of());
        }

        /** What is in the catalogue. */
        public static Query published() {
            return all().only(CatalogueFacet.STATE, SolutionState.PUBLISHED.name());
        }

        /** The same, with a value more; the same when there is none. */
        public Query only(CatalogueFacet facet, @Nullable String word) {
            if (word == null) {
                return this;
            }
            var more = new ArrayList<>(chosen);
            more.add(new Choice(facet, word));
            return new Query(text, more);
        }

        /** The values chosen of a facet. */
        public Set<String> of(CatalogueFacet facet) {
            return chosen.stream()
                    .filter(choice -> choice.facet() == facet)
                    .map(Choice::word)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** What a facet offers. */
    public record Facet(CatalogueFacet facet, List<Value> values) {}

    /**
     * A value of a facet.
     *
     * @param word as it is chosen
     * @param label as it is read
     * @param count how many solutions there would be with it
     */
    public record Value(String word, String label, long count, boolean chosen) {}

    /** A solution as a card of the catalogue. */
    public record Item(
            UUID id,
            String title,
            @Nullable String titleEnglish,
            String summary,
            @Nullable String summaryEnglish,
            SolutionState state,
            @Nullable SolutionOffer offer,
            @Nullable Integer evidenceLevel,
            int sites,
            int completeness,
            @Nullable Instant published,
            int adopters) {

        /** In the asked language when it is there, else in French. */
        public String title(Locale locale) {
            return titleEnglish != null && "en".equals(locale.getLanguage()) ? titleEnglish : title;
        }

        /** In the asked language when it is there, else in French. */
        public String summary(Locale locale) {
            return summaryEnglish != null && "en".equals(locale.getLanguage()) ? summaryEnglish : summary;
        }
    }

    /** Solutions the actor may see: first those with all words in their title, then by title. */
    public Slice<Item> page(Actor actor, Query query, @Nullable String after, int limit) {
        var found = search.page(sought(query), sight(actor), from(after), limit + 1);
        var ids = found.stream().limit(limit).map(CatalogueSearch.Found::id).toList();
        var known = solutions.findAllById(ids).stream().collect(Collectors.toMap(Solution::id, s -> s));
        var adopters = search.adopters(ids);
        var items = ids.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(s -> item(s, adopters.getOrDefault(s.id(), 0)))
                .toList();
        if (found.size() <= limit) {
            return new Slice<>(items, null);
        }
        var last = found.get(limit - 1);
        return new Slice<>(items, Cursor.of(String.valueOf(last.place()), last.sortKey()));
    }

    /** How many {@link #page} would list in all. */
    public long count(Actor actor, Query query) {
        return search.count(sought(query), sight(actor));
    }

    /** What tells the solutions of a query apart, with how many there are of each; facets without values are left out. */
    public List<Facet> facets(Actor actor, Query query, Collection<CatalogueFacet> wanted, Locale locale) {
        var counts = search.counts(sought(query), sight(actor), wanted);
        return wanted.stream()
                .sorted()
                .map(facet -> new Facet(
                        facet,
                        labels.of(
                                facet,
                                counts.stream().filter(c -> c.facet() == facet).toList(),
                                query.of(facet),
                                locale)))
                .filter(facet -> !facet.values().isEmpty())
                .toList();
    }

    /** Solutions of an incubator that the actor may see, oldest first. */
    public List<Item> of(Actor actor, UUID incubator) {
        var found = file.of(incubator).stream()
                .filter(solution -> rights.reads(actor, solution))
                .toList();
        var adopters = search.adopters(found.stream().map(Solution::id).toList());
        return found.stream()
                .map(solution -> item(solution, adopters.getOrDefault(solution.id(), 0)))
                .toList();
    }

    /** One of those that are in the catalogue now; nothing for any other. */
    public Optional<Item> published(UUID id) {
        return file.find(id)
                .filter(solution -> solution.state() == SolutionState.PUBLISHED)
                .map(solution -> item(solution, search.adopters(List.of(id)).getOrDefault(id, 0)));
    }

    static Item item(Solution solution, int adopters) {
        var row = solution.row();
        var kit = row.contents().toolkit();
        var summary = kit.text(ToolkitPart.SUMMARY);
        var publication = row.publication();
        return new Item(
                row.id(),
                row.contents().title(),
                row.contents().titleEnglish(),
                summary.map(t -> cut(Markdown.plain(t.french()))).orElse(""),
                summary.map(Toolkit.Text::english)
                        .map(english -> cut(Markdown.plain(english)))
                        .orElse(null),
                row.state(),
                row.contents().offer(),
                row.evidence().level(),
                row.evidence().sites(),
                kit.completeness(),
                publication == null ? null : publication.at(),
                adopters);
    }

    private static String cut(String text) {
        return Typed.shorten(text, SUMMARY);
    }

    private Solutions.Sight sight(Actor actor) {
        return new Solutions.Sight(rights.readsAll(actor), some(rights.incubators(actor)), some(rights.bodies(actor)));
    }

    private static CatalogueSearch.Sought sought(Query query) {
        var chosen = new EnumMap<CatalogueFacet, Set<String>>(CatalogueFacet.class);
        query.chosen().stream().limit(MOST_CHOSEN).forEach(choice -> chosen.computeIfAbsent(
                        choice.facet(), f -> new LinkedHashSet<>())
                .add(Typed.cut(Typed.visible(choice.word()), LONGEST_WORD)));
        var text = Typed.visible(query.text());
        return new CatalogueSearch.Sought(SoughtWords.of(text), French.anywhere(text), chosen);
    }

    private static CatalogueSearch.@Nullable Found from(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        var parts = Cursor.parts(after, 2);
        if (!parts.get(0).matches("[01]")) {
            throw RuleViolation.of(RuleViolation.Kind.MALFORMED, "shared.cursor");
        }
        return new CatalogueSearch.Found(new UUID(0, 0), Integer.parseInt(parts.get(0)), parts.get(1));
    }

    private static Collection<UUID> some(Set<UUID> ids) {
        return ids.isEmpty() ? NOWHERE : ids;
    }
}
