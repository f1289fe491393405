package org.couveuse.governance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pool of funds of a body: a ledger of lines that are only ever added. What can be reserved is the sum of all
 * lines; the body's row is locked while one is added, so that two reservations cannot both take the last dollar.
 */
@Service
@Transactional
public class Funds {

    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    private final Lines lines;
    private final Bodies.Known bodies;
    private final CurrentActor actor;
    private final Clock clock;

    Funds(Lines lines, Bodies.Known bodies, CurrentActor actor, Clock clock) {
        this.lines = lines;
        this.bodies = bodies;
        this.actor = actor;
        this.clock = clock;
    }

    /** A line of the ledger; the amount is negative when less can be reserved after it. */
    public record Line(
            UUID id,
            FundEntryKind kind,
            BigDecimal amount,
            @Nullable UUID subject,
            @Nullable UUID by,
            Instant at,
            @Nullable String note) {}

    /** Where a fund stands. */
    public record Standing(BigDecimal available, BigDecimal reserved, BigDecimal spent) {}

    /** Opens a body's fund; once. */
    public void open(UUID body, BigDecimal amount) {
        requireKeeper();
        lock(body);
        if (lines.countByBodyAndKind(body, FundEntryKind.OPENING) > 0) {
            throw RuleViolation.conflict("governance.fund.opened");
        }
        add(body, FundEntryKind.OPENING, checked(amount), null, null);
    }

    /** Notes what an organisation put in. */
    public void contribute(UUID body, UUID organisation, BigDecimal amount, @Nullable String note) {
        requireKeeper();
        lock(body);
        add(body, FundEntryKind.CONTRIBUTION, checked(amount), organisation, note);
    }

    /** Sets an amount aside for an incubator; refuses, on field {@code amount}, more than there is. */
    public void reserve(UUID body, UUID incubator, BigDecimal amount, @Nullable String note) {
        var who = actor.get();
        require(isAgency(who)
                || who.has(Role.FORUM_MEMBER, body)
                || who.has(Role.FORUM_CHAIR, body)
                || who.has(Role.FORUM_CO_CHAIR, body));
        var asked = checked(amount);
        lock(body);
        var available = scaled(lines.sum(body));
        if (asked.compareTo(available) > 0) {
            throw RuleViolation.field("amount", "governance.fund.insufficient", available);
        }
        add(body, FundEntryKind.RESERVATION, asked.negate(), incubator, note);
    }

    /** Gives back what is still set aside for an incubator; nothing when nothing is. */
    public BigDecimal release(UUID body, UUID incubator, @Nullable String note) {
        var who = actor.get();
        require(isAgency(who) || who.has(Role.TEAM_LEAD, incubator));
        lock(body);
        var left = reserved(body, incubator);
        if (left.signum() > 0) {
            add(body, FundEntryKind.RELEASE, left, incubator, note);
        }
        return left;
    }

    /** Spends of what is set aside for an incubator; refuses, on field {@code amount}, more than that. */
    public void spend(UUID body, UUID incubator, BigDecimal amount, @Nullable String note) {
        var who = actor.get();
        require(isAgency(who) || who.has(Role.TEAM_LEAD, incubator));
        var asked = checked(amount);
        lock(body);
        var left = reserved(body, incubator);
        if (asked.compareTo(left) > 0) {
            throw RuleViolation.field("amount", "governance.fund.notReserved", left);
        }
        add(body, FundEntryKind.RELEASE, asked, incubator, note);
        add(body, FundEntryKind.EXPENSE, asked.negate(), incubator, note);
    }

    /** What can still be reserved. */
    @Transactional(readOnly = true)
    public BigDecimal balance(UUID body) {
        return scaled(lines.sum(body));
    }

    /** What is set aside for an incubator and not spent. */
    @Transactional(readOnly = true)
    public BigDecimal reserved(UUID body, UUID incubator) {
        return scaled(lines.sum(body, incubator, List.of(FundEntryKind.RESERVATION, FundEntryKind.RELEASE)))
                .negate();
    }

    /** What was spent for an incubator. */
    @Transactional(readOnly = true)
    public BigDecimal spent(UUID body, UUID incubator) {
        return scaled(lines.sum(body, incubator, List.of(FundEntryKind.EXPENSE)))
                .negate();
    }

    /** Where a fund stands as a whole. */
    @Transactional(readOnly = true)
    public Standing standing(UUID body) {
        requireReader(body);
        return new Standing(
                scaled(lines.sum(body)),
                scaled(lines.sumOf(body, List.of(FundEntryKind.RESERVATION, FundEntryKind.RELEASE)))
                        .negate(),
                scaled(lines.sumOf(body, List.of(FundEntryKind.EXPENSE))).negate());
    }

    /** Lines of a fund, latest first. */
    @Transactional(readOnly = true)
    public List<Line> ledger(UUID body, int limit) {
        requireReader(body);
        return lines.of(body, Limit.of(limit)).stream().map(FundEntry::line).toList();
    }

    /** Whether who acts may read this fund. */
    @Transactional(readOnly = true)
    public boolean mayRead(UUID body) {
        var who = actor.get();
        return isKeeper(who)
                || who.has(Role.AUDITOR)
                || who.has(Role.TEAM_LEAD)
                || who.candidates().stream().anyMatch(c -> c.scope().equals(body.toString()));
    }

    private void add(UUID body, FundEntryKind kind, BigDecimal amount, @Nullable UUID subject, @Nullable String note) {
        lines.save(new FundEntry(body, kind, amount, subject, actor.get().person(), clock.instant(), note));
    }

    private void lock(UUID body) {
        if (bodies.lock(body).isEmpty()) {
            throw RuleViolation.notFound();
        }
    }

    private static BigDecimal checked(BigDecimal amount) {
        new Checks()
                .that(
                        amount.signum() > 0
                                && amount.compareTo(MOST) <= 0
                                && amount.stripTrailingZeros().scale() <= 2,
                        "amount",
                        "governance.amount")
                .refuse();
        return scaled(amount);
    }

    private static BigDecimal scaled(@Nullable BigDecimal amount) {
        return (amount == null ? BigDecimal.ZERO : amount).setScale(2, RoundingMode.UNNECESSARY);
    }

    /** An administrator opens and feeds a fund, but decides nothing about its use. */
    private static boolean isAgency(Actor who) {
        return who.isSystem() || who.has(Role.AGENCY_OFFICER);
    }

    private static boolean isKeeper(Actor who) {
        return isAgency(who) || who.has(Role.ADMIN);
    }

    private void requireKeeper() {
        require(isKeeper(actor.get()));
    }

    private void requireReader(UUID body) {
        require(mayRead(body));
    }

    private static void require(boolean may) {
        if (!may) {
            throw RuleViolation.forbidden("governance.fund.forbidden");
        }
    }

    interface Lines extends JpaRepository<FundEntry, UUID> {

        long countByBodyAndKind(UUID body, FundEntryKind kind);

        @Nullable
        @Query("select sum(e.amount) from FundEntry e where e.body = :body")
        BigDecimal sum(UUID body);

        @Nullable
        @Query("select sum(e.amount) from FundEntry e where e.body = :body and e.kind in :kinds")
        BigDecimal sumOf(UUID body, Collection<FundEntryKind> kinds);

        @Nullable
        @Query("select sum(e.amount) from FundEntry e where e.body = :body and e.subject = :subject"
                + " and e.kind in :kinds")
        BigDecimal sum(UUID body, UUID subject, Collection<FundEntryKind> kinds);

        @Query("select e from FundEntry e where e.body = :body order by e.at desc, e.id desc")
        List<FundEntry> of(UUID body, Limit limit);
    }
}
