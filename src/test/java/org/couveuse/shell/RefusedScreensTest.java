package org.couveuse.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.audit.Trail;
import org.couveuse.demonstration.Founding;
import org.couveuse.inbox.Waiting;
import org.couveuse.incubators.Incubations;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.themes.RoundTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is refused on a screen leaves one entry in the trail, whatever the screen makes of it. */
@CouveuseTest
class RefusedScreensTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Founding founding;

    @Autowired
    private Waiting waiting;

    @Autowired
    private RoundTable table;

    @Autowired
    private Incubations incubations;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Trail trail;

    @BeforeEach
    void the_people_of_the_demonstration() {
        founding.found();
    }

    @Test
    void a_page_that_is_none_of_one_s_business() {
        var blocker = waiting.blocker().task().about().id();

        try (var screens = new Screens(context, "hote1")) {
            assertThat(screens.open("bloquants/" + blocker)).contains("n’existe pas");
        }

        assertThat(refused(blocker, founding.person("hote1")))
                .singleElement()
                .asString()
                .startsWith("refused.SCREEN /bloquants");
    }

    @Test
    void a_page_for_other_roles() {
        var person = table.forum(1, 2).officer();

        try (var screens = new Screens(context, "org1")) {
            assertThat(screens.open("admin/comptes/" + person)).contains("Votre rôle ne permet pas de voir ceci");
        }

        assertThat(refused(person, founding.person("org1"))).containsExactly("refused.SCREEN /admin/comptes");
    }

    @Test
    void an_act_that_the_page_says_in_its_question() {
        var forum = table.forum(1, 2);
        var round = table.planned(forum);

        try (var screens = new Screens(context, account(forum.officer()))) {
            screens.open("rondes/" + round);
            noLonger(forum.officer(), Role.AGENCY_OFFICER);
            click("Annuler la ronde");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Motif")), "Plus personne n’y croit.");
            click("Annuler la ronde");
            assertThat(shown()).contains("Seul le pôle d’expertise peut le faire");
        }

        assertThat(refused(round, forum.officer())).containsExactly("refused.SCREEN /rondes cancel");
    }

    @Test
    void an_act_that_the_page_says_at_its_top() {
        var open = incubations.openCall();
        try (var screens = new Screens(context, account(open.officer()))) {
            screens.open("incubateurs/" + open.incubator());
            noLonger(open.officer(), Role.AGENCY_OFFICER);
            click("Annuler l’incubateur");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Raison")), "Le ministère est réorganisé.");
            click("Annuler l’incubateur");
        } finally {
            incubations.leave(open);
        }

        assertThat(refused(open.incubator(), open.officer())).containsExactly("refused.SCREEN /incubateurs cancel");
    }

    @Test
    void what_does_not_exist_what_is_wrong_and_what_is_allowed_leave_no_entry() {
        var unknown = UUID.randomUUID();
        var forum = table.forum(1, 2);
        var round = table.planned(forum);
        var scene = waiting.blocker();

        try (var screens = new Screens(context, account(forum.officer()))) {
            screens.open("rondes/" + unknown);
            screens.open("rondes/" + round);
            click("Annuler la ronde");
            click("Annuler la ronde");
            screens.open("bloquants/" + scene.task().about().id());
            screens.open("besoins");
        }
        try (var screens = new Screens(context, account(scene.lead()))) {
            screens.open("taches/" + scene.task().id());
            screens.open("bloquants/" + scene.task().about().id());
        }

        assertThat(entries(unknown)).isEmpty();
        assertThat(refused(round, forum.officer())).isEmpty();
        assertThat(refused(scene.task().about().id(), forum.officer())).isEmpty();
        assertThat(refused(scene.task().about().id(), scene.lead())).isEmpty();
    }

    @Test
    void another_s_task_leaves_the_one_entry_it_always_left() {
        var scene = waiting.blocker();

        try (var screens = new Screens(context, "hote1")) {
            assertThat(screens.open("taches/" + scene.task().id())).contains("n’existe pas");
        }

        assertThat(refused(scene.task().about().id(), founding.person("hote1")))
                .containsExactly("refused.user_resolveBlocker");
    }

    private void noLonger(UUID person, Role role) {
        memberships.of(person).stream()
                .filter(m -> m.role() == role)
                .forEach(m -> acting.asSystem(() -> {
                    memberships.revoke(m.id());
                    return true;
                }));
    }

    private String account(UUID person) {
        var name = "e-" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, name, "un-mot-de-passe-long"));
        return name;
    }

    /** The last button that says this: the one of the question, when there is one. */
    private static void click(String words) {
        var buttons = _find(NativeButton.class).stream()
                .filter(b -> Screens.words(b).strip().equals(words))
                .toList();
        _click(buttons.get(buttons.size() - 1));
    }

    private static String shown() {
        return Screens.words(com.vaadin.flow.component.UI.getCurrent());
    }

    private List<String> refused(UUID subject, UUID person) {
        return entries(subject).stream()
                .filter(row -> person.equals(row.actor()) && row.action().startsWith("refused."))
                .map(Trail.Row::action)
                .toList();
    }

    private List<Trail.Row> entries(UUID subject) {
        return trail.page(new Trail.Filter(subject, null, null, null, null), null, 50)
                .items();
    }
}
