package org.couveuse.deployment;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.engine.TimeTravel;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From what will happen to the confirmation, on the screen. */
@CouveuseTest
class MassActionsScreenTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CampaignStage stage;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private MassActions actions;

    @Autowired
    private MassWork work;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    private Cast cast;
    private UUID campaign = UUID.randomUUID();
    private String officer = "";

    /** Two have not answered, one has adopted. */
    @BeforeEach
    void three_organisations() {
        cast = stage.cast(3);
        campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        acts.adopt(cast.contacts().get(2), acts.of(cast, 2));
        time.runDue();
        stage.work.pass();
        officer = troupe.account(cast.officer());
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void nothing_is_done_before_what_will_happen_was_seen_and_confirmed() {
        try (var screens = new Screens(context, officer)) {
            screens.open("deploiements/" + campaign + "/gestes");
            click("Voir ce qui arrivera");
            assertThat(words()).contains("Dites").doesNotContain("Relancer ces 2 organisations");

            reason("La vague se termine.");
            click("Voir ce qui arrivera");
            assertThat(words()).contains("2 organisations seront relancées", "Laissée de côté", "Sera relancée");
            assertThat(asked()).isZero();

            click("Relancer ces 2 organisations");
            assertThat(_get(ConfirmQuestion.class).getHeaderTitle()).contains("Relancer 2 organisations");
            assertThat(asked()).isZero();

            confirm("Relancer");
            assertThat(words()).contains("0 faites, 0 laissées de côté, 3 en attente");
            assertThat(asked()).isEqualTo(1);
        }
        work.pass();
        assertThat(actions.all(troupe.actor(cast.officer()), campaign).get(0).done())
                .isEqualTo(2);
    }

    @Test
    void what_is_missing_is_said_at_each_field_and_nothing_typed_is_lost() {
        try (var screens = new Screens(context, officer)) {
            screens.open("deploiements/" + campaign + "/gestes");
            choose("Reporter");
            click("Voir ce qui arrivera");

            var until = _get(DatePicker.class, spec -> spec.withLabel("Jusqu’au"));
            var why = _get(TextArea.class, spec -> spec.withLabel("Ce que les organisations liront"));
            assertThat(until.isInvalid()).isTrue();
            assertThat(until.getErrorMessage()).isEqualTo("Dites à quelle date.");
            assertThat(why.isInvalid()).isTrue();

            reason("La vague se termine.");
            click("Voir ce qui arrivera");
            assertThat(why.isInvalid()).isFalse();
            assertThat(why.getValue()).isEqualTo("La vague se termine.");
            assertThat(until.isInvalid()).isTrue();
        }
    }

    @Test
    void another_choice_takes_away_what_was_foreseen() {
        try (var screens = new Screens(context, officer)) {
            screens.open("deploiements/" + campaign + "/gestes");
            reason("La vague se termine.");
            click("Voir ce qui arrivera");
            assertThat(words()).contains("Relancer ces 2 organisations");
            choose("Reporter");
            assertThat(words())
                    .contains("Celles qui n’ont pas répondu passent à")
                    .doesNotContain("Relancer ces 2 organisations");
        }
    }

    @Test
    void postponing_takes_unanswered_invitations_back_and_gives_the_others_more_time() {
        acts.accept(cast.contacts().get(1), acts.of(cast, 1), AdoptionOffer.TOOLKIT);
        try (var screens = new Screens(context, officer)) {
            screens.open("deploiements/" + campaign + "/gestes");
            choose("Reporter");
            _get(DatePicker.class, spec -> spec.withLabel("Jusqu’au")).setValue(stage.day(60));
            reason("La vague se termine.");
            click("Voir ce qui arrivera");
            assertThat(words()).contains("2 organisations seront reportées", "Sera reportée au", "Aura jusqu’au");
            click("Reporter ces 2 organisations");
            confirm("Reporter");
        }
        work.pass();
        assertThat(acts.detail(cast, acts.of(cast, 0)).row().state()).isEqualTo(AdoptionState.POSTPONED);
        assertThat(acts.detail(cast, acts.of(cast, 1)).row().state()).isEqualTo(AdoptionState.INVITED);
        assertThat(troupe.waiting(acts.of(cast, 1), "user_assessReadiness").due())
                .isAfter(time.now().plus(java.time.Duration.ofDays(58)));
    }

    private int asked() {
        return actions.all(troupe.actor(cast.officer()), campaign).size();
    }

    private static void reason(String words) {
        _get(TextArea.class, spec -> spec.withLabel("Ce que les organisations liront"))
                .setValue(words);
    }

    private static void choose(String words) {
        var input = _find(Input.class).stream()
                .filter(each -> each.getParent()
                        .filter(label -> Screens.words(label).equals(words))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no choice « " + words + " »"));
        input.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(input.getElement(), "change", elemental.json.Json.createObject()));
    }

    private static void click(String words) {
        _click(_find(NativeButton.class).stream()
                .filter(button -> Screens.words(button).equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button « " + words + " » in " + words())));
    }

    /** The last button with these words: the one of the question that stands above the page. */
    private static void confirm(String words) {
        _click(_find(NativeButton.class).stream()
                .filter(button -> Screens.words(button).equals(words))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("no button « " + words + " »")));
    }

    private static String words() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining("\n"));
    }
}
