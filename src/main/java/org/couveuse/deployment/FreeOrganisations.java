package org.couveuse.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.Organisations;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom the next wave of a campaign can invite: what its form offers, and why others are refused. */
@Component
class FreeOrganisations {

    private final Audience audience;
    private final Organisations organisations;

    FreeOrganisations(Audience audience, Organisations organisations) {
        this.audience = audience;
        this.organisations = organisations;
    }

    /** The organisations, in the order of their names. */
    List<Choice> choices(UUID campaign) {
        return rows(campaign).map(o -> Choice.of(o.id(), o.name())).toList();
    }

    /** Their sectors, each once. */
    List<Choice> sectors(UUID campaign) {
        return rows(campaign)
                .map(Organisations.Row::sector)
                .distinct()
                .sorted()
                .map(sector -> Choice.of(sector, sector))
                .toList();
    }

    /** Their regions, each once. */
    List<Choice> regions(UUID campaign) {
        return rows(campaign)
                .map(Organisations.Row::region)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .sorted()
                .map(region -> Choice.of(region, region))
                .toList();
    }

    /**
     * Those of a selection that can be invited, in the order of their names. Criteria leave the others out by
     * themselves; whoever is added by name and cannot be invited is refused, with the reason.
     */
    List<UUID> chosen(UUID campaign, OrganisationSelection wanted) {
        if (!audience.known(wanted)) {
            throw RuleViolation.field("organisations", "deployment.organisationUnknown");
        }
        var free = audience.free(campaign);
        var problems = problems(campaign, wanted.also(), free);
        if (!problems.isEmpty()) {
            throw RuleViolation.fields(problems);
        }
        var chosen = audience.chosen(wanted, free);
        if (chosen.isEmpty()) {
            throw RuleViolation.field("organisations", "deployment.waveEmpty", free.size());
        }
        return chosen;
    }

    private List<FieldProblem> problems(UUID campaign, List<UUID> named, Set<UUID> free) {
        if (free.containsAll(named)) {
            return List.of();
        }
        var places = audience.places(campaign);
        var rows = organisations.all(named);
        var problems = new ArrayList<FieldProblem>();
        for (var i = 0; i < named.size(); i++) {
            var row = rows.get(named.get(i));
            if (row != null && !free.contains(row.id())) {
                problems.add(problem("organisations.also[" + i + "]", row.name(), places.get(row.id())));
            }
        }
        return problems;
    }

    private static FieldProblem problem(String field, String name, @Nullable Integer wave) {
        if (wave == null) {
            return FieldProblem.of(field, "deployment.notInCampaign", name);
        }
        return wave == 0
                ? FieldProblem.of(field, "deployment.adoptsElsewhere", name)
                : FieldProblem.of(field, "deployment.inOtherWave", name, wave);
    }

    private Stream<Organisations.Row> rows(UUID campaign) {
        var free = audience.free(campaign);
        return organisations.matching(Organisations.Criteria.NONE).stream().filter(o -> free.contains(o.id()));
    }
}
