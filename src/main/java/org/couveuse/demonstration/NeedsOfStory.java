package org.couveuse.demonstration;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.NeedService;
import org.springframework.stereotype.Component;

/** Finds what the story means: it names needs, and the themes they became, by the beginning of the need's title. */
@Component
class NeedsOfStory {

    private final NeedService needs;
    private final Subjects subjects;
    private final ActingAs acting;
    private final Map<String, UUID> known = new HashMap<>();

    NeedsOfStory(NeedService needs, Subjects subjects, ActingAs acting) {
        this.needs = needs;
        this.subjects = subjects;
        this.acting = acting;
    }

    UUID theme(String need) {
        return known.computeIfAbsent(
                "theme " + need,
                key -> subjects.next(need(need), SubjectType.THEME).get(0).id());
    }

    UUID need(String beginning) {
        return known.computeIfAbsent(
                beginning,
                key ->
                        acting
                                .asSystem(() -> needs.page(new NeedService.Query(Set.of(), Set.of(), key), null, 5))
                                .items()
                                .stream()
                                .filter(row -> row.title().startsWith(key))
                                .map(NeedService.Row::id)
                                .findFirst()
                                .orElseThrow(RuleViolation::notFound));
    }
}
