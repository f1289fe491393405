package org.couveuse.deployment;

import static com.github.mvysny.kaributesting.v10.LocatorJ.*;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Action;
import org.couveuse.support.Blocker;
import org.couveuse.support.BlockerService;
import org.couveuse.support.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CouveuseTest
class DeploymentScreensTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CampaignStage stage;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private BlockerService blockers;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private TimeTravel time;

    private Cast cast;
    private UUID campaign = UUID.randomUUID();
    private String officer = "";
    private String contact = "";

    @BeforeEach
    void a_campaign_on_its_way() {
        cast = stage.cast(4);
        campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        officer = account(cast.officer());
        contact = account(cast.contacts().get(0));
        acts.adopt(cast.contacts().get(1), acts.of(cast, 1));
        acts.decline(cast.contacts().get(2), acts.of(cast, 2), DeclineReason.EQUIPPED);
        time.runDue();
        stage.work.pass();
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_page_of_a_campaign_says_the_finding_first() {
        blockers.raise(
                troupe.actor(cast.contacts().get(0)),
                new BlockerService.Raise(
                        acts.of(cast, 0), "Accès refusé aux mandataires", "Depuis lundi.", Severity.MAJOR));
        try (var screens = new Screens(context, officer)) {
            assertThat(screens.open("deploiements/" + campaign))
                    .containsSubsequence(
                            "Guichet de reddition unique",
                            "1 organisation sur 4 a adopté, soit 25,0",
                            "Ensuite",
                            "clore la campagne",
                            "Autres gestes",
                            "Annuler la campagne",
                            "organisations ont adopté, dont 0 confirmées",
                            "Adoptions, prévu et réel",
                            "Par étape",
                            "Toutes sont invitées",
                            "Voir les 2",
                            "Organisations",
                            "Pourquoi 1 organisation a décliné",
                            "Déjà outillée autrement",
                            "Blocages ouverts",
                            "Accès refusé aux mandataires",
                            "Vagues",
                            "Lancée",
                            "Bénéfices",
                            "Contresignée par")
                    .contains("Invitée, bloquée");
            UI.getCurrent()
                    .navigate("deploiements/" + campaign, QueryParameters.of("etape", AdoptionState.DECLINED.name()));
            assertThat(shown()).contains("Étape\u00a0: Déclinée");
            assertThat(screens.speak(Texts.ENGLISH).open("deploiements"))
                    .contains("Deployments", "Guichet de reddition unique", "of 4", "Under way");
        }
    }

    @Test
    void the_page_says_how_far_a_wave_has_come_that_is_being_invited() {
        var going = stage.launched(stage.cast(50));
        var waiting = context.getBean(WaveInviting.class);
        waiting.pass(1);
        try (var screens = new Screens(context, officer)) {
            assertThat(screens.open("deploiements/" + going))
                    .contains("25 organisations invitées sur 50 (50\u00a0%)", "Suspendre les invitations");
            var said = _find(Span.class, spec -> spec.withClasses("vh")).stream()
                    .filter(span -> span.getElement().hasAttribute("aria-live"))
                    .findFirst()
                    .orElseThrow();
            assertThat(said.getElement().getAttribute("aria-live")).isEqualTo("polite");
            assertThat(said.getText()).contains("25 organisations invitées sur 50");
            assertThat(UI.getCurrent().getPollInterval()).isEqualTo(2000);

            waiting.pass();
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            assertThat(shown()).contains("50 organisations invitées sur 50 (100\u00a0%)");
            assertThat(said.getText()).isEqualTo("Toutes les invitations sont parties.");
            assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
        }
    }

    @Test
    void a_blocker_that_is_solved_no_longer_shows() {
        var blocker = blockers.raise(
                troupe.actor(cast.officer()),
                new BlockerService.Raise(campaign, "Format non arrêté", "Depuis lundi.", Severity.MINOR));
        time.runDue();
        var watch = context.getBean(CampaignBlockers.class);
        assertThat(watch.of(troupe.actor(cast.officer()), campaign).count()).isEqualTo(1);

        blockers.resolvedOtherwise(
                blocker,
                troupe.actor(cast.officer()),
                new BlockerService.Resolution("Arrêté.", BlockerService.Cause.RULES, null));
        assertThat(blockers.of(campaign)).extracting("state").containsExactly(Blocker.State.RESOLVED);
        troupe.does(
                cast.officer(),
                blocker,
                "user_confirmResolution",
                new BlockerService.Confirmation(BlockerService.Answer.CONFIRMED, null, false));

        assertThat(watch.of(troupe.actor(cast.officer()), campaign).count()).isZero();
    }

    @Test
    void an_organisation_sees_its_own_adoption_and_the_sums_only() {
        try (var screens = new Screens(context, contact)) {
            assertThat(screens.open("deploiements/" + campaign))
                    .contains("1 organisation sur 4 a adopté")
                    .doesNotContain("Pourquoi 1 organisation a décliné", "Autres gestes");
            assertThat(screens.open("adoptions/" + acts.of(cast, 0)))
                    .containsSubsequence(
                            "L’organisation est invitée",
                            "Répondre à l’invitation",
                            "Signaler un blocage",
                            "Pas encore de plan",
                            "Invitée le");
            assertThat(screens.open("adoptions/" + acts.of(cast, 1))).contains("ou ne vous concerne pas");
            assertThat(screens.open("organisations/" + cast.organisations().get(1)))
                    .contains("se montrent à celles et ceux");
        }
    }

    @Test
    void all_reports_are_sent_from_one_page() {
        var adoption = acts.of(cast, 0);
        acts.ready(cast.contacts().get(0), adoption);
        acts.plan(cast.contacts().get(0), adoption);
        try (var screens = new Screens(context, contact)) {
            assertThat(screens.open("organisations/" + cast.organisations().get(0)))
                    .containsSubsequence(
                            "1 solution est proposée à cette organisation",
                            "champs par mois",
                            "Tous vos rapports, sur une page",
                            "Guichet de reddition unique",
                            "Où nous en sommes",
                            "Planifiée",
                            "pôle d’expertise");
            _setValue(_get(IntegerField.class), 101);
            click("Envoyer les rapports");
            assertThat(shown()).contains("n’est pas envoyé");
            _setValue(_get(IntegerField.class), 40);
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Obstacle")), "Rien");
            click("Envoyer les rapports");
            assertThat(screens.open("organisations/" + cast.organisations().get(0)))
                    .contains("Rapporter avant la date", "En cours", "Rapport le");
            assertThat(screens.open("adoptions/" + adoption)).contains("L’adoption est faite à 40", "Rien");
        }
    }

    @Test
    void the_agency_launches_moves_and_cancels_with_a_reason() {
        var planned =
                stage.running(cast, CampaignOffer.TOOLKIT, new CampaignPreparation.PlannedWave(stage.day(30), 4, null));
        try (var screens = new Screens(context, officer)) {
            assertThat(screens.open("deploiements/" + planned)).contains("sa première vague est prévue pour le");
            click("Lancer la vague maintenant");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Raison")), "Tout est prêt.");
            clickIn("Lancer la vague maintenant");
            assertThat(troupe.waits(planned, "user_launchWave")).isTrue();
            click("Annuler la campagne");
            clickIn("Annuler la campagne");
            assertThat(campaigns.detail(troupe.actor(cast.officer()), planned).state())
                    .isEqualTo(CampaignState.RUNNING);
        }
        time.forward(Duration.ofSeconds(1));
    }

    private static String shown() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(java.util.stream.Collectors.joining());
    }

    private static void click(String words) {
        _click(_find(Action.class).stream()
                .filter(each -> Screens.words(each).equals(words))
                .findFirst()
                .orElseThrow());
    }

    /** The last button with these words: the one of the question. */
    private static void clickIn(String words) {
        var found = _find(Action.class).stream()
                .filter(each -> Screens.words(each).equals(words))
                .toList();
        _click(found.get(found.size() - 1));
    }

    @Test
    void who_puts_it_in_place_gives_feedback_from_the_page_of_their_adoption() {
        var adopter = account(cast.contacts().get(1));
        try (var screens = new Screens(context, adopter)) {
            assertThat(screens.open("adoptions/" + acts.of(cast, 1))).contains("Donner un retour");
            assertThat(_find(Anchor.class))
                    .extracting(Anchor::getHref)
                    .contains("solutions/" + cast.solution() + "?retour");
            UI.getCurrent().navigate("solutions/" + cast.solution(), QueryParameters.fromString("retour"));
            assertThat(_find(RadioButtonGroup.class)).hasSize(1);
        }
        try (var screens = new Screens(context, contact)) {
            assertThat(screens.open("adoptions/" + acts.of(cast, 0))).doesNotContain("Donner un retour");
            UI.getCurrent().navigate("solutions/" + cast.solution(), QueryParameters.fromString("retour"));
            assertThat(_find(RadioButtonGroup.class)).isEmpty();
        }
    }

    private String account(UUID person) {
        var name = "s" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, name, "un-mot-de-passe-long"));
        return name;
    }
}
