package org.couveuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.subjects.Hit;
import org.couveuse.subjects.SearchKind;
import org.couveuse.subjects.SubjectSearch;
import org.springframework.stereotype.Component;

/** What people of a test find in the search over everything. */
@Component
public class Finding {

    private static final int COUNTED = 100;

    private final SubjectSearch search;
    private final Troupe troupe;

    Finding(SubjectSearch search, Troupe troupe) {
        this.search = search;
        this.troupe = troupe;
    }

    /** All that the person finds of a kind, page after page; what is counted of it is the same number. */
    public List<Hit> all(UUID person, String text, SearchKind kind) {
        var found = new ArrayList<Hit>();
        String after = null;
        do {
            var from = after;
            var page = troupe.as(person, () -> search.page(text, kind, from, 7));
            found.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(counted(person, text, kind)).isEqualTo(Math.min(COUNTED, found.size()));
        return found;
    }

    /** Whether the person finds this. */
    public boolean finds(UUID person, String text, SearchKind kind, UUID id) {
        return all(person, text, kind).stream().anyMatch(hit -> hit.id().equals(id.toString()));
    }

    /** How many of a kind the person is told of. */
    public int counted(UUID person, String text, SearchKind kind) {
        return troupe.as(person, () -> search.groups(text, 5)).stream()
                .filter(group -> group.kind() == kind)
                .mapToInt(SubjectSearch.Group::count)
                .sum();
    }
}
