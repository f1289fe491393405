package org.couveuse.deployment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.notices.Notices;
import org.couveuse.people.Actor;
import org.couveuse.people.Memberships;
import org.couveuse.people.Organisations;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes who copies a solution from whom, and what became better on the way; either side may, and the agency. */
@Service
@Transactional
public class PartnershipService {

    private static final int MOST = 500;

    private final Partnerships partnerships;
    private final CampaignFile file;
    private final CampaignRights rights;
    private final SolutionFacts solutions;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Subjects subjects;
    private final Notices notices;

    PartnershipService(
            Partnerships partnerships,
            CampaignFile file,
            CampaignRights rights,
            SolutionFacts solutions,
            Organisations organisations,
            Memberships memberships,
            Subjects subjects,
            Notices notices) {
        this.partnerships = partnerships;
        this.file = file;
        this.rights = rights;
        this.solutions = solutions;
        this.organisations = organisations;
        this.memberships = memberships;
        this.subjects = subjects;
        this.notices = notices;
    }

    /**
     * A partnership to note.
     *
     * @param source who is copied
     * @param copier who copies
     * @param enhanced what the copier made better, in words
     */
    public record Noted(
            @NotNull UUID solution,
            @NotNull UUID source,
            @NotNull UUID copier,
            @Size(max = 4000) @Form.Long @Nullable String enhanced) {}

    /** Why something is no longer so. */
    public record Ending(
            @NotBlank @Size(max = 2000) @Form.Long String reason) {}

    /** A partnership as read. */
    public record Row(
            UUID id,
            UUID solution,
            String solutionTitle,
            UUID source,
            String sourceName,
            UUID copier,
            String copierName,
            @Nullable String enhanced,
            UUID by,
            Instant at) {}

    /** Notes a partnership; the same one noted again has its words renewed. Returns its id. */
    public UUID note(Actor actor, Noted said) {
        var source = organisations.find(said.source());
        var copier = organisations.find(said.copier());
        var known = subjects.find(said.solution())
                .filter(card -> card.type() == SubjectType.SOLUTION)
                .isPresent();
        new Checks()
                .that(known, "solution", "deployment.solutionUnknown")
                .that(source.isPresent(), "source", "deployment.organisationUnknown")
                .that(copier.isPresent(), "copier", "deployment.organisationUnknown")
                .that(!said.source().equals(said.copier()), "copier", "deployment.partnerItself")
                .refuse();
        requireSide(actor, said.source(), said.copier());
        if (!solutions.of(said.solution()).published()) {
            throw RuleViolation.field("solution", "deployment.notPublished");
        }
        var before = partnerships.findBySolutionAndSourceAndCopier(said.solution(), said.source(), said.copier());
        before.ifPresent(p -> p.note(said.enhanced(), actor.id(), file.now()));
        var noted = before.orElseGet(() -> partnerships.saveAndFlush(new Partnership(said, actor.id(), file.now())));
        file.note(actor, "partnership.noted", said.solution(), said.enhanced());
        tell(actor, noted);
        return noted.id();
    }

    /** Takes a partnership back, with the reason; either side, and the agency. */
    public void end(Actor actor, UUID partnership, Ending why) {
        var found = partnerships.findById(partnership).orElseThrow(RuleViolation::notFound);
        requireSide(actor, found.source(), found.copier());
        if (found.over()) {
            throw RuleViolation.conflict("deployment.partnershipOver");
        }
        found.end(actor.id(), file.now());
        file.note(actor, "partnership.ended", found.solution(), why.reason());
    }

    /** Who copies a solution from whom, latest noted first; for whoever takes part in anything. */
    @Transactional(readOnly = true)
    public List<Row> of(Actor actor, UUID solution) {
        subjects.get(solution);
        return actor.takesPart() ? rows(partnerships.of(solution, Limit.of(MOST))) : List.of();
    }

    /** From whom an organisation copies and who copies from it, latest noted first. */
    @Transactional(readOnly = true)
    public List<Row> with(Actor actor, UUID organisation) {
        return actor.takesPart() ? rows(partnerships.with(organisation, Limit.of(MOST))) : List.of();
    }

    /** Whether the actor may note and end partnerships of an organisation. */
    public boolean notes(Actor actor, UUID organisation) {
        return rights.agency(actor) || actor.has(Role.ADOPTER_CONTACT, organisation);
    }

    private void requireSide(Actor actor, UUID source, UUID copier) {
        if (!notes(actor, source) && !notes(actor, copier)) {
            throw RuleViolation.forbidden("deployment.partnersOnly");
        }
    }

    /** Each side's contacts learn what the other noted. */
    private void tell(Actor actor, Partnership noted) {
        var row = rows(List.of(noted)).get(0);
        var sides = new LinkedHashSet<UUID>();
        for (var side : List.of(noted.source(), noted.copier())) {
            sides.addAll(memberships.holders(Role.ADOPTER_CONTACT, side));
        }
        sides.remove(actor.person());
        notices.tellAll(
                sides,
                "adoptionPartnership",
                row.copierName(),
                row.sourceName(),
                row.solutionTitle(),
                notices.link("/solutions/" + row.solution()));
    }

    private List<Row> rows(List<Partnership> found) {
        var known = new LinkedHashSet<UUID>();
        var titles = new HashMap<UUID, String>();
        for (var partnership : found) {
            known.add(partnership.source());
            known.add(partnership.copier());
            titles.computeIfAbsent(
                    partnership.solution(),
                    id -> subjects.find(id).map(card -> card.title()).orElse(""));
        }
        var names = organisations.all(known);
        return found.stream()
                .flatMap(p -> row(p, names, titles.getOrDefault(p.solution(), "")).stream())
                .toList();
    }

    private static Optional<Row> row(Partnership noted, Map<UUID, Organisations.Row> names, String title) {
        var source = names.get(noted.source());
        var copier = names.get(noted.copier());
        return source == null || copier == null
                ? Optional.empty()
                : Optional.of(new Row(
                        noted.id(),
                        noted.solution(),
                        title,
                        noted.source(),
                        source.name(),
                        noted.copier(),
                        copier.name(),
                        noted.enhanced(),
                        noted.notedBy(),
                        noted.at()));
    }
}
