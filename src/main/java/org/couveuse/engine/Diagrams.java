package org.couveuse.engine;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The diagram of a process with the token on it. */
@Service
@Transactional(readOnly = true)
public class Diagrams {

    private final RepositoryService models;
    private final HistoryService history;
    private final ModelWords words;

    Diagrams(RepositoryService models, HistoryService history, ModelWords words) {
        this.models = models;
        this.history = history;
        this.words = words;
    }

    /**
     * A diagram as it stands for one aggregate, in the language that was asked for.
     *
     * @param name the process's name
     * @param xml the model
     * @param active ids of the nodes where something waits or runs
     * @param done ids of the nodes that were left
     */
    public record Picture(String name, String xml, Set<String> active, Set<String> done) {}

    /**
     * The diagram of a process for an aggregate, at the version its latest instance runs; the latest model without any
     * mark when the engine's history of it was cleaned away.
     */
    public Picture of(String process, UUID key, Locale locale) {
        var instances = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(key.toString())
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1);
        if (instances.isEmpty()) {
            var latest = models.createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult();
            if (latest == null) {
                throw org.couveuse.shared.RuleViolation.notFound();
            }
            return picture(latest.getId(), Set.of(), Set.of(), locale);
        }
        var instance = instances.get(0);
        var active = new LinkedHashSet<String>();
        var done = new LinkedHashSet<String>();
        var events = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .listPage(0, 1000);
        for (HistoricActivityInstance event : events) {
            var node = event.getActivityId().replace("#multiInstanceBody", "");
            (event.getEndTime() == null ? active : done).add(node);
        }
        done.removeAll(active);
        return picture(instance.getProcessDefinitionId(), active, done, locale);
    }

    /** A model with these nodes marked. */
    Picture picture(String definition, Set<String> active, Set<String> done, Locale locale) {
        var process = models.getProcessDefinition(definition);
        var name = words.process(process.getKey(), process.getName(), locale);
        return new Picture(name, words.model(definition, locale), active, done);
    }
}
