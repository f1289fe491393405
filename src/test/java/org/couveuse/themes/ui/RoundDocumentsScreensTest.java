package org.couveuse.themes.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import org.couveuse.Screens;
import org.couveuse.people.Role;
import org.couveuse.shared.Texts;
import org.couveuse.themes.BallotMode;
import org.junit.jupiter.api.Test;

/** What can be taken away of a round, on its page and in its minutes. */
class RoundDocumentsScreensTest extends RoundPages {

    @Test
    void a_decided_round_offers_its_files_and_its_minutes_as_a_page_in_both_languages() {
        var scene = ranked.decided(BallotMode.SECRET);
        try (var screens = signedIn(scene.forum().chair())) {
            assertThat(screens.open("rondes/" + scene.round())).contains("Données et documents");
            assertThat(links())
                    .contains(
                            "Procès-verbal",
                            "Procès-verbal (PDF)",
                            "Télécharger",
                            "Tous les tableaux (XLSX)",
                            "Tous les tableaux (CSV, dans un ZIP)",
                            "Classement seul (CSV)",
                            "Profils de mérite",
                            "Stabilité",
                            "Accord",
                            "Données publiées (JSON)",
                            "Données publiées (CSV)")
                    .doesNotContain("Télécharger l’export scellé", "Critères", "Avis réunis");
            assertThat(screens.open("rondes/" + scene.round() + "/proces-verbal"))
                    .contains(
                            "Procès-verbal, Ronde d’essai",
                            "Le forum retient",
                            "Les équipes sont prêtes dès janvier.",
                            "Balinski",
                            "Comment les égalités de mention sont départagées",
                            "Refaire le calcul");
            screens.speak(Texts.ENGLISH);
            assertThat(screens.open("rondes/" + scene.round() + "/proces-verbal"))
                    .contains("The decision", "least common multiple", "Compute it again");
        }
    }

    @Test
    void an_auditor_asks_for_the_ballots_on_the_page_and_the_chair_agrees_there() {
        var scene = ranked.ranked(BallotMode.SECRET);
        var auditor = troupe.account(troupe.with(Role.AUDITOR, null));
        try (var screens = new Screens(context, auditor)) {
            assertThat(screens.open("rondes/" + scene.round())).contains("Ouverture des bulletins", "Personne ne l’a");
            assertThat(links())
                    .contains("Classement seul (CSV)")
                    .doesNotContain("Procès-verbal", "Télécharger l’export scellé");
            press("Demander les bulletins", 0);
            press("Demander les bulletins", 1);
            assertThat(shown()).contains("Écrivez le motif");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Motif")), "Plainte reçue.");
            press("Demander les bulletins", 1);
            assertThat(shown()).contains("Plainte reçue.", "Demandé").doesNotContain("Accorder");
        }
        try (var screens = signedIn(scene.forum().chair())) {
            assertThat(screens.open("rondes/" + scene.round())).contains("Plainte reçue.", "Accorder", "Refuser");
            press("Accorder", 0);
            press("Accorder", 1);
            assertThat(shown()).contains("Accordé", "Ouvert jusqu’au").doesNotContain("Refuser");
        }
        try (var screens = new Screens(context, auditor)) {
            screens.open("rondes/" + scene.round());
            assertThat(links()).contains("Télécharger l’export scellé");
        }
        try (var screens = signedIn(troupe.with(Role.AGENCY_OFFICER, null))) {
            assertThat(screens.open("rondes/" + scene.round())).doesNotContain("Plainte reçue.");
        }
    }
}
