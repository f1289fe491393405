package org.couveuse.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Holds a process test to the whole of its model: after all tests of the class, every sequence flow was taken, and with
 * them every node was visited. The engine does not report the flows out of an event gateway: each is held by the flow
 * out of its event.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ModelCoverage COVERAGE = ModelCoverage.of("needIntake");
 * }</pre>
 */
public final class ModelCoverage implements BeforeAllCallback, AfterAllCallback {

    private final String process;

    private ModelCoverage(String process) {
        this.process = process;
    }

    /** The coverage of the process with this id; refuses an id no model has. */
    public static ModelCoverage of(String process) {
        flows(process);
        return new ModelCoverage(process);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        FlowRecorder.forget(process);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var missed = new TreeSet<>(flows(process));
        FlowRecorder.taken().stream()
                .filter(flow -> flow.startsWith(process + "/"))
                .forEach(flow -> missed.remove(flow.substring(process.length() + 1)));
        assertThat(missed).as("flows of " + process + " that no test took").isEmpty();
    }

    private static Set<String> flows(String process) {
        var files = new File("bpmn").listFiles((folder, name) -> name.endsWith(".bpmn"));
        return Arrays.stream(files == null ? new File[0] : files)
                .map(Bpmn::readModelFromFile)
                .filter(model -> model.getModelElementsByType(Process.class).stream()
                        .anyMatch(p -> p.getId().equals(process)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model of " + process))
                .getModelElementsByType(SequenceFlow.class)
                .stream()
                .filter(flow -> !(flow.getSource() instanceof EventBasedGateway))
                .map(SequenceFlow::getId)
                .collect(Collectors.toSet());
    }
}
