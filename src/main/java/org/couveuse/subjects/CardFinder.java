package org.couveuse.subjects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.shared.Slice;
import org.couveuse.shared.SoughtWords;
import org.couveuse.subjects.Subject.Card;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds things that have a card: first those with all words in their title, then the latest changed. */
@Component
class CardFinder {

    private static final int EXCERPT = 160;

    private final JdbcClient jdbc;
    private final Subjects.Cards shown;
    private final Sight sight;

    CardFinder(JdbcClient jdbc, Subjects.Cards shown, Sight sight) {
        this.jdbc = jdbc;
        this.shown = shown;
        this.sight = sight;
    }

    Slice<Hit> find(Actor who, List<SearchKind> kinds, SoughtWords words, @Nullable String after, int limit) {
        var bounds = sight.bounds(who);
        return Sieve.through(
                after, limit, (from, many) -> read(kinds, words, bounds, from, many), rows -> see(who, kinds, rows));
    }

    /** The hit with the place where it has the words, when its title has not all of them. */
    Hit excerpt(Hit hit, SoughtWords words) {
        var type = hit.kind().card();
        if (type == null || words.allIn(hit.title())) {
            return hit;
        }
        var id = UUID.fromString(hit.id());
        return shown.findById(id)
                .map(Subject::card)
                .flatMap(card -> sight.readership(type).map(r -> r.words(card)))
                .flatMap(said -> words.around(said, EXCERPT))
                .map(hit::about)
                .orElse(hit);
    }

    private List<Subject> read(
            List<SearchKind> kinds, SoughtWords words, Map<SubjectType, Set<UUID>> bounds, int from, int many) {
        var params = new ArrayList<Object>();
        var where = kinds.stream()
                .map(kind -> only(Objects.requireNonNull(kind.card()), bounds, params))
                .collect(Collectors.joining(" or "));
        var anywhere = SearchCondition.anywhere("s.id", kinds, words);
        var titled = SearchCondition.titled("s.id", words);
        params.addAll(anywhere.params());
        params.addAll(titled.params());
        var ids = jdbc.sql("select s.id from subject s where (" + where + ") and " + anywhere.sql()
                        + " order by case when " + titled.sql() + " then 0 else 1 end, s.changed desc, s.id limit "
                        + many + " offset " + from)
                .params(params)
                .query(UUID.class)
                .list();
        var found = shown.findAllById(ids).stream()
                .collect(Collectors.toMap(subject -> subject.card().id(), Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** A kind of which somebody sees nothing outside of some organisations is not read outside of them. */
    private static String only(SubjectType type, Map<SubjectType, Set<UUID>> bounds, Collection<Object> params) {
        var within = bounds.get(type);
        if (within == null) {
            params.add(type.name());
            return "s.type = ?";
        }
        if (within.isEmpty()) {
            return "1 = 0";
        }
        params.add(type.name());
        params.addAll(within);
        return "s.type = ? and s.organisation in (" + SearchCondition.marks(within.size()) + ")";
    }

    private List<Optional<Hit>> see(Actor who, List<SearchKind> kinds, List<Subject> rows) {
        var seen = sight.seen(who, rows.stream().map(Subject::card).toList()).stream()
                .map(Card::id)
                .collect(Collectors.toSet());
        return rows.stream()
                .map(subject -> Optional.of(subject)
                        .filter(s -> seen.contains(s.card().id()))
                        .flatMap(s -> kinds.stream()
                                .filter(kind -> kind.card() == s.card().type())
                                .findFirst()
                                .map(kind -> Hit.of(kind, s))))
                .toList();
    }
}
