package org.couveuse.inbox;

import java.sql.DatabaseMetaData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.couveuse.shared.French;
import org.couveuse.shared.SoughtWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Finds tasks by the beginnings of words, in the title of the thing or in what the task asks to do. PostgreSQL has an
 * index for the titles ({@code open_task_words}) and must be asked in exactly its words; another database looks at the
 * titles of the tasks that wait for somebody one by one.
 */
@Component
class InboxWords {

    private static final String INDEXED =
            "to_tsvector('simple', regexp_replace(title_sort, '[^[:alnum:]]+', ' ', 'g')) @@ to_tsquery('simple', ?)";
    private static final String BEGINS = "regexp_like(title_sort, ?)";

    private final TaskTitles titles;
    private final boolean indexed;

    InboxWords(TaskTitles titles, DataSource source) throws MetaDataAccessException {
        this.titles = titles;
        this.indexed = "PostgreSQL"
                .equals(JdbcUtils.<String>extractDatabaseMetaData(source, DatabaseMetaData::getDatabaseProductName));
    }

    /**
     * A condition to read by; what is looked for is what any of them finds.
     *
     * @param sql with a {@code ?} for each of the parameters
     */
    record Condition(String sql, List<Object> params) {

        static final Condition NONE = new Condition("", List.of());
    }

    /**
     * What to read for some typed words. A kind of task whose name has some of them is read apart, for those that are
     * left: an « or » between the title and the kind could not use the index.
     */
    List<Condition> of(@Nullable String typed) {
        if (typed == null || French.fold(typed).isEmpty()) {
            return List.of(Condition.NONE);
        }
        var stems = SoughtWords.of(typed).stems();
        if (stems.isEmpty()) {
            return List.of(new Condition("title_sort like ? escape '!'", List.of(French.anywhere(typed))));
        }
        var conditions = new ArrayList<>(List.of(condition(stems, List.of())));
        named(stems).forEach((left, forms) -> conditions.add(condition(left, forms)));
        return conditions;
    }

    /** Which words the kinds of tasks leave to be found in the title, of those kinds that have any in their name. */
    private Map<List<String>, List<String>> named(List<String> stems) {
        var having = new LinkedHashMap<String, List<String>>();
        stems.forEach(stem -> having.put(stem, titles.formsWith(stem)));
        return having.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.groupingBy(
                        form -> stems.stream()
                                .filter(stem ->
                                        !having.getOrDefault(stem, List.of()).contains(form))
                                .toList(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private Condition condition(List<String> inTitle, List<String> forms) {
        var sql = new ArrayList<String>();
        var params = new ArrayList<>();
        if (!forms.isEmpty()) {
            sql.add("form in (" + forms.stream().map(f -> "?").collect(Collectors.joining(", ")) + ")");
            params.addAll(forms);
        }
        if (indexed && !inTitle.isEmpty()) {
            sql.add(INDEXED);
            params.add(inTitle.stream().map(stem -> "'" + stem + "':*").collect(Collectors.joining(" & ")));
        } else {
            inTitle.forEach(stem -> {
                sql.add(BEGINS);
                params.add("(^|[^\\p{L}\\p{N}])" + stem);
            });
        }
        return new Condition(String.join(" and ", sql), params);
    }
}
