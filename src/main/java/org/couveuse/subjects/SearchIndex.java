package org.couveuse.subjects;

import java.util.List;
import java.util.UUID;
import org.couveuse.shared.French;
import org.couveuse.shared.SoughtWords;
import org.couveuse.shared.Typed;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the words by which things are found, in the transactions in which the things change. */
@Service
@Transactional
public class SearchIndex {

    private static final int LONGEST = 4_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SearchIndex(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A thing, what it is called, and what else it is found by. */
    public record Entry(SearchKind kind, UUID thing, String title, String more) {}

    private record Said(String title, String words) {}

    /** The thing is found by these words from now on, and by no others. */
    public void keep(Entry entry) {
        var said = new Said(cut(entry.title()), cut(entry.title() + " " + entry.more()));
        var known = jdbc.sql("select title, words from search_entry where thing = ?")
                .param(entry.thing())
                .query((row, n) -> new Said(row.getString(1), row.getString(2)))
                .optional();
        if (known.filter(said::equals).isPresent()) {
            return;
        }
        jdbc.sql(
                        known.isPresent()
                                ? "update search_entry set kind = ?, title = ?, words = ? where thing = ?"
                                : "insert into search_entry (kind, title, words, thing) values (?, ?, ?, ?)")
                .params(entry.kind().name(), said.title(), said.words(), entry.thing())
                .update();
        terms(entry, said);
    }

    private void terms(Entry entry, Said said) {
        var inTitle = SoughtWords.terms(said.title());
        var lines = SoughtWords.terms(said.words()).stream()
                .map(term -> new Object[] {entry.thing(), term, entry.kind().name(), inTitle.contains(term)})
                .toList();
        jdbc.sql("delete from search_term where thing = ?").param(entry.thing()).update();
        batches.batchUpdate("insert into search_term (thing, term, kind, in_title) values (?, ?, ?, ?)", lines);
    }

    /** The thing is found no more, and nothing that was said of it is kept. */
    public void drop(UUID thing) {
        for (var table : List.of("search_term", "search_entry")) {
            jdbc.sql("delete from " + table + " where thing = ?").param(thing).update();
        }
    }

    private static String cut(String text) {
        return Typed.cut(French.fold(text), LONGEST);
    }
}
