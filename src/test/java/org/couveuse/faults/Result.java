package org.couveuse.faults;

import java.util.List;
import org.couveuse.faults.Journal.Deed;

/**
 * What came of a run.
 *
 * @param blows what was struck and when, and what was left out
 * @param mails how many mails the mail server took
 * @param faults what is wrong, in words; empty when nothing is
 */
record Result(long seed, List<String> blows, long needs, long decisions, long files, int mails, List<String> faults) {

    private static final int SHOWN = 40;

    static Result of(long seed, List<String> blows, List<Journal> journals, int mails, List<String> faults) {
        return new Result(
                seed,
                blows,
                sum(journals, Deed.NEED),
                sum(journals, Deed.DECISION),
                sum(journals, Deed.FILE),
                mails,
                faults);
    }

    private static long sum(List<Journal> journals, Deed deed) {
        return journals.stream()
                .mapToLong(journal -> journal.acknowledged(deed))
                .sum();
    }

    boolean green() {
        return faults.isEmpty();
    }

    /** So that it can be read. */
    String said() {
        var words = new StringBuilder("seed " + seed + "\n");
        blows.forEach(blow -> words.append("  ").append(blow).append('\n'));
        words.append("acknowledged: %d needs, %d decisions, %d files; mails taken: %d%n"
                .formatted(needs, decisions, files, mails));
        faults.stream()
                .limit(SHOWN)
                .forEach(fault -> words.append("  ").append(fault).append('\n'));
        return words.append(green() ? "GREEN" : "RED: " + faults.size() + " faults")
                .toString();
    }
}
