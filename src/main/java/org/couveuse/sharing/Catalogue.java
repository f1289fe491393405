package org.couveuse.sharing;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.French;
import org.couveuse.shared.Markdown;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All solutions a reader may see. */
@Service
@Transactional(readOnly = true)
public class Catalogue {

    private static final Set<UUID> NOWHERE = Set.of(new UUID(0, 0));
    private static final int SUMMARY = 300;

    private final Solutions solutions;
    private final SolutionFile file;
    private final SolutionRights rights;

    Catalogue(Solutions solutions, SolutionFile file, SolutionRights rights) {
        this.solutions = solutions;
        this.file = file;
        this.rights = rights;
    }

    /**
     * What to list.
     *
     * @param text found in title and summary, whatever accents and capitals
     * @param state null for every state
     * @param offer those offered so, or both ways; null for all
     * @param evidence this level at least; null for all
     */
    public record Query(
            String text,
            @Nullable SolutionState state,
            @Nullable SolutionOffer offer,
            @Nullable Integer evidence) {

        /** Everything the reader may see. */
        public static Query all() {
            return new Query("", null, null, null);
        }
    }

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
            @Nullable Instant published) {

        /** In the asked language when it is there, else in French. */
        public String title(Locale locale) {
            return titleEnglish != null && "en".equals(locale.getLanguage()) ? titleEnglish : title;
        }

        /** In the asked language when it is there, else in French. */
        public String summary(Locale locale) {
            return summaryEnglish != null && "en".equals(locale.getLanguage()) ? summaryEnglish : summary;
        }
    }

    /** Solutions the actor may see, by title. */
    public Slice<Item> page(Actor actor, Query query, @Nullable String after, int limit) {
        var found = solutions.page(sought(query), sight(actor), Cursor.only(after, ""), Limit.of(limit + 1));
        var items = found.stream().limit(limit).map(Catalogue::item).toList();
        return new Slice<>(
                items, found.size() > limit ? Cursor.of(found.get(limit - 1).sortKey()) : null);
    }

    /** How many {@link #page} would list in all. */
    public long count(Actor actor, Query query) {
        return solutions.count(sought(query), sight(actor));
    }

    /** Solutions of an incubator that the actor may see, oldest first. */
    public List<Item> of(Actor actor, UUID incubator) {
        return file.of(incubator).stream()
                .filter(solution -> rights.reads(actor, solution))
                .map(Catalogue::item)
                .toList();
    }

    private static Item item(Solution solution) {
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
                publication == null ? null : publication.at());
    }

    private static String cut(String text) {
        return Typed.shorten(text, SUMMARY);
    }

    private Solutions.Sight sight(Actor actor) {
        return new Solutions.Sight(rights.readsAll(actor), some(rights.incubators(actor)), some(rights.bodies(actor)));
    }

    private static Solutions.Sought sought(Query query) {
        return new Solutions.Sought(
                query.state() == null ? EnumSet.allOf(SolutionState.class) : EnumSet.of(query.state()),
                French.anywhere(query.text()),
                query.offer() == null
                        ? EnumSet.allOf(SolutionOffer.class)
                        : EnumSet.of(query.offer(), SolutionOffer.BOTH),
                query.evidence() == null ? 0 : query.evidence());
    }

    private static Collection<UUID> some(Set<UUID> ids) {
        return ids.isEmpty() ? NOWHERE : ids;
    }
}
