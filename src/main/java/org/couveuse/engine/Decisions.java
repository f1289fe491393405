package org.couveuse.engine;

import java.util.List;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Service;

/** Asks the decision tables of {@code bpmn/*.dmn}. */
@Service
public class Decisions {

    private final DecisionService tables;

    Decisions(DecisionService tables) {
        this.tables = tables;
    }

    /** The values of one output column over all rules that apply, in the table's order. */
    public List<String> all(String table, Outcome inputs, String output) {
        return tables.evaluateDecisionTableByKey(table, inputs.values()).collectEntries(output).stream()
                .map(String::valueOf)
                .toList();
    }

    /** The value of one output column of the one rule that applies; refuses a table with no answer. */
    public String one(String table, Outcome inputs, String output) {
        var found = all(table, inputs, output);
        if (found.size() != 1) {
            throw new IllegalStateException(table + " gives " + found.size() + " answers to " + inputs);
        }
        return found.get(0);
    }
}
