package org.couveuse.incubators.ui;

import java.util.List;
import java.util.UUID;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.ui.WaitingHere;
import org.couveuse.incubators.IncubatorReading;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Timeline;
import org.couveuse.shell.ui.Words;

/** The timeline of an incubator: what is expected, then what was decided, the latest first. */
final class Decisions {

    private static final int SHOWN = 12;

    private Decisions() {}

    static Part of(UUID incubator, List<IncubatorReading.Decided> decided, List<OpenTask> expected) {
        var timeline = new Timeline();
        expected.stream()
                .limit(2)
                .forEach(task -> timeline.expected(
                        WaitingHere.words(incubator, task),
                        Words.say("incubators.page.expected", Shown.date(task.due()))));
        decided.stream().limit(SHOWN).forEach(d -> timeline.event(title(d), words(d)));
        return new Part(Words.say("incubators.page.decisions"), timeline);
    }

    private static String title(IncubatorReading.Decided decided) {
        var title = Words.of(decided.kind());
        return decided.amount() == null || decided.amount().signum() == 0
                ? title
                : Words.say("incubators.page.withAmount", title, Shown.money(decided.amount()));
    }

    private static String words(IncubatorReading.Decided decided) {
        return decided.note() == null ? Shown.date(decided.at()) : Shown.date(decided.at()) + " · " + decided.note();
    }
}
