package org.couveuse.rights;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.Screens;
import org.couveuse.people.Role;
import org.couveuse.rights.Matrix.Line;
import org.couveuse.rights.Matrix.Right;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Link;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * On the screens, for each task and for each act that has a button: somebody of a role that is let in sees it, somebody
 * of one that is not has it nowhere among the components, and the desk refuses it.
 */
@RightsTest
class MatrixOnScreensTest {

    /** Those who are refused, the first that the line refuses: a role that takes part in much. */
    private static final List<Role> STRANGERS =
            List.of(Role.ADOPTER_CONTACT, Role.EXPERT, Role.TEAM_MEMBER, Role.AUDITOR);

    /** The story's campaign has no wave left, so that their form has nothing to show; the refused side is played. */
    private static final Set<String> OVER = Set.of("user_launchWave", "user_confirmWave");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Texts texts;

    private Scene scene;

    @BeforeAll
    void everybody_is_there() {
        scene = Scene.of(context);
    }

    @TestFactory
    Stream<DynamicTest> tasks() {
        return Matrix.read().stream()
                .filter(Line::isTask)
                .map(line -> DynamicTest.dynamicTest(line.operation(), () -> task(line)));
    }

    private void task(Line line) {
        var let = Stream.of(Role.values())
                .filter(role -> line.of(role).right().lets())
                .findFirst()
                .orElseThrow();
        var stranger = STRANGERS.stream()
                .filter(role -> !line.of(role).right().lets())
                .findFirst()
                .orElseThrow();
        var candidates = new ArrayList<>(scene.rows().candidates(line));
        if (line.of(let).right() == Right.OWN) {
            candidates.add("PERSON@" + scene.cast().strong(let));
        }
        var task = scene.rows().open(line.operation(), candidates);
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

    /** The operation, where its button is, the key of its words, who has it, and who has not. */
    @ParameterizedTest
    @CsvSource({
        "POST /api/needs, /besoins, needs.list.new, AGENCY_OFFICER, AUDITOR",
        "POST /api/rounds, /rondes, round.plan, AGENCY_OFFICER, FORUM_MEMBER",
        "POST /api/rounds/{id}/early-close, /rondes/{id}, round.early, AGENCY_OFFICER, FORUM_MEMBER",
        "POST /api/rounds/{id}/sealed-export, /rondes/{id}, round.sealed.ask, AUDITOR, AGENCY_OFFICER",
        "POST /api/incubators/{id}/cancellation, /incubateurs/{id}, incubators.ask.cancel, AGENCY_OFFICER, TEAM_LEAD",
        "POST /api/experiments/{id}/stop, /experimentations/{id}, experiments.stop, HOST_CONTACT, FORUM_MEMBER",
        "POST /api/experiments/{id}/extend, /experimentations/{id}, experiments.extend, TEAM_LEAD, TEAM_MEMBER",
        "POST /api/experiments/{id}/end-measures, /experimentations/{id}, experiments.end, TEAM_LEAD, HOST_CONTACT",
        "POST /api/experiments/{id}/measurements, /experimentations/{id}, experiments.enter, TEAM_MEMBER, AGENCY_OFFICER",
        "POST /api/solutions/{id}/withdrawal, /solutions/{id}, sharing.withdraw, AGENCY_OFFICER, TEAM_LEAD",
        "PUT /api/solutions/{id}/following, /solutions/{id}, sharing.follow, FORUM_MEMBER, ",
        "POST /api/deployments, /deploiements, deployment.list.open, AGENCY_OFFICER, TEAM_LEAD",
        "POST /api/deployments/{id}/move-end, /deploiements/{id}, deployment.act.moveEnd, AGENCY_OFFICER, TEAM_LEAD",
        "POST /api/deployments/{id}/cancel, /deploiements/{id}, deployment.act.cancel, AGENCY_OFFICER, FORUM_CHAIR",
        "POST /api/adoptions/{id}/notes, /adoptions/{id}, deployment.adoption.note.add, AGENCY_OFFICER, AUDITOR",
        "POST /api/communities, /communautes, communities.found, AGENCY_OFFICER, EXPERT",
        "POST /api/communities/{id}/close, /communautes/{id}, communities.close, AGENCY_OFFICER, TEAM_MEMBER",
        "PUT /api/communities/{id}/membership, /communautes/{id}, communities.join, EXPERT, AUDITOR",
        "POST /api/blockers/{id}/resolution, /bloquants/{id}, blocker.otherwise.send, AGENCY_OFFICER, AUDITOR",
        "POST /api/right-requests/{id}/confirmation, /droits, administration.rights.confirm, ADMIN, AUDITOR",
        "POST /api/right-requests, /droits, administration.rights.send, FORUM_CHAIR, AUDITOR"
    })
    void an_act_has_its_button_for_one_role_and_not_for_another(
            String operation, String address, String key, Role let, Role stranger) {
        var line = Matrix.read().stream()
                .filter(each -> each.operation().equals(operation))
                .findFirst()
                .orElseThrow();
        assertThat(line.of(let).right().lets()).isTrue();
        var words = texts.in(Texts.FRENCH, key);
        var page = address.contains("{id}") ? address.replace("{id}", thing(operation)) : address;
        try (var screens = screens(scene.cast().strong(let))) {
            screens.open(page.substring(1));
            assertThat(buttons()).as(let.name()).contains(words);
        }
        if (stranger != null) {
            assertThat(line.of(stranger).right().lets()).isFalse();
            try (var screens = screens(scene.cast().strong(stranger))) {
                screens.open(page.substring(1));
                assertThat(buttons()).as(stranger.name()).doesNotContain(words);
            }
        }
    }

    /** What the world has in the place of an operation's {@code {id}}. */
    private String thing(String operation) {
        var place = List.of(operation.substring(operation.indexOf(' ') + 1).split("/"))
                .indexOf("{id}");
        return scene.world().address(operation).split("/")[place];
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
