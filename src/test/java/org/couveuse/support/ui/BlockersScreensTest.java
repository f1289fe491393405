package org.couveuse.support.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.audit.Trail;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.BlockerReading;
import org.couveuse.support.BlockerService;
import org.couveuse.support.BlockerService.Raise;
import org.couveuse.support.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@CouveuseTest
class BlockersScreensTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Subjects subjects;

    @Autowired
    private BlockerService blockers;

    @Autowired
    private BlockerReading reading;

    @Autowired
    private Trail trail;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TimeTravel time;

    private UUID incubator;
    private UUID member;

    @BeforeEach
    void an_incubator_with_a_member() {
        incubator = UUID.randomUUID();
        subjects.show(Card.of(incubator, SubjectType.INCUBATOR, "Quais sans papier", "AT_WORK")
                .in(Stage.IDEATION));
        member = troupe.with(Role.TEAM_MEMBER, incubator);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_member_raises_a_blocker_on_the_thing_and_says_it_solved_otherwise() {
        try (var screens = new Screens(context, account(member))) {
            UI.getCurrent().navigate("bloquants/nouveau", QueryParameters.fromString("sur=" + incubator));
            assertThat(shown()).contains("Signaler un blocage", "Quais sans papier");
            _click(button("Signaler"));
            assertThat(shown()).contains("Gravité");
            _setValue(_get(TextField.class, spec -> spec.withLabel("En une ligne")), "La grue est fermée");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Ce qui bloque")), "Personne n’a la clé.");
            RadioButtonGroup<Choice> severity = _get(RadioButtonGroup.class, spec -> spec.withLabel("Gravité"));
            _setValue(severity, choice(severity, "MAJOR"));
            _click(button("Signaler"));

            assertThat(shown())
                    .contains("La grue est fermée", "Personne n’a la clé.", "Palier Opérationnel", "À lever")
                    .contains("Quais sans papier", "Blocage signalé");
            time.runDue();
            _setValue(
                    _get(TextArea.class, spec -> spec.withLabel("Comment le blocage a été levé")),
                    "La clé est revenue.");
            RadioButtonGroup<Choice> cause =
                    _get(RadioButtonGroup.class, spec -> spec.withLabel("Ce qui était en cause"));
            _setValue(cause, choice(cause, "PEOPLE"));
            _click(button("Dire levé"));
            assertThat(shown()).contains("Dit levé, à confirmer", "La clé est revenue.");
            assertThat(screens.open("bloquants")).contains("La grue est fermée", "Majeure");
        }
    }

    @Test
    void a_blocker_is_shown_only_to_those_it_concerns() {
        var blocker = acting.as(
                member,
                () -> blockers.raise(
                        troupe.actor(member), new Raise(incubator, "Un quai glissant", "Il gèle.", Severity.BLOCKING)));
        var stranger = troupe.with(Role.TEAM_MEMBER, UUID.randomUUID());
        var officer = troupe.with(Role.AGENCY_OFFICER, null);
        var auditor = troupe.with(Role.AUDITOR, null);
        try (var screens = new Screens(context, account(stranger))) {
            assertThat(screens.open("bloquants")).contains("Rien ne bloque").doesNotContain("Un quai glissant");
            assertThat(screens.open("bloquants/" + blocker)).contains("ou ne vous concerne pas");
            UI.getCurrent().navigate("bloquants/nouveau", QueryParameters.fromString("sur=" + incubator));
            assertThat(shown()).contains("Vous ne prenez pas part");
        }
        try (var screens = new Screens(context, account(officer)).speak(Texts.ENGLISH)) {
            assertThat(screens.open("bloquants/" + blocker)).contains("Un quai glissant", "Operational level since");
            UI.getCurrent().navigate("bloquants", QueryParameters.fromString("palier=strategic"));
            assertThat(shown()).doesNotContain("Un quai glissant");
        }
        assertThat(reading.mayRead(troupe.actor(auditor), blocker)).isTrue();
        assertThat(reading.mayRaise(
                        troupe.actor(auditor), subjects.get(incubator).card()))
                .isFalse();
    }

    @Test
    void without_a_thing_the_page_says_where_to_begin() {
        try (var screens = new Screens(context, account(member))) {
            assertThat(screens.open("bloquants/nouveau")).contains("Ouvrez la page de ce qui est retenu");
            assertThat(screens.open("bloquants/" + UUID.randomUUID())).contains("ou ne vous concerne pas");
        }
    }

    @Test
    void the_history_on_its_page_is_what_the_trail_has_but_for_who_was_refused() {
        var blocker = acting.as(
                member,
                () -> blockers.raise(
                        troupe.actor(member), new Raise(incubator, "Un quai fermé", "Il gèle.", Severity.MINOR)));
        var officer = troupe.with(Role.AGENCY_OFFICER, null);
        var stranger = troupe.somebody();
        transaction.executeWithoutResult(status -> {
            trail.record(new Trail.Event(officer, "blocker.alertedAgain", blocker, null, member));
            trail.record(new Trail.Event(stranger, "refused.GET /api/blockers", blocker, null));
        });
        try (var screens = new Screens(context, account(member))) {
            assertThat(screens.open("bloquants/" + blocker))
                    .contains("Nouvelle alerte au dernier palier")
                    .contains(people.displayName(officer) + ", pour " + people.displayName(member))
                    .doesNotContain(people.displayName(stranger));
        }
    }

    private String account(UUID person) {
        var name = "c-" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, name, "couveuse"));
        return name;
    }

    private static Choice choice(RadioButtonGroup<Choice> group, String value) {
        return group.getListDataView()
                .getItems()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static NativeButton button(String word) {
        return _find(NativeButton.class).stream()
                .filter(each -> Screens.words(each).strip().equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + word));
    }

    private static String shown() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining("\n"));
    }
}
