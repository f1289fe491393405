package org.couveuse.rights;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.couveuse.Screens;
import org.couveuse.people.Role;
import org.couveuse.rights.Matrix.Line;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Link;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * On the screens, for each task and for each act that has a button: somebody of a role that is let in sees it, somebody
 * of one that is not has it nowhere among the components, and the desk refuses it.
 */
@RightsTest
class MatrixOnScreensTest extends OnTheStory {

    /** Those who are refused, the first that the line refuses: a role that takes part in much. */
    private static final List<Role> STRANGERS =
            List.of(Role.ADOPTER_CONTACT, Role.EXPERT, Role.TEAM_MEMBER, Role.AUDITOR);

    /** The story's campaign has no wave left, so that their form has nothing to show; the refused side is played. */
    private static final Set<String> OVER = Set.of("user_launchWave", "user_confirmWave");

    @Autowired
    private Texts texts;

    @Autowired
    private TransactionTemplate transaction;

    @TestFactory
    Stream<DynamicTest> tasks() {
        return eachTask(this::task);
    }

    private void task(Line line) {
        var let = let(line);
        var stranger = java.util.Objects.requireNonNull(stranger(line, STRANGERS));
        var task = open(line, let);
        var title = texts.in(Texts.FRENCH, "task." + line.operation());
        try {
            try (var screens = screens(scene.cast().strong(stranger))) {
                assertThat(screens.open("taches/" + task))
                        .as(stranger.name())
                        .contains(texts.in(Texts.FRENCH, "shared.notFound"))
                        .doesNotContain(title);
                assertThat(sends()).as(line + " for " + stranger).isEmpty();
                assertThat(screens.open("taches")).doesNotContain(title);
            }
            if (OVER.contains(line.operation())) {
                return;
            }
            try (var screens = screens(scene.cast().strong(let))) {
                assertThat(screens.open("taches/" + task)).as(let.name()).contains(title);
                assertThat(sends()).as(line + " for " + let).isNotEmpty();
            }
        } finally {
            scene.rows().close(task);
        }
    }

    /** Whatever changes something is in the file once; what is not played here names the test that has it. */
    @Test
    void every_act_has_its_place_on_the_screens() throws IOException {
        var acts = matrix.stream()
                .map(Line::operation)
                .filter(operation -> !operation.startsWith("user_") && !operation.startsWith("GET "))
                .toList();
        assertThat(Act.read()).extracting(Act::operation).containsExactlyInAnyOrderElementsOf(acts);
        try (var sources = Files.walk(Path.of("src/test/java"))) {
            var tests = sources.map(path -> path.getFileName().toString()).toList();
            for (var act : Act.read()) {
                if (!act.played()) {
                    assertThat(tests).as(act.operation()).contains(act.words() + ".java");
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> acts() {
        return Act.read().stream()
                .filter(Act::played)
                .map(act -> DynamicTest.dynamicTest(act.operation(), () -> act(act)));
    }

    /** Somebody of a role that is let in has it on the page, somebody of one that is not has not; then all is undone. */
    private void act(Act act) {
        var line = line(act.operation());
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            // known before it is changed, so that it is the same afterwards
            scene.world().address(act.operation());
            scene.world().set(act.operation(), act.before(), scene.cast().strong(act.let()));
            var page = scene.world().filled(act.operation(), act.page()).substring(1);
            assertThat(line.of(act.let()).right().lets()).isTrue();
            assertThat(shows(act, page, act.let()))
                    .as(act.let() + " on " + page)
                    .isTrue();
            if (act.stranger() != null) {
                assertThat(line.of(act.stranger()).right().lets()).isFalse();
                assertThat(shows(act, page, act.stranger()))
                        .as(act.stranger() + " on " + page)
                        .isFalse();
            }
        });
    }

    private boolean shows(Act act, String page, Role role) {
        try (var screens = screens(scene.cast().strong(role))) {
            var place = page.split("\\?", 2);
            UI.getCurrent().navigate(place[0], QueryParameters.fromString(place.length > 1 ? place[1] : ""));
            return switch (act.words().charAt(0)) {
                case '~' -> read().contains(said(act.words().substring(1)));
                case '^' -> !_find(Upload.class).isEmpty();
                default -> buttons().stream().anyMatch(button -> button.startsWith(said(act.words())));
            };
        }
    }

    /** All words on the page, those beside boxes to tick too. */
    private static String read() {
        return Stream.concat(
                        UI.getCurrent().getChildren().map(Screens::words),
                        _find(Checkbox.class).stream().map(Checkbox::getLabel))
                .collect(Collectors.joining("\n"));
    }

    /** A text up to where somebody's name stands in it. */
    private String said(String key) {
        assertThat(texts.has(key)).as(key).isTrue();
        var words = texts.in(Texts.FRENCH, key, "\u0000");
        return words.contains("\u0000") ? words.substring(0, words.indexOf('\u0000')) : words;
    }

    private Screens screens(UUID person) {
        return new Screens(context, scene.cast().account(person));
    }

    /** Buttons that send a form. */
    private static List<NativeButton> sends() {
        return _find(NativeButton.class).stream()
                .filter(button -> button.hasClassName("btn-primary"))
                .toList();
    }

    /** The words of all buttons and links there are. */
    private static List<String> buttons() {
        return Stream.concat(_find(NativeButton.class).stream(), _find(Link.class).stream())
                .map(Component.class::cast)
                .map(Screens::words)
                .map(String::strip)
                .toList();
    }
}
