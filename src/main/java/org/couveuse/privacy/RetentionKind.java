package org.couveuse.privacy;

import java.util.List;

/** A kind of data that goes after a time; the time is the setting {@code couveuse.retention.<name>}. */
public enum RetentionKind {
    /** Mails that were sent, gathered, kept or given up. */
    MAILS(
            "mails",
            "mail",
            "created",
            "state in ('SENT', 'GATHERED', 'KEPT', 'GIVEN_UP') and created < :before",
            List.of("delete from mail where ")),
    /** Unfinished forms of tasks that are over; nothing that was typed for an open one is ever lost. */
    DRAFTS(
            "drafts",
            "draft",
            "saved",
            "saved < :before and task not in (select task from open_task where state = 'OPEN')",
            List.of("delete from draft where ")),
    /** Which reminders were sent to whom. */
    REMINDERS(
            "reminders",
            "task_notice",
            "at",
            "at < :before and task not in (select task from open_task where state = 'OPEN')",
            List.of("delete from task_notice where ", "delete from task_reminder where ")),
    /** Rows of the inbox of tasks that are over; they say who was told what. */
    CLOSED_TASKS(
            "closed-tasks",
            "open_task",
            "closed_at",
            "state <> 'OPEN' and closed_at < :before",
            List.of(
                    "delete from open_task_barred where task in (select task from open_task where"
                            + " state <> 'OPEN' and closed_at < :before)",
                    "delete from open_task where ")),
    /** Names and addresses of citizens whose need came to its end. Their private link stays. */
    NEED_CONTACTS(
            "need-contacts",
            "need",
            RetentionKind.LAST_STEP,
            "state in ('DECLINED', 'CONCLUDED', 'DEPLOYED') and " + RetentionKind.LAST_STEP
                    + " < :before and (contact_name is not null or contact_email is not null)",
            List.of("update need set contact_name = null, contact_email = null where ")),
    /** Absences that are over. */
    ABSENCES("absences", "absence", "to_at", "to_at < :before", List.of("delete from absence where ")),
    /** When somebody was last here. */
    VISITS("visits", "last_visit", "latest", "latest < :before", List.of("delete from last_visit where ")),
    /** What programs signed in with, once it is taken back or over. */
    ACCESS_TOKENS(
            "access-tokens",
            "access_token",
            "coalesce(revoked, expires)",
            "coalesce(revoked, expires) < :before",
            List.of("delete from access_token where ")),
    /** Sign-ins that failed, by the hash of the name and of the address. */
    SIGN_IN_FAILURES(
            "sign-in-failures",
            "sign_in_failure",
            "latest",
            "latest < :before",
            List.of("delete from sign_in_failure where ")),
    /** How fast needs came, by the hash of the address and of the e-mail address. */
    SUBMISSION_PACE(
            "submission-pace",
            "submission_pace",
            "paid_at",
            "paid_at < :before",
            List.of("delete from submission_pace where ")),
    /** Incidents of the register; the law asks for five years from the day one knew. */
    INCIDENTS(
            "incidents",
            "privacy_incident",
            "at",
            "incident in (select incident from privacy_incident group by incident having max(at) < :before)",
            List.of("delete from privacy_incident where "));

    /** When the last thing became of a need. */
    private static final String LAST_STEP =
            "coalesce((select max(s.at) from need_step s where s.need = need.id), submitted)";

    private final String setting;
    private final String table;
    private final String moment;
    private final String condition;
    private final List<String> deeds;

    RetentionKind(String setting, String table, String moment, String condition, List<String> deeds) {
        this.setting = setting;
        this.table = table;
        this.moment = moment;
        this.condition = condition;
        this.deeds = deeds;
    }

    /** Name of the setting. */
    public String setting() {
        return "couveuse.retention." + setting;
    }

    String count() {
        return "select count(*) from " + table + " where " + condition;
    }

    String oldest() {
        return "select min(" + moment + ") from " + table + " where " + condition;
    }

    /** What makes it go, in order. */
    List<String> deeds() {
        return deeds.stream()
                .map(deed -> deed.endsWith(" where ") ? deed + condition : deed)
                .toList();
    }
}
