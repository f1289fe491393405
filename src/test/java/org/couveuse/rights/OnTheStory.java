package org.couveuse.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.couveuse.people.Role;
import org.couveuse.rights.Matrix.Line;
import org.couveuse.rights.Matrix.Right;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of the matrix share: the story with its people, and the tasks that the matrix lists. */
abstract class OnTheStory {

    static final String SUBMIT = "POST /api/tasks/{id}/submission";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    final List<Line> matrix = Matrix.read();
    Scene scene;

    @BeforeAll
    void the_story_is_told_and_everybody_is_there() {
        scene = Scene.of(context);
    }

    /** The line of an operation. */
    Line line(String operation) {
        return matrix.stream()
                .filter(line -> line.operation().equals(operation))
                .findFirst()
                .orElseThrow();
    }

    /** One test for each task of the matrix. */
    Stream<DynamicTest> eachTask(Consumer<Line> play) {
        return matrix.stream()
                .filter(Line::isTask)
                .map(line -> DynamicTest.dynamicTest(line.operation(), () -> play.accept(line)));
    }

    /** The first role that a line lets in: as such if there is one, else where the task is its own. */
    static Role let(Line line) {
        return Stream.of(Role.values())
                .filter(role -> line.of(role).right().lets())
                .min(java.util.Comparator.comparing(role -> line.of(role).right() == Right.OWN))
                .orElseThrow();
    }

    /** The first of these that a line does not let in; nobody's role where it lets in all of them. */
    static @Nullable Role stranger(Line line, List<Role> among) {
        return among.stream()
                .filter(role -> !line.of(role).right().lets())
                .findFirst()
                .orElse(null);
    }

    /** A task of a line that somebody of this role may do; its id. */
    String open(Line line, Role role) {
        var candidates = new ArrayList<>(scene.rows().candidates(line));
        if (line.of(role).right() == Right.OWN) {
            candidates.add("PERSON@" + scene.cast().strong(role));
        }
        return scene.rows().open(line.operation(), candidates);
    }

    /** What somebody is answered who sends something that no form takes. */
    int submitted(String task, @Nullable Role role) {
        return scene.trial()
                .send(SUBMIT, "/api/tasks/" + task + "/submission", scene.cast().strong(role), "{\"no\": 1}")
                .getStatus();
    }
}
