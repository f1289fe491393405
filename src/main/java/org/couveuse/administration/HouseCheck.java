package org.couveuse.administration;

/**
 * What must hold at every moment. Each is a view of the database that has no row while it does, but for those about files,
 * which no view can see.
 */
public enum HouseCheck {
    /** The inbox says what the engine says. */
    OPEN_TASKS("chk_open_task", "task", "kind"),
    /** Every ballot is of somebody on the list of electors. */
    BALLOTS_ELIGIBLE("chk_ballot_eligible"),
    /** Every member has one ballot, about candidate themes only. */
    BALLOTS_ONCE("chk_ballot_once"),
    /** Every ballot was cast between opening and close. */
    BALLOTS_IN_TIME("chk_ballot_time"),
    /** Nobody judged a theme they are recused from. */
    BALLOTS_RECUSED("chk_ballot_recused"),
    /** Everything that is not over is carried by a process. */
    OPEN_OBJECTS("chk_open_object"),
    /** Every process is about something. */
    PROCESS_OBJECTS("chk_process_object"),
    /** Every task belongs to a process that waits for it. */
    TASK_EXECUTIONS("chk_task_execution"),
    /** Every step that failed for good is an incident an administrator sees. */
    JOB_INCIDENTS("chk_job_incident"),
    /** No announcement has waited for more than a quarter of an hour. */
    ANNOUNCEMENTS("chk_outbox_late"),
    /** The trail has no gap, and nothing of it is without seal or place in the queue for one. */
    TRAIL("chk_audit_gap"),
    /** Two people stand for every right to vote, to approve and to verify. */
    RIGHTS_OF_TWO("chk_right_without_second"),
    /** Every attachment has its file. */
    ATTACHMENT_FILES(""),
    /** Every file has its attachment. */
    STRAY_FILES("");

    private final String view;
    private final String thing;
    private final String what;

    HouseCheck(String view) {
        this(view, "thing", "what");
    }

    HouseCheck(String view, String thing, String what) {
        this.view = view;
        this.thing = thing;
        this.what = what;
    }

    /** Whether a view of the database tells it. */
    boolean byView() {
        return !view.isEmpty();
    }

    /** Counts what does not hold. */
    String count() {
        return "select count(*) from " + view;
    }

    /** The first things for which it does not hold, in a stable order. */
    String first(int limit) {
        return "select " + thing + " as thing, " + what + " as what from " + view + " order by 1, 2 limit " + limit;
    }
}
