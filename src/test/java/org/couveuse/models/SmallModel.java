package org.couveuse.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** The smallest model that keeps every rule, to be broken one rule at a time. */
final class SmallModel {

    private static final String TEXT = Model.read(Path.of("src", "test", "resources", "models", "small.bpmn"));

    private SmallModel() {}

    static Model sound() {
        return Model.of("small.bpmn", TEXT);
    }

    static Model with(String was, String is) {
        assertThat(TEXT).as("what the test is about to break").contains(was);
        return Model.of("small.bpmn", TEXT.replace(was, is));
    }

    /** The same model with the bounds of a shape, or of its label, moved. */
    static Model moved(String x, String y, String toX, String toY) {
        return with("x=\"%s\" y=\"%s\" width".formatted(x, y), "x=\"%s\" y=\"%s\" width".formatted(toX, toY));
    }

    static Model redirected(String x, String y, String... waypoints) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < waypoints.length; i += 2) {
            path.append("<di:waypoint x=\"%s\" y=\"%s\" />".formatted(waypoints[i], waypoints[i + 1]));
        }
        return with("<di:waypoint x=\"%s\" y=\"%s\" />".formatted(x, y), path.toString());
    }
}
