package org.couveuse.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/** One file of {@code bpmn/}: its text, what it says and what it shows. */
record Model(String file, String text, BpmnModelInstance instance, Diagram diagram) {

    static final Path FOLDER = Path.of("bpmn");

    static Model of(String file, String text) {
        BpmnModelInstance instance =
                Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return new Model(file, text, instance, new Diagram(instance));
    }

    static Stream<Model> all() {
        return files(".bpmn").map(path -> of(path.getFileName().toString(), read(path)));
    }

    static Stream<Path> files(String extension) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(path -> path.toString().endsWith(extension)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Process> processes() {
        return List.copyOf(instance.getModelElementsByType(Process.class));
    }

    String processId() {
        return processes().get(0).getId();
    }

    @Override
    public String toString() {
        return file;
    }
}
