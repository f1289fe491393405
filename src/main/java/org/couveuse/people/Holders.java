package org.couveuse.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who counts as which candidates now, for thousands of them at once; {@link Memberships} answers for one. */
@Service
public class Holders {

    private static final String ACTIVE =
            " and exists (select 1 from person p where p.id = m.person and p.active = true)";
    private static final String IN_FORCE = " and m.from_at <= :now and (m.to_at is null or m.to_at > :now)" + ACTIVE;

    private final JdbcClient jdbc;
    private final Clock clock;

    Holders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Active people by candidate; a candidate nobody counts as, such as the holder of a private link, is left out. */
    @Transactional(readOnly = true)
    public Map<Candidate, Set<UUID>> of(Collection<Candidate> candidates) {
        var found = new HashMap<Candidate, Set<UUID>>();
        var byKind = candidates.stream().distinct().collect(Collectors.groupingBy(Candidate::kind));
        byKind.forEach((kind, asked) -> {
            if (kind.equals("PERSON")) {
                active(ids(asked)).forEach(person -> add(found, Candidate.person(person), person));
            } else if (!kind.equals("NEED")) {
                everywhere(kind, asked, found);
                scoped(kind, ids(asked), found);
            }
        });
        return found;
    }

    private List<UUID> active(List<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql("select id from person where active = true and id in (:people) order by id")
                        .param("people", people)
                        .query(UUID.class)
                        .list();
    }

    private void everywhere(String role, List<Candidate> asked, Map<Candidate, Set<UUID>> found) {
        var all = new Candidate(role, "*");
        if (asked.contains(all)) {
            jdbc.sql("select distinct m.person from membership m where m.role = :role" + IN_FORCE
                            + " order by m.person")
                    .param("role", role)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query(UUID.class)
                    .list()
                    .forEach(person -> add(found, all, person));
        }
    }

    private void scoped(String role, List<UUID> scopes, Map<Candidate, Set<UUID>> found) {
        if (!scopes.isEmpty()) {
            jdbc.sql("select distinct m.scope, m.person from membership m where m.role = :role and m.scope in (:scopes)"
                            + IN_FORCE + " order by m.scope, m.person")
                    .param("role", role)
                    .param("scopes", scopes)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query((row, n) -> {
                        add(
                                found,
                                new Candidate(
                                        role, row.getObject("scope", UUID.class).toString()),
                                row.getObject("person", UUID.class));
                        return n;
                    })
                    .list();
        }
    }

    private static void add(Map<Candidate, Set<UUID>> found, Candidate candidate, UUID person) {
        found.computeIfAbsent(candidate, key -> new LinkedHashSet<>()).add(person);
    }

    private static List<UUID> ids(List<Candidate> candidates) {
        return candidates.stream()
                .map(Candidate::scope)
                .filter(scope -> !scope.equals("*"))
                .map(UUID::fromString)
                .toList();
    }
}
