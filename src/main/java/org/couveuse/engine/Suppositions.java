package org.couveuse.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Service;

/**
 * Asks the decision tables in force what they would answer in another case. Nothing is decided by it and nothing is
 * written down, so that a page may ask as often as it likes; what counts is asked of {@link Decisions}.
 */
@Service
public class Suppositions {

    private final RepositoryService models;
    private final DmnEngine tables =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> read = new ConcurrentHashMap<>();

    Suppositions(RepositoryService models) {
        this.models = models;
    }

    /** A table as it is in force now, to be asked several times in a row. */
    public Table table(String name) {
        var definition = models.createDecisionDefinitionQuery()
                .decisionDefinitionKey(name)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalArgumentException("no table " + name);
        }
        var decision = read.computeIfAbsent(
                definition.getId(), id -> tables.parseDecision(name, models.getDmnModelInstance(id)));
        return (inputs, output) -> {
            var found = tables.evaluateDecisionTable(decision, inputs.values()).collectEntries(output);
            if (found.size() != 1) {
                throw new IllegalStateException(name + " gives " + found.size() + " answers to " + inputs);
            }
            return String.valueOf(found.get(0));
        };
    }

    /** A table that can be asked. */
    public interface Table {

        /** The value of one output column of the one rule that would apply. */
        String one(Outcome inputs, String output);
    }
}
