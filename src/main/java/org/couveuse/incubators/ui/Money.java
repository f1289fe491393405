package org.couveuse.incubators.ui;

import org.couveuse.incubators.IncubatorReading;
import org.couveuse.shell.ui.Bar;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** What an incubator was granted, has spent and has left. */
final class Money {

    private Money() {}

    static Part of(IncubatorReading.Budget budget) {
        var heading = Words.say("incubators.page.budget");
        if (budget.granted().signum() == 0) {
            return new Part(heading, Part.quiet(Words.say("incubators.page.noBudget")));
        }
        var label = Words.say("incubators.page.budgetBar", Shown.money(budget.spent()), Shown.money(budget.granted()));
        var values = new KeyValues()
                .pair(Words.say("incubators.page.spent"), Shown.money(budget.spent()))
                .pair(Words.say("incubators.page.leftMoney"), Shown.money(budget.left()));
        return new Part(
                        heading,
                        new Bar(budget.spent().longValue(), budget.granted().longValue(), label),
                        values)
                .note(Words.say("incubators.page.granted", Shown.money(budget.granted())));
    }
}
