package org.couveuse.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.shared.Texts;
import org.couveuse.themes.NeedReception;
import org.couveuse.themes.NeedService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CouveuseTest
class TaskViewTest {

    private static final String REASON = "Trois directions l’ont dit aussi.";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private NeedReception reception;

    @Autowired
    private NeedService needs;

    @Autowired
    private TaskDesk desk;

    private UUID officer;
    private OpenTask task;
    private Screens screens;

    @BeforeEach
    void a_need_to_triage() {
        officer = troupe.with(Role.AGENCY_OFFICER, null);
        var token = reception.submitPublic(
                new NeedReception.Public(
                        "Attente au comptoir " + UUID.randomUUID(),
                        "Deux heures pour un tampon.",
                        null,
                        null,
                        null,
                        null,
                        null,
                        "fr",
                        null),
                UUID.randomUUID().toString());
        task = troupe.waiting(needs.holder(token).orElseThrow(), "user_triageNeed");
        screens = screens(officer);
    }

    @AfterEach
    void away() {
        screens.close();
    }

    @Test
    void the_page_says_what_to_do_about_what_and_by_when() {
        var words = open();

        assertThat(words)
                .contains("Trier le besoin")
                .contains(task.about().title())
                .contains("Deux heures pour un tampon.")
                .contains("Où en est la démarche")
                .contains("Envoyer");
    }

    @Test
    void the_page_speaks_english() {
        screens.speak(Texts.ENGLISH);

        assertThat(open()).contains("Where the process stands").contains("Attachments");
    }

    @Test
    void the_diagram_speaks_the_language_of_the_page() {
        open();
        assertThat(sentToDiagram()).contains("name=\"Décliner le besoin\"", "Accueil et tri d’un besoin");

        screens.speak(Texts.ENGLISH);
        var words = open();

        assertThat(words).contains("Decline the need", "Alert a second person").doesNotContain("Décliner le besoin");
        assertThat(sentToDiagram())
                .contains("name=\"Decline the need\"", "id=\"user_triageNeed\"", "Intake and triage of a need")
                .doesNotContain("Décliner le besoin", "Accueil et tri");
    }

    @Test
    void what_was_typed_is_there_again_at_the_next_opening() {
        open();
        choose("DECLINE");
        reason().setValue(REASON);

        var words = open();

        assertThat(words).contains("Brouillon du ").contains("repris");
        assertThat(reason().getValue()).isEqualTo(REASON);
    }

    @Test
    void a_refusal_stands_beside_its_field_and_nothing_is_lost() {
        open();
        choose("DECLINE");

        button("Envoyer");

        assertThat(reason().isInvalid()).isTrue();
        assertThat(words()).contains("Rien n’est envoyé");
        assertThat(troupe.waits(task.key(), "user_triageNeed")).isTrue();
    }

    @Test
    void after_sending_the_page_says_so_and_twice_is_once() {
        open();
        choose("DECLINE");
        reason().setValue(REASON);
        var send = send();

        _click(send);
        com.vaadin.flow.component.ComponentUtil.fireEvent(send, new com.vaadin.flow.component.ClickEvent<>(send));

        assertThat(words()).contains("Envoyé aujourd’hui").contains("Revenir aux tâches");
        assertThat(troupe.waits(task.key(), "user_triageNeed")).isFalse();
        assertThat(open()).contains("Vous avez déjà fait cette tâche");
    }

    @Test
    void who_comes_second_is_told_who_was_first_and_keeps_what_they_wrote() {
        var colleague = troupe.with(Role.AGENCY_OFFICER, null);
        open();
        choose("DECLINE");
        reason().setValue(REASON);
        var answer = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("outcome", "DECLINE")
                .put("reason", "Déjà réglé.");
        acting.as(colleague, () -> desk.submit(troupe.actor(colleague), task.id(), answer, null));

        button("Envoyer");

        assertThat(words()).contains("a fait cette tâche").contains("Ce que vous avez écrit reste");
        assertThat(reason().getValue()).isEqualTo(REASON);
        assertThat(open()).contains("a fait cette tâche le").contains(REASON);
    }

    @Test
    void a_task_is_taken_and_given_back() {
        open();
        button("Prendre");
        assertThat(words()).contains("Vous avez pris cette tâche");
        assertThat(desk.get(troupe.actor(officer), task.id()).assignee()).isEqualTo(officer);

        button("Rendre");
        assertThat(desk.get(troupe.actor(officer), task.id()).assignee()).isNull();
    }

    @Test
    void what_a_colleague_has_taken_can_be_read_but_not_sent() {
        var colleague = troupe.with(Role.AGENCY_OFFICER, null);
        acting.as(colleague, () -> desk.claim(troupe.actor(colleague), task.id()));

        var words = open();

        assertThat(words).contains("a pris cette tâche").contains("Deux heures pour un tampon.");
        assertThat(_find(NativeButton.class, spec -> spec.withPredicate(TaskViewTest::isSend)))
                .isEmpty();
    }

    @Test
    void somebody_elses_task_looks_like_none() {
        screens.close();
        screens = screens(troupe.with(Role.TEAM_MEMBER, UUID.randomUUID()));

        assertThat(open()).contains("ne vous concerne pas").doesNotContain("Deux heures");
        assertThat(screens.open("taches/inconnue")).contains("ne vous concerne pas");
    }

    @Test
    void people_talk_beside_a_task() {
        open();
        var message = _find(TextArea.class).stream()
                .filter(area -> area.getLabel() == null || area.getLabel().isEmpty())
                .findFirst()
                .orElseThrow();
        message.setValue("Je le joindrais au premier.");
        button("Publier");

        assertThat(words()).contains("Je le joindrais au premier.").contains("1 message");
    }

    /** What the page has the drawing in the browser show: model, marked nodes and label. */
    private static String sentToDiagram() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(call -> call.getExpression().contains("this.show("))
                .map(call -> String.valueOf(call.getParameters()))
                .collect(Collectors.joining("\n"));
    }

    private Screens screens(UUID person) {
        var name = "tache-" + person.toString().substring(0, 8);
        acting.asSystem(() -> accounts.open(person, name, "un-mot-de-passe-long"));
        return new Screens(context, name);
    }

    private String open() {
        return screens.open("taches/" + task.id());
    }

    private static String words() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(java.util.stream.Collectors.joining("\n"));
    }

    @SuppressWarnings("unchecked")
    private static void choose(String value) {
        var group = (RadioButtonGroup<Choice>) _find(RadioButtonGroup.class).get(0);
        group.setValue(group.getGenericDataView()
                .getItems()
                .filter(c -> c.value().equals(value))
                .findFirst()
                .orElseThrow());
    }

    private static TextArea reason() {
        var areas = _find(
                TextArea.class,
                spec -> spec.withPredicate(
                        area -> area.getLabel() != null && !area.getLabel().isEmpty()));
        return areas.get(areas.size() - 1);
    }

    private static boolean isSend(NativeButton button) {
        return button.getClassNames().contains("btn-primary");
    }

    private static NativeButton send() {
        return _find(NativeButton.class, spec -> spec.withPredicate(TaskViewTest::isSend))
                .get(0);
    }

    private static void button(String words) {
        _click(_find(NativeButton.class).stream()
                .filter(b -> b.getElement().getTextRecursively().strip().startsWith(words))
                .findFirst()
                .orElseThrow());
    }
}
