package org.couveuse.incubators.ui;

import com.vaadin.flow.component.Component;
import org.couveuse.incubators.Charter;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** A charter to read and to print. */
final class CharterSheet {

    private CharterSheet() {}

    static Component of(Charter charter) {
        var values = new KeyValues()
                .pair(Words.say("fact.incubators.mandate"), charter.mandate())
                .pair(Words.say("fact.incubators.deliverables"), String.join("\n", charter.deliverables()))
                .pair(Words.say("fact.incubators.duration"), Shown.days(charter.durationDays()))
                .pair(Words.say("fact.incubators.rhythm"), Words.of(charter.rhythm()))
                .pair(
                        Words.say("fact.incubators.methods"),
                        Shown.list(charter.methods().stream().map(Words::of).toList()))
                .pair(Words.say("fact.incubators.teamRules"), charter.teamRules());
        values.addClassName("said");
        var stack = Part.stack(values);
        var risks = new DataTable(Words.say("fact.incubators.risks"))
                .column(Words.say("fact.incubators.risks.risk"))
                .column(Words.say("fact.incubators.risks.answer"));
        charter.risks().forEach(r -> risks.row(r.risk(), r.answer()));
        stack.add(risks);
        if (!charter.budget().isEmpty()) {
            var budget = new DataTable(Words.say("fact.incubators.budget"))
                    .column(Words.say("fact.incubators.budget.label"))
                    .column(Words.say("fact.incubators.budget.kind"))
                    .figures(Words.say("fact.incubators.budget.amount"));
            charter.budget().forEach(b -> budget.row(b.label(), Words.of(b.kind()), Shown.money(b.amount())));
            stack.add(budget);
        }
        return stack;
    }
}
