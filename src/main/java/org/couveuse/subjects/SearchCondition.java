package org.couveuse.subjects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.couveuse.shared.SoughtWords;

/**
 * What a query says to read only what has all the words. The longest word is read along the index by kind and word;
 * whether what it finds has the others, along the key by thing and word, which both databases do for each row alone
 * (H2 works an {@code intersect} out anew for each row). Nothing that was typed becomes part of the query's text.
 */
public final class SearchCondition {

    private static final char LAST = '\uffff';
    private static final String WITHIN = "term >= ? and term < ?";

    private final String sql;
    private final List<Object> params;

    private SearchCondition(String sql, List<Object> params) {
        this.sql = sql;
        this.params = params;
    }

    /** Things of these kinds that have all the words anywhere; {@code id} is the column with the thing. */
    public static SearchCondition anywhere(String id, Collection<SearchKind> kinds, SoughtWords words) {
        return along(id, kinds, words, "");
    }

    /** Things of these kinds that have all the words in their title; {@code id} is the column with the thing. */
    public static SearchCondition inTitle(String id, Collection<SearchKind> kinds, SoughtWords words) {
        return along(id, kinds, words, " and in_title = true");
    }

    /** Whether a thing that was found has all the words in its title. */
    static SearchCondition titled(String id, SoughtWords words) {
        var params = new ArrayList<Object>();
        return new SearchCondition(having(id, words.stems(), " and in_title = true", params), params);
    }

    private static SearchCondition along(String id, Collection<SearchKind> kinds, SoughtWords words, String more) {
        var stems = words.stems().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var params = new ArrayList<Object>();
        kinds.forEach(kind -> params.add(kind.name()));
        range(stems.get(0), params);
        var first = id + " in (select thing from search_term where kind in (" + marks(kinds.size()) + ") and " + WITHIN
                + more + ")";
        var others = having(id, stems.subList(1, stems.size()), more, params);
        return new SearchCondition(others.isEmpty() ? first : first + " and " + others, params);
    }

    private static String having(String id, List<String> stems, String more, List<Object> params) {
        stems.forEach(stem -> range(stem, params));
        return String.join(
                " and ",
                Collections.nCopies(
                        stems.size(),
                        "exists (select 1 from search_term w where w.thing = " + id + " and " + WITHIN + more + ")"));
    }

    private static void range(String stem, List<Object> params) {
        params.add(stem);
        params.add(stem + LAST);
    }

    /** The condition; it stands alone or beside others joined by {@code and}. */
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
