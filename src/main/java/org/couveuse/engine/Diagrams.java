package org.couveuse.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The diagram of a process with the token on it, and the same in words. */
@Service
@Transactional(readOnly = true)
public class Diagrams {

    private final RepositoryService models;
    private final HistoryService history;

    Diagrams(RepositoryService models, HistoryService history) {
        this.models = models;
        this.history = history;
    }

    /**
     * A diagram as it stands for one aggregate.
     *
     * @param name the process's name, in French
     * @param xml the model
     * @param active ids of the nodes where something waits or runs
     * @param done ids of the nodes that were left
     * @param steps the same for who cannot see it: every node by name, in the order it was entered, then those to come
     */
    public record Picture(String name, String xml, Set<String> active, Set<String> done, List<Step> steps) {}

    /** A node in words. */
    public record Step(String node, String name, String explanation, State state) {}

    /** Where a node stands. */
    public enum State {
        DONE,
        ACTIVE,
        TO_COME
    }

    /** The diagram of a process for an aggregate, at the version its latest instance runs. */
    public Picture of(String process, UUID key) {
        var instances = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(key.toString())
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1);
        if (instances.isEmpty()) {
            throw org.couveuse.shared.RuleViolation.notFound();
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
        return picture(instance.getProcessDefinitionId(), active, done);
    }

    /** A model with these nodes marked. */
    Picture picture(String definition, Set<String> active, Set<String> done) {
        var model = models.getBpmnModelInstance(definition);
        var name = models.getProcessDefinition(definition).getName();
        var steps = new ArrayList<Step>();
        for (var node : model.getModelElementsByType(FlowNode.class)) {
            if (node.getName() == null || node.getName().isBlank()) {
                continue;
            }
            var id = node.getId();
            var state = active.contains(id) ? State.ACTIVE : done.contains(id) ? State.DONE : State.TO_COME;
            var text = node.getDocumentations().stream()
                    .map(d -> d.getTextContent().strip())
                    .findFirst()
                    .orElse("");
            steps.add(new Step(id, node.getName().replaceAll("\\s+", " "), text, state));
        }
        return new Picture(name == null ? "" : name, xml(definition), active, done, steps);
    }

    private String xml(String definition) {
        try (var in = models.getProcessModel(definition)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
