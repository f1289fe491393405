package org.couveuse.incubators;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.engine.Outcome;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forming an incubator: its team, its charter, its funds. */
@Service
@Transactional
public class FormationService {

    private final Store store;
    private final TeamProposals proposals;
    private final Funding funding;
    private final Chronicle chronicle;
    private final Clock clock;
    private final Texts texts;

    FormationService(
            Store store, TeamProposals proposals, Funding funding, Chronicle chronicle, Clock clock, Texts texts) {
        this.store = store;
        this.proposals = proposals;
        this.funding = funding;
        this.chronicle = chronicle;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * The whole team as the lead, or the agency before there is one, wants it. Who is new is invited; who has joined and
     * is not named any more leaves.
     */
    public record ProposeTeam(
            @NotNull @Form.OneOf("people") UUID lead,
            boolean citizenTheme,
            @NotEmpty @Size(max = 6) @Valid List<GroupLine> groups,
            @NotEmpty @Size(max = 72) @Valid List<SeatLine> people,
            @Size(max = 4000) @Form.Long @Nullable String message) {}

    /** A group of the team. */
    public record GroupLine(
            @NotBlank @Size(max = 80) String name,
            @Form.OneOf("people") @Nullable UUID lead) {}

    /** A person of the team; {@code organisation} is the person's own when it is left out. */
    public record SeatLine(
            @NotNull @Form.OneOf("people") UUID person,
            @NotNull TeamRole role,
            @Form.OneOf("organisations") @Nullable UUID organisation,
            @NotNull @Min(5) @Max(100) @Form.Unit("percent") Integer timeShare,
            @NotNull @Min(1) @Max(6) Integer group,
            @NotNull SkillDomain skill) {}

    /** The agency's answer to a charter. */
    public record ApproveCharter(
            @NotNull CharterReview review,
            @Form.When(field = "review", is = "REVISE") List<CharterPart> parts,
            @Size(max = 4000) @Form.Long @Nullable String comment,

            @Size(max = 2000) @Form.Long @Form.When(field = "review", is = "APPROVE") @Nullable
            String conditions) {}

    /** A co-chair's advice on a request for funds. */
    public record ReviewFunding(
            @NotNull FundingAdvice advice,
            @NotBlank @Size(max = 4000) @Form.Long String assessment,

            @Size(max = 2000) @Form.Long @Form.When(field = "advice", is = "CONDITIONAL") @Nullable
            String conditions) {}

    /** The members' resolution on a request for funds. */
    public record ApproveFunding(
            @NotNull FundingDecision decision,
            @NotNull LocalDate resolution,
            @NotNull @Min(0) @Max(1000) Integer inFavour,
            @NotNull @Min(0) @Max(1000) Integer against,
            @NotNull @Min(0) @Max(1000) Integer abstained,
            @Size(max = 4000) @Form.Long @Nullable String reason) {}

    /** Proposes the team; those who are new will be invited. */
    public Outcome proposeTeam(UUID incubator, Actor actor, ProposeTeam proposal) {
        if (!actor.has(Role.TEAM_LEAD, incubator)) {
            Store.requireAgency(actor);
        }
        proposals.propose(store.incubator(incubator), actor, proposal);
        return Outcome.none();
    }

    /** Writes the charter and sends it to the agency. */
    public Outcome writeCharter(UUID incubator, Actor actor, Charter charter) {
        Store.requireLead(actor, incubator);
        var found = store.incubator(incubator);
        new Checks()
                .that(charter.total().compareTo(new BigDecimal("50000000")) <= 0, "budget", "incubators.charter.total")
                .refuse();
        found.write(charter);
        chronicle.decided(
                incubator,
                Chronicle.Line.of(DecisionKind.CHARTER_SENT, actor.person(), null)
                        .amount(charter.total()));
        return Outcome.none();
    }

    /** Approves the charter or sends it back; says whether the body's members are asked for the money. */
    public Outcome approveCharter(UUID incubator, Actor actor, ApproveCharter answer) {
        Store.requireAgency(actor);
        var found = store.incubator(incubator);
        Store.refuseBarred(actor, store.chartersBarred(found));
        var approved = answer.review() == CharterReview.APPROVE;
        var total = charter(found).total();
        var body = found.facts().origin().body();
        var checks = new Checks();
        if (approved) {
            checks.that(
                    available(body, total), "review", "incubators.funds.insufficient", total, funding.available(body));
            found.approveCharter(clock.instant());
        } else {
            checks.present("comment", answer.comment())
                    .that(!answer.parts().isEmpty(), "parts", "incubators.charter.parts");
        }
        checks.refuse();
        var kind = approved ? DecisionKind.CHARTER_APPROVED : DecisionKind.CHARTER_RETURNED;
        var words = approved
                ? Chronicle.join(answer.comment(), answer.conditions())
                : Chronicle.join(named(answer.parts()), answer.comment());
        chronicle.decided(
                incubator, Chronicle.Line.of(kind, actor.person(), words).amount(total));
        return Outcome.of(IncubatorFormationVariables.CHARTER_REVIEW, answer.review())
                .and(IncubatorFormationVariables.FUNDING_NEEDED, approved && funding.needsDecision(body, total));
    }

    /** Notes a co-chair's advice, which the members see. */
    public Outcome reviewFunding(UUID incubator, Actor actor, ReviewFunding advice) {
        var found = store.incubator(incubator);
        requireIn(actor, Role.FORUM_CO_CHAIR, found);
        new Checks()
                .that(
                        advice.advice() != FundingAdvice.CONDITIONAL || advice.conditions() != null,
                        "conditions",
                        "shared.required")
                .refuse();
        found.review(new Incubator.FundingReview(
                actor.id(), clock.instant(), advice.advice(), advice.assessment(), advice.conditions()));
        chronicle.decided(incubator, DecisionKind.FUNDING_REVIEWED, actor.person(), advice.assessment());
        return Outcome.none();
    }

    /** Records the members' resolution on the money. */
    public Outcome approveFunding(UUID incubator, Actor actor, ApproveFunding resolution) {
        var found = store.incubator(incubator);
        requireIn(actor, Role.FORUM_MEMBER, found);
        Store.refuseBarred(actor, store.fundsBarred(found));
        var total = charter(found).total();
        var body = found.facts().origin().body();
        var granted = resolution.decision() == FundingDecision.APPROVE;
        var carried = resolution.inFavour() > resolution.against();
        new Checks()
                .that(
                        granted == carried,
                        "decision",
                        granted ? "incubators.funds.notCarried" : "incubators.funds.carried")
                .that(
                        !resolution.resolution().isAfter(LocalDate.ofInstant(clock.instant(), texts.zone())),
                        "resolution",
                        "incubators.funds.future")
                .that(granted || resolution.reason() != null, "reason", "shared.required")
                .that(
                        !granted || available(body, total),
                        "decision",
                        "incubators.funds.insufficient",
                        total,
                        funding.available(body))
                .refuse();
        var votes = texts.in(
                Texts.FRENCH,
                "incubators.funds.votes",
                resolution.resolution(),
                resolution.inFavour(),
                resolution.against(),
                resolution.abstained());
        chronicle.decided(
                incubator,
                Chronicle.Line.of(
                                granted ? DecisionKind.FUNDING_APPROVED : DecisionKind.FUNDING_REFUSED,
                                actor.person(),
                                Chronicle.join(votes, resolution.reason()))
                        .amount(total));
        return Outcome.of(IncubatorFormationVariables.FUNDING, resolution.decision());
    }

    private boolean available(UUID body, BigDecimal total) {
        return total.signum() == 0 || total.compareTo(funding.available(body)) <= 0;
    }

    private static void requireIn(Actor actor, Role role, Incubator incubator) {
        if (!actor.has(role, incubator.facts().origin().body())) {
            throw RuleViolation.forbidden("incubators.bodyOnly");
        }
    }

    private String named(List<CharterPart> parts) {
        return parts.stream().map(p -> texts.of(Texts.FRENCH, p)).collect(Collectors.joining(", "));
    }

    private static Charter charter(Incubator incubator) {
        var charter = incubator.facts().charter();
        if (charter == null) {
            throw RuleViolation.conflict("incubators.charter.none");
        }
        return charter;
    }
}
