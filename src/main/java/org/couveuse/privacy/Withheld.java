package org.couveuse.privacy;

import java.util.List;
import java.util.Map;

/**
 * What of a person's data nobody gets but they themselves: what only they may have at all, and what is its author's until
 * everybody may know it.
 */
final class Withheld {

    private static final List<String> FOR_GOOD = List.of(
            "ballot", "ballot_line", "ballot_score", "draft", "answered_request", "inbox_view", "calendar_link");

    /** Tables of which others get a row once this is so of it. */
    private static final Map<String, String> UNTIL = Map.of(
            // as EvaluationService: nobody is awaited any more
            "idea_evaluation",
            "not exists (select 1 from idea_evaluation other where other.idea = idea_evaluation.idea"
                    + " and other.state = 'OPEN')",
            "opinion_request",
            "exists (select 1 from prioritisation_round r where r.id = opinion_request.round"
                    + " and r.state in ('CLOSED', 'DELIBERATING', 'DECIDED', 'CANCELLED'))",
            "review",
            "exists (select 1 from review_round r where r.id = review.round and r.closed_at is not null)",
            "toolkit_revision",
            "closed_at is not null");

    private Withheld() {}

    /** Whether others get nothing of a table. */
    static boolean forGood(String table) {
        return FOR_GOOD.contains(table);
    }

    /** Which rows of a table others get, as SQL. */
    static String open(String table) {
        return UNTIL.getOrDefault(table, "1 = 1");
    }
}
