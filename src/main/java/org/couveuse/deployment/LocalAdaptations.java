package org.couveuse.deployment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisations change in a solution so that it fits, noted as they go: what, why, and what came of it. */
@Service
@Transactional
public class LocalAdaptations {

    private final AdoptionAdaptations adaptations;
    private final Adoptions adoptions;
    private final CampaignFile file;
    private final CampaignRights rights;

    LocalAdaptations(AdoptionAdaptations adaptations, Adoptions adoptions, CampaignFile file, CampaignRights rights) {
        this.adaptations = adaptations;
        this.adoptions = adoptions;
        this.file = file;
        this.rights = rights;
    }

    /** Something that was changed. */
    public record Adapted(
            @NotNull AdaptationKind kind,
            @NotBlank @Size(max = 2000) @Form.Long String what,
            @NotBlank @Size(max = 2000) @Form.Long String why,
            @Size(max = 2000) @Form.Long @Nullable String effect) {}

    /** Something that was changed, as read. */
    public record Row(
            UUID id,
            UUID adoption,
            UUID organisation,
            String name,
            AdaptationKind kind,
            String what,
            String why,
            @Nullable String effect,
            UUID by,
            Instant at) {}

    /** Notes an adaptation: the organisation itself, or the agency as it was told. */
    public UUID note(Actor actor, UUID adoption, Adapted said) {
        var found = visible(actor, adoption);
        if (!rights.answersFor(actor, found) && !rights.agency(actor)) {
            throw RuleViolation.forbidden("deployment.contactsOnly");
        }
        if (found.row().withdrawn() || found.state() == AdoptionState.DECLINED) {
            throw RuleViolation.conflict("deployment.adoptionEnded");
        }
        var saved = adaptations.save(new AdoptionAdaptation(adoption, said, actor.id(), file.now()));
        file.note(actor, "adoption.adapted", adoption, null);
        return saved.row(found.organisation(), found.row().name()).id();
    }

    /** What an organisation adapted, latest first. */
    @Transactional(readOnly = true)
    public List<Row> of(Actor actor, UUID adoption) {
        var found = visible(actor, adoption);
        return adaptations.findByAdoptionOrderByAtDesc(adoption).stream()
                .map(a -> a.row(found.organisation(), found.row().name()))
                .toList();
    }

    /** What the organisations of a campaign adapted, latest first: for who sees them one by one, else none. */
    @Transactional(readOnly = true)
    public List<Row> latest(Actor actor, UUID campaign, int most) {
        if (!rights.seesAll(actor, file.campaign(campaign))) {
            return List.of();
        }
        var found = adaptations.latest(campaign, Limit.of(most));
        var of = new LinkedHashMap<UUID, Adoption>();
        adoptions
                .findAllById(found.stream()
                        .map(AdoptionAdaptation::adoption)
                        .distinct()
                        .toList())
                .forEach(a -> of.put(a.id(), a));
        return found.stream()
                .flatMap(a -> java.util.Optional.ofNullable(of.get(a.adoption()))
                        .map(adoption ->
                                a.row(adoption.organisation(), adoption.row().name()))
                        .stream())
                .toList();
    }

    /**
     * Something that was changed in a solution, as those read it who think of taking it over.
     *
     * @param by which organisation, for who sees its adoption; null for everybody else
     */
    public record OfSolution(
            AdaptationKind kind,
            String what,
            String why,
            @Nullable String effect,
            Instant at,
            @Nullable Adapter by) {}

    /** Who changed something. */
    public record Adapter(UUID adoption, String name) {}

    /** What organisations adapted in a solution over all its campaigns, latest first; for whoever takes part. */
    @Transactional(readOnly = true)
    public List<OfSolution> ofSolution(Actor actor, UUID solution, int most) {
        if (!actor.takesPart()) {
            return List.of();
        }
        var found = adaptations.ofSolution(solution, Limit.of(most));
        var of = adoptions
                .findAllById(found.stream()
                        .map(AdoptionAdaptation::adoption)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Adoption::id, a -> a));
        return found.stream()
                .map(each -> {
                    var adoption = of.get(each.adoption());
                    var by = adoption != null && rights.sees(actor, file.campaign(adoption.campaign()), adoption)
                            ? new Adapter(adoption.id(), adoption.row().name())
                            : null;
                    return each.ofSolution(by);
                })
                .toList();
    }

    private Adoption visible(Actor actor, UUID adoption) {
        var found = file.adoption(adoption);
        if (!rights.sees(actor, file.campaign(found.campaign()), found)) {
            throw RuleViolation.notFound();
        }
        return found;
    }
}
