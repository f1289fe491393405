package org.couveuse.incubators.ui;

import org.couveuse.incubators.EvaluationService;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** How marks are written: mean and spread, never a zero for an absence. */
final class Marks {

    private Marks() {}

    static String of(@Nullable Integer mark) {
        return mark == null ? Words.say("incubators.mark.none") : String.valueOf(mark);
    }

    static String of(EvaluationService.Mark mark) {
        return mark.mean() == null || mark.lowest() == null || mark.highest() == null
                ? Words.say("incubators.mark.none")
                : Words.say("incubators.mark", Shown.decimal(mark.mean(), 1), mark.lowest(), mark.highest());
    }
}
