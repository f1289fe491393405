package org.couveuse.subjects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.couveuse.shared.SoughtWords;

/**
 * What a query says to read only what has all the words: {@code id in } and this. Each word is one read along the index;
 * nothing that was typed becomes part of the query's text.
 */
public final class SearchCondition {

    private static final char LAST = '\uffff';

    private final String sql;
    private final List<Object> params;

    private SearchCondition(Collection<SearchKind> kinds, SoughtWords words, String more) {
        var one = "select thing from search_term where kind in (" + marks(kinds.size()) + ") and term >= ? and term < ?"
                + more;
        this.sql = "("
                + String.join(" intersect ", Collections.nCopies(words.stems().size(), one)) + ")";
        this.params = new ArrayList<>();
        for (var stem : words.stems()) {
            kinds.forEach(kind -> params.add(kind.name()));
            params.add(stem);
            params.add(stem + LAST);
        }
    }

    /** Things of these kinds that have all the words anywhere; there is at least one word. */
    public static SearchCondition anywhere(Collection<SearchKind> kinds, SoughtWords words) {
        return new SearchCondition(kinds, words, "");
    }

    /** Things of these kinds that have all the words in their title. */
    public static SearchCondition inTitle(Collection<SearchKind> kinds, SoughtWords words) {
        return new SearchCondition(kinds, words, " and in_title = true");
    }

    /** A list of things in parentheses. */
    public String sql() {
        return sql;
    }

    /** Its parameters, in their order. */
    public List<Object> params() {
        return params;
    }

    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
