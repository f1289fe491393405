package org.couveuse.governance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.demonstration.Founding;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CouveuseTest
class BodiesScreensTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Founding founding;

    private UUID forum;

    @BeforeEach
    void the_bodies_of_the_demonstration() {
        forum = founding.found().forum();
    }

    @Test
    void all_bodies_are_listed_by_what_they_do() {
        try (var screens = new Screens(context, "org1")) {
            assertThat(screens.open("instances"))
                    .contains("Qui décide, qui conseille, qui soutient.")
                    .containsSubsequence("Décider", "Forum des dirigeants publics et privés", "9 membres")
                    .containsSubsequence("Conseiller", "Groupe consultatif des citoyens", "3 membres")
                    .containsSubsequence("Soutenir", "Pôle d’expertise");
        }
    }

    @Test
    void a_member_sees_seats_plan_and_fund() {
        try (var screens = new Screens(context, "forum3")) {
            assertThat(screens.open("instances/" + forum))
                    .contains("Choisir les thèmes qui méritent un incubateur")
                    .contains("Fonds commun", "Solde d’ouverture", "50\u202f000\u00a0$")
                    .containsSubsequence("Hélène Charbonneau-Roy", "Présidence du forum")
                    .contains("Placer le citoyen au cœur des décisions", "Groupe consultatif des employés");
        }
    }

    @Test
    void a_stranger_sees_all_but_the_fund_in_english_too() {
        try (var screens = new Screens(context, "org1").speak(Texts.ENGLISH)) {
            assertThat(screens.open("instances/" + forum))
                    .contains("Strategic plan", "Forum of public and private leaders")
                    .doesNotContain("Pool of funds");
        }
    }

    @Test
    void an_unknown_body_is_not_found() {
        try (var screens = new Screens(context, "org1")) {
            assertThat(screens.open("instances/" + UUID.randomUUID())).contains("ou ne vous concerne pas");
            assertThat(screens.open("instances/nimporte")).contains("ou ne vous concerne pas");
        }
    }
}
