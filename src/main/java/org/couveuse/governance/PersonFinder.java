package org.couveuse.governance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.people.Person;
import org.couveuse.shared.Slice;
import org.couveuse.shared.SoughtWords;
import org.couveuse.subjects.Finder;
import org.couveuse.subjects.Hit;
import org.couveuse.subjects.SearchCondition;
import org.couveuse.subjects.SearchIndex;
import org.couveuse.subjects.SearchKind;
import org.couveuse.subjects.Sieve;
import org.couveuse.subjects.SubjectType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds people by their names, as {@link PeopleSight} lets; by their address only for who reads addresses. Of a person
 * who takes part no longer the index keeps nothing.
 */
@Component
class PersonFinder implements Finder {

    private final JdbcClient jdbc;
    private final People people;
    private final PeopleSight sight;
    private final SearchIndex index;

    PersonFinder(JdbcClient jdbc, People people, PeopleSight sight, SearchIndex index) {
        this.jdbc = jdbc;
        this.people = people;
        this.sight = sight;
        this.index = index;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.PERSON;
    }

    @EventListener
    void on(Person.Described event) {
        var person = people.get(event.person());
        if (person.active()) {
            index.keep(entry(person));
        } else {
            index.drop(person.id());
        }
    }

    @Override
    public Slice<Hit> find(Actor who, SoughtWords words, @Nullable String after, int limit) {
        var kinds = List.of(SearchKind.PERSON);
        var found = People.reads(who)
                ? SearchCondition.anywhere("p.id", kinds, words)
                : SearchCondition.inTitle("p.id", kinds, words);
        return Sieve.through(after, limit, (from, many) -> read(found, from, many), rows -> see(who, rows));
    }

    private List<People.Row> read(SearchCondition found, int from, int many) {
        return inOrder(jdbc.sql("select p.id from person p where p.active = true and " + found.sql()
                        + " order by p.sort_key limit " + many + " offset " + from)
                .params(found.params())
                .query(UUID.class)
                .list());
    }

    private List<People.Row> inOrder(List<UUID> ids) {
        var rows = people.all(ids);
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private List<Optional<Hit>> see(Actor who, List<People.Row> rows) {
        var seen = sight.seen(who, rows);
        return rows.stream()
                .map(row -> Optional.of(row)
                        .filter(person -> seen.contains(person.id()))
                        .map(PersonFinder::hit))
                .toList();
    }

    private static Hit hit(People.Row person) {
        return new Hit(
                SearchKind.PERSON,
                person.id().toString(),
                person.displayName(),
                SubjectType.PERSON.address(person.id()),
                null,
                null,
                null,
                person.organisation(),
                null,
                null);
    }

    @Override
    public List<SearchIndex.Entry> missing(int most) {
        return inOrder(jdbc.sql("select p.id from person p where p.active = true and not exists"
                                + " (select 1 from search_entry e where e.thing = p.id) order by p.id limit " + most)
                        .query(UUID.class)
                        .list())
                .stream()
                .map(PersonFinder::entry)
                .toList();
    }

    private static SearchIndex.Entry entry(People.Row person) {
        return new SearchIndex.Entry(SearchKind.PERSON, person.id(), person.displayName(), person.email());
    }
}
