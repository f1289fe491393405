package org.couveuse.experiments;

import static com.github.mvysny.kaributesting.v10.LocatorJ.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.experiments.Trial.Cast;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Action;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CouveuseTest
class ExperimentScreensTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Trial trial;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private TimeTravel time;

    @Autowired
    private ExperimentMeasures measures;

    private Cast cast;
    private String host = "";
    private String lead = "";

    @BeforeEach
    void a_running_trial() {
        cast = trial.running();
        host = account(cast.host());
        lead = account(cast.lead());
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_page_says_the_finding_first_then_the_frozen_card() {
        trial.nextMeasure();
        trial.does(cast.host(), cast, "user_recordMeasures", trial.figures("9", "20"));
        try (var screens = new Screens(context, lead)) {
            assertThat(screens.open("experimentations/" + cast.experiment()))
                    .containsSubsequence(
                            "Mur des bloquants hebdomadaire",
                            "Hôte fictif",
                            "L’essai se poursuit jusqu’au",
                            "la cible est atteinte pour 2 des 2 indicateurs",
                            "aucun n’est sous le minimum",
                            "Terminer les mesures",
                            "Délai médian de résolution",
                            "la cible de 10 est atteinte",
                            "Fiche figée",
                            "Jugée d’après les chiffres consignés, la preuve serait de niveau 1 sur 5",
                            "un résultat que la règle figée appelle positif",
                            "Il faut le niveau 2 pour adopter",
                            "Il faut le niveau 3 pour le déployer, ou une dispense",
                            "Revue des preuves")
                    .contains("Empreinte SHA-256");
        }
    }

    @Test
    void a_host_enters_figures_and_the_waiting_task_is_done() {
        trial.nextMeasure();
        try (var screens = new Screens(context, host)) {
            screens.open("experimentations/" + cast.experiment() + "/mesures");
            var fields = _find(BigDecimalField.class);
            assertThat(fields).hasSize(4);
            fields.get(0).setValue(new BigDecimal("15"));
            fields.get(2).setValue(new BigDecimal("20"));
            _click(_find(Action.class).stream()
                    .filter(each -> Screens.words(each).equals("Consigner"))
                    .findFirst()
                    .orElseThrow());
            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                    .isEqualTo("experimentations/" + cast.experiment());
        }
        assertThat(troupe.waits(cast.experiment(), "user_recordMeasures")).isFalse();
    }

    @Test
    void a_correction_shows_the_old_figure_and_who() {
        var host = troupe.actor(cast.host());
        measures.record(
                host, cast.experiment(), java.util.List.of(trial.figure("I1", trial.today(), "15")), "Mur affiché.");
        var figure = context.getBean(ExperimentReading.class)
                .measures(host, cast.experiment(), null)
                .get(0);
        measures.correct(host, figure.id(), new BigDecimal("14"), null, "Erreur de lecture.");
        try (var screens = new Screens(context, lead).speak(Texts.ENGLISH)) {
            assertThat(screens.open("experimentations/" + cast.experiment()))
                    .contains("Corrected from 15 to 14 by", "Erreur de lecture.", "Mur affiché.");
        }
    }

    @Test
    void of_many_figures_the_latest_are_shown_and_the_others_when_asked_for() {
        var before = java.util.stream.IntStream.rangeClosed(1, 70)
                .mapToObj(days -> trial.figure("I1", trial.today().minusDays(days), String.valueOf(100 + days)))
                .toList();
        measures.record(troupe.actor(cast.host()), cast.experiment(), before, null);
        try (var screens = new Screens(context, lead)) {
            assertThat(screens.open("experimentations/" + cast.experiment())).contains("Voir les mesures d’avant (20)");
            assertThat(corrections()).isEqualTo(50);
            _click(_find(Action.class).stream()
                    .filter(each -> Screens.words(each).startsWith("Voir les mesures d’avant"))
                    .findFirst()
                    .orElseThrow());
            assertThat(corrections()).isEqualTo(70);
            assertThat(Screens.words(UI.getCurrent())).doesNotContain("mesures d’avant (");
        }
    }

    private static long corrections() {
        return _find(Action.class).stream()
                .filter(each -> Screens.words(each).equals("Corriger"))
                .count();
    }

    @Test
    void the_list_and_an_experiment_over_are_there_to_read() {
        time.reset();
        var over = trial.measured();
        trial.decided(over, ExperimentVerdict.ADOPT);
        var stranger = account(troupe.somebody());
        try (var screens = new Screens(context, stranger)) {
            assertThat(screens.open("experimentations")).contains("Expérimentations", "Adoptée");
            assertThat(screens.open("experimentations/" + over.experiment()))
                    .contains(
                            "Adoptée, niveau de preuve 3 sur 5",
                            "La preuve est de niveau 3 sur 5",
                            "hors de l’équipe, pour mesurer",
                            "Relire le mur à deux niveaux.")
                    .contains("Soutenir la conclusion");
            assertThat(screens.open("experimentations/" + cast.experiment())).contains("ou ne vous concerne pas");
            assertThat(screens.open("experimentations/" + over.experiment() + "/mesures"))
                    .contains("Aucune mesure ne peut être consignée ici");
        }
    }

    private String account(UUID person) {
        var name = "e" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, name, "un-mot-de-passe-long"));
        return name;
    }
}
