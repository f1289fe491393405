package org.couveuse.administration.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.administration.Failure;
import org.couveuse.demonstration.Founding;
import org.couveuse.inbox.OpenTaskCheck;
import org.couveuse.inbox.Waiting;
import org.couveuse.notices.Notices;
import org.couveuse.people.Accounts;
import org.couveuse.people.Memberships;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CouveuseTest
class AdministrationScreensTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Founding founding;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Failure failure;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private Notices notices;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Waiting waiting;

    @Autowired
    private OpenTaskCheck check;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_people_of_the_demonstration() {
        founding.found();
    }

    @Test
    void an_administrator_sees_what_is_tended_in_both_languages() {
        try (var screens = new Screens(context, "admin")) {
            assertThat(screens.open("admin"))
                    .contains("Comptes", "personnes inscrites", "Processus", "Étapes en échec", "Courriels", "Imports");
            screens.speak(Texts.ENGLISH);
            assertThat(screens.open("admin")).contains("Failed steps", "people registered");
        }
    }

    @Test
    void nobody_else_comes_in() {
        var person = troupe.somebody();
        for (var account : List.of("agence1", "presidence", "org1", "verificateur")) {
            var addresses = new ArrayList<>(List.of(
                    "admin",
                    "admin/comptes",
                    "admin/comptes/" + person,
                    "admin/processus",
                    "admin/processus/blockerEscalation",
                    "admin/incidents",
                    "admin/courriels",
                    "admin/taches-ouvertes"));
            if (!account.equals("agence1")) {
                // officers import needs
                addresses.add("admin/imports");
            }
            try (var screens = new Screens(context, account)) {
                for (var address : addresses) {
                    assertThat(screens.open(address))
                            .as(account + " " + address)
                            .contains("Votre rôle ne permet pas de voir ceci")
                            .doesNotContain(
                                    "Étapes en échec",
                                    "Nom de compte",
                                    "Tables de décision",
                                    "Lignes collées",
                                    "Versions",
                                    "avec le moteur");
                }
            }
        }
        try (var screens = new Screens(context, "admin")) {
            assertThat(screens.open("admin/comptes/" + person)).contains("Aucun compte");
        }
    }

    @Test
    void the_table_of_tasks_is_compared_and_rebuilt_with_the_result_shown() {
        var task = waiting.blocker().task().id();
        try (var screens = new Screens(context, "admin")) {
            troupe.as(founding.person("admin"), check::rebuild);
            jdbc.sql("delete from open_task where task = ?").param(task).update();

            assertThat(screens.open("admin/taches-ouvertes")).contains("1 ligne manque", task, "Manque dans la table");
            _click(button("Reconstruire d’après le moteur", 0));

            assertThat(shown()).contains("Une tâche est réparée", "le moteur dit la même chose");
            _click(button("Comparer de nouveau", 0));
            assertThat(shown()).doesNotContain("Reconstruire");
        }
    }

    @Test
    void an_auditor_verifies_the_trail_and_sees_the_checks_and_an_administrator_the_checks_only() {
        try (var screens = new Screens(context, "verificateur")) {
            assertThat(screens.open("piste")).contains("Vérifier la trace", "Entrées");
            _setValue(_get(IntegerField.class, spec -> spec.withLabel("Numéro d’une tête gardée (facultatif)")), 1);
            _click(button("Vérifier", 0));
            assertThat(shown()).contains("n’a pas pu commencer");
            _setValue(_get(TextField.class, spec -> spec.withLabel("Son empreinte (facultatif)")), "0".repeat(64));
            _click(button("Vérifier", 0));
            assertThat(shown()).contains("Rupture au numéro 1");
            assertThat(screens.open("controles")).contains("Aucun bulletin avant l’ouverture ni après la clôture");
        }
        try (var screens = new Screens(context, "admin")) {
            assertThat(screens.open("controles")).contains("La trace n’a pas de trou");
            assertThat(screens.open("piste")).doesNotContain("Vérifier la trace");
        }
    }

    @Test
    void an_account_is_opened_with_a_password_that_is_shown_once_then_disabled_and_enabled() {
        var person = troupe.somebody();
        try (var screens = new Screens(context, "admin")) {
            assertThat(screens.open("admin/comptes/" + person)).contains("Aucun compte", "aucun rôle");
            _click(button("Ouvrir un compte", 0));
            var username = _get(TextField.class, spec -> spec.withLabel("Nom de compte"));
            _setValue(username, "X");
            _click(button("Ouvrir un compte", 1));
            assertThat(accounts.of(person)).isEmpty();
            _setValue(username, "p-" + person.toString().substring(0, 8));
            _click(button("Ouvrir un compte", 1));

            assertThat(shown()).contains("Mot de passe provisoire", "Peut se connecter");
            var name = accounts.of(person).orElseThrow().username();
            assertThat(accounts.loadUserByUsername(name).mustChoose()).isTrue();
            assertThat(screens.open("admin/comptes/" + person)).doesNotContain("Mot de passe provisoire");
            _click(button("Retirer l’accès", 0));
            _click(button("Retirer l’accès", 1));
            assertThat(accounts.of(person).orElseThrow().enabled()).isFalse();
            _click(button("Rétablir l’accès", 0));
            assertThat(accounts.of(person).orElseThrow().enabled()).isTrue();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_role_is_granted_by_the_rules_of_memberships_and_revoked() {
        var person = troupe.somebody();
        try (var screens = new Screens(context, "admin")) {
            screens.open("admin/comptes/" + person);
            _setValue(_get(Select.class, spec -> spec.withLabel("Rôle")), Role.EXPERT);
            _click(button("Accorder ce rôle", 0));
            assertThat(shown()).contains("Expert", "Partout");
            assertThat(memberships.holds(person, Role.EXPERT, null)).isTrue();
            assertThat(memberships.of(person)).hasSize(1);

            _setValue(_get(Select.class, spec -> spec.withLabel("Rôle")), Role.AUDITOR);
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Motif")), "Pour vérifier.");
            _click(button("Demander ce droit", 0));
            assertThat(shown()).contains("ne tient aucun autre rôle");
            assertThat(memberships.holds(person, Role.AUDITOR, null)).isFalse();

            screens.open("admin/comptes/" + person);
            _click(button("Retirer", 0));
            _click(button("Retirer", 1));
            assertThat(memberships.of(person)).isEmpty();
        }
    }

    @Test
    void everybody_is_found_by_name_with_account_and_roles() {
        try (var screens = new Screens(context, "admin")) {
            screens.open("admin/comptes");
            _setValue(_get(TextField.class, spec -> spec.withLabel("Chercher")), "charbonneau");
            assertThat(shown())
                    .contains("Hélène Charbonneau-Roy", "presidence", "Présidence du forum")
                    .doesNotContain("verificateur");
        }
    }

    @Test
    void models_and_tables_can_be_read() {
        try (var screens = new Screens(context, "admin")) {
            assertThat(screens.open("admin/processus"))
                    .contains("Délai de levée d’un blocage", "Palier", "14 jours", "Instances en cours");
            assertThat(screens.open("admin/processus/blockerEscalation"))
                    .contains("Versions", "Schéma")
                    .contains("Escalade");
            assertThat(screens.open("admin/processus/nimporte")).contains("ou ne vous concerne pas");
            screens.speak(Texts.ENGLISH);
            assertThat(screens.open("admin/processus"))
                    .containsSubsequence("Ballot", "Evaluation of an idea", "Search for solutions")
                    .containsSubsequence("Delay to solve a blocker", "Severity", "Team composition")
                    .doesNotContain(
                            "Escalade d’un blocage", "Délai de levée", "Palier", "Gravité", "Le travail est arrêté");
            assertThat(screens.open("admin/processus/blockerEscalation"))
                    .contains("Move up one level", "Solve the blocker")
                    .doesNotContain("Passer au palier", "Lever le blocage");
        }
    }

    @Test
    void a_failed_step_is_shown_and_tried_again() {
        var blocker = failure.happen();
        try (var screens = new Screens(context, "admin")) {
            assertThat(screens.open("admin/incidents")).contains("Une horloge en panne", "Reprendre");
            assertThat(failure.retries(blocker)).isZero();
            _click(button("Reprendre", 0));
            assertThat(failure.retries(blocker)).isEqualTo(1);
        } finally {
            failure.over(blocker);
        }
    }

    @Test
    void mails_are_listed_without_their_words() {
        var reader = troupe.somebody();
        var address = people.get(reader).email();
        transaction.executeWithoutResult(
                status -> notices.tell(reader, "blockerResolved", "Une grue que personne ne doit nommer"));
        try (var screens = new Screens(context, "admin")) {
            assertThat(screens.open("admin/courriels"))
                    .contains("Courriels", "Destinataire", address, "Votre blocage serait levé")
                    .doesNotContain("que personne ne doit nommer");
        }
    }

    @Test
    void pasted_lines_are_taken_whole_or_not_at_all() {
        var code = "T" + UUID.randomUUID().toString().substring(0, 8);
        try (var screens = new Screens(context, "admin")) {
            screens.open("admin/imports");
            var lines = _get(TextArea.class, spec -> spec.withLabel("Ou collez les lignes"));
            var header = "code,name_fr,kind,size_band,sector\n";
            _setValue(lines, header + code + ",Une,agency,100-499,S\nZZ2,,planet,100-499,S\n");
            _click(button("Importer les lignes collées", 0));
            assertThat(shown()).contains("Rien n’a été pris", "kind");
            assertThat(organisations.byCode(code)).isEmpty();

            _setValue(lines, header + code + ",Une,agency,100-499,S\n");
            _click(button("Importer les lignes collées", 0));
            assertThat(shown()).contains("Une ligne a été prise");
            assertThat(organisations.byCode(code)).isPresent();
        }
    }

    @Test
    void an_officer_comes_from_the_needs_to_their_import() {
        var officer = troupe.account(troupe.with(Role.AGENCY_OFFICER, null));
        try (var screens = new Screens(context, officer)) {
            screens.open("besoins");
            var row = _get(Div.class, spec -> spec.withClasses("head-row"));
            assertThat(row.getChildren()).hasSize(2);
            assertThat(Screens.words(row)).contains("Importer un fichier", "Proposer un besoin");

            assertThat(screens.open("admin/imports")).contains("Chaque besoin passe par le tri");
        }
    }

    private static NativeButton button(String word, int number) {
        return _find(NativeButton.class).stream()
                .filter(each -> Screens.words(each).strip().equals(word))
                .skip(number)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + word));
    }

    private static String shown() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining("\n"));
    }
}
