package org.couveuse.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.shared.Slice;
import org.couveuse.shared.SoughtWords;
import org.couveuse.subjects.Finder;
import org.couveuse.subjects.Hit;
import org.couveuse.subjects.SearchCondition;
import org.couveuse.subjects.SearchIndex;
import org.couveuse.subjects.SearchKind;
import org.couveuse.subjects.Sieve;
import org.couveuse.subjects.Sight;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds files by their names, the latest added first: those of things that who asks may see, and only for who takes part
 * in something, as {@link Attachments} shows them. A file leads to the files of its thing.
 */
@Component
class FileFinder implements Finder {

    private final JdbcClient jdbc;
    private final Attachments.Kept kept;
    private final Subjects subjects;
    private final Sight sight;

    FileFinder(JdbcClient jdbc, Attachments.Kept kept, Subjects subjects, Sight sight) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.subjects = subjects;
        this.sight = sight;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.FILE;
    }

    @Override
    public Slice<Hit> find(Actor who, SoughtWords words, @Nullable String after, int limit) {
        return who.takesPart()
                ? Sieve.through(after, limit, (from, many) -> read(words, from, many), rows -> see(who, rows))
                : new Slice<>(List.of(), null);
    }

    private List<Attachments.Row> read(SoughtWords words, int from, int many) {
        var named = SearchCondition.inTitle("a.id", List.of(SearchKind.FILE), words);
        var params = new ArrayList<>(named.params());
        var ids = jdbc.sql("select a.id from attachment a where " + named.sql() + " order by a.at desc, a.id limit "
                        + many + " offset " + from)
                .params(params)
                .query(UUID.class)
                .list();
        return inOrder(ids);
    }

    private List<Attachments.Row> inOrder(List<UUID> ids) {
        Map<UUID, Attachments.Row> rows = kept.findAllById(ids).stream()
                .map(Attachment::row)
                .collect(Collectors.toMap(Attachments.Row::id, Function.identity()));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
                .toList();
    }

    private List<Optional<Hit>> see(Actor who, List<Attachments.Row> rows) {
        var cards = subjects.all(
                rows.stream().map(Attachments.Row::subject).distinct().toList());
        var seen = sight.seen(who, cards.values()).stream().collect(Collectors.toMap(Card::id, Function.identity()));
        return rows.stream()
                .map(row -> Optional.ofNullable(seen.get(row.subject())).map(card -> hit(card, row)))
                .toList();
    }

    private static Hit hit(Card card, Attachments.Row row) {
        return Hit.on(
                card,
                SearchKind.FILE,
                row.id().toString(),
                row.fileName(),
                card.address() + "#" + Attachments.PLACE,
                row.at());
    }

    @Override
    public List<SearchIndex.Entry> missing(int most) {
        var ids = jdbc.sql("select a.id from attachment a where not exists"
                        + " (select 1 from search_entry e where e.thing = a.id) order by a.id limit " + most)
                .query(UUID.class)
                .list();
        return inOrder(ids).stream()
                .map(row -> new SearchIndex.Entry(SearchKind.FILE, row.id(), row.fileName(), ""))
                .toList();
    }
}
