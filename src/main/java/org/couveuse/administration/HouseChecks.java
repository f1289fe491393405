package org.couveuse.administration;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.couveuse.documents.FileCheck;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Looks whether what must hold at every moment does hold: ballots, processes, announcements, the trail. Reading only;
 * nothing is mended here. Each check is one consistent read.
 */
@Service
public class HouseChecks {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final FileCheck files;
    private final CurrentActor actor;
    private final Clock clock;

    HouseChecks(JdbcClient jdbc, FileCheck files, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.actor = actor;
        this.clock = clock;
    }

    /** A thing for which a check does not hold: its number, and what is wrong in words for those who look into it. */
    public record Fault(String thing, String what) {}

    /**
     * What a check says.
     *
     * @param faults how many things it does not hold for, none when all is well
     * @param first some of them, at most 20
     */
    public record Finding(HouseCheck check, long faults, List<Fault> first) {

        /** Whether it holds. */
        public boolean holds() {
            return faults == 0;
        }
    }

    /** What all checks say, and when they were made. */
    public record Report(Instant at, List<Finding> findings) {

        /** Whether everything holds. */
        public boolean healthy() {
            return findings.stream().allMatch(Finding::holds);
        }
    }

    /** Makes all checks; for administrators and auditors. */
    public Report report() {
        var who = actor.get();
        if (!who.isSystem() && !who.has(Role.ADMIN) && !who.has(Role.AUDITOR)) {
            throw RuleViolation.forbidden("administration.checks.forbidden");
        }
        return new Report(
                clock.instant(),
                Arrays.stream(HouseCheck.values()).map(this::of).toList());
    }

    Finding of(HouseCheck check) {
        if (!check.byView()) {
            var found = check == HouseCheck.ATTACHMENT_FILES ? files.withoutFile() : files.withoutAttachment();
            return new Finding(
                    check,
                    found.size(),
                    found.stream()
                            .limit(SHOWN)
                            .map(fault -> new Fault(fault.thing(), fault.what()))
                            .toList());
        }
        var faults = jdbc.sql(check.count()).query(Long.class).single();
        var first = faults == 0
                ? List.<Fault>of()
                : jdbc.sql(check.first(SHOWN))
                        .query((row, n) -> new Fault(row.getString("thing"), row.getString("what")))
                        .list();
        return new Finding(check, faults, first);
    }
}
