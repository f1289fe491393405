package org.couveuse.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * When people are reminded of a task: some days before it is due, which the settings may say for one kind of task, but
 * never before half of its time has passed; and once more when it is late.
 */
@Component
@ConfigurationProperties("couveuse.reminders")
public class ReminderPolicy {

    private Duration before = Duration.ofDays(2);
    private Duration latest = Duration.ofDays(14);
    private final Map<String, Duration> forms = new TreeMap<>();

    ReminderPolicy() {}

    /** How long before a task is due. */
    public Duration getBefore() {
        return before;
    }

    /** Sets how long before a task is due. */
    public void setBefore(Duration before) {
        this.before = before;
    }

    /** After how long a task is too late for a mail: whoever starts the product again after weeks writes to nobody. */
    public Duration getLatest() {
        return latest;
    }

    /** Sets after how long a task is too late for a mail. */
    public void setLatest(Duration latest) {
        this.latest = latest;
    }

    /** How long before, for single kinds of tasks by their node id; zero for no reminder before the due date. */
    public Map<String, Duration> getForms() {
        return forms;
    }

    /** When a task is looked at first. */
    Instant first(String form, Instant created, Instant due) {
        var early = due.minus(forms.getOrDefault(form, before));
        var half = created.plus(Duration.between(created, due).dividedBy(2));
        var first = early.isBefore(half) ? half : early;
        return first.isAfter(due) ? due : first;
    }

    /** Whether a task has been late for so long that a mail would say nothing new. */
    boolean tooLate(Instant due, Instant now) {
        return due.plus(latest).isBefore(now);
    }
}
