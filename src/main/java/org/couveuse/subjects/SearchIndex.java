package org.couveuse.subjects;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    private static final int READ = 150_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SearchIndex(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A thing, what it is called, and what else it is found by. */
    public record Entry(SearchKind kind, UUID thing, String title, String more) {}

    private record Said(String title, String words) {}

    /** Words of its title that a thing has in common with the title of another of its kind. */
    public record Shared(UUID thing, String term) {}

    /** The thing is found by these words from now on, and by no others. */
    public void keep(Entry entry) {
        var words = Typed.cut(French.fold(entry.title() + " " + entry.more()), READ);
        var said = new Said(Typed.cut(French.fold(entry.title()), LONGEST), kept(words));
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
        terms(entry, said.title(), words);
    }

    private void terms(Entry entry, String title, String words) {
        var inTitle = SoughtWords.terms(title);
        var lines = SoughtWords.terms(words).stream()
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

    /** What titles of the same kind have in common with the title of a thing; short words say nothing. */
    @Transactional(readOnly = true)
    public List<Shared> sharing(UUID thing, int shortest) {
        return jdbc.sql(
                        "select b.thing, b.term from search_term a join search_term b on b.kind = a.kind and b.term = a.term"
                                + " where a.thing = ? and a.in_title = true and b.in_title = true and b.thing <> a.thing"
                                + " and char_length(a.term) >= ? order by b.thing, b.term")
                .params(thing, shortest)
                .query((row, n) -> new Shared(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /** Long words are kept by their beginning, with a checksum that tells when the rest has changed. */
    private static String kept(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        var sum = checksum(words);
        return Typed.cut(words, LONGEST - sum.length() - 1) + " " + sum;
    }

    private static String checksum(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
