package org.couveuse.themes.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.shared.Texts;
import org.couveuse.themes.Channel;
import org.couveuse.themes.NeedReception;
import org.couveuse.themes.NeedService;
import org.couveuse.themes.NeedTriage.Triaging;
import org.couveuse.themes.Triage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CouveuseTest
class NeedsScreensTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private NeedReception reception;

    @Autowired
    private NeedService needs;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Test
    void an_officer_sees_what_waits_and_what_resembles_and_the_story_in_plain_words() {
        var author = troupe.with(Role.TEAM_MEMBER, UUID.randomUUID());
        var officer = troupe.with(Role.AGENCY_OFFICER, null);
        var need = submitted(author, "Un quai pour les traversiers");
        try (var screens = new Screens(context, account(officer))) {
            assertThat(screens.open("besoins")).contains("Un quai pour les traversiers", "À trier");
            assertThat(screens.open("besoins/" + need))
                    .contains("Ce qui vous attend ici", "Trier le besoin", "Besoin reçu", "Cellule d’innovation");
            UI.getCurrent().navigate("besoins", QueryParameters.fromString("etat=declined&texte=traversiers"));
            assertThat(shown()).contains("Rien ne correspond");
            assertThat(screens.open("")).contains("Besoins à trier");
        }
    }

    @Test
    void a_theme_shows_its_needs_and_a_join_is_undone_with_a_reason() {
        var author = troupe.with(Role.TEAM_MEMBER, UUID.randomUUID());
        var officer = troupe.with(Role.AGENCY_OFFICER, null);
        var first = submitted(author, "Une grue au port");
        var second = submitted(author, "Une deuxième grue");
        triaged(officer, first, Triage.CANDIDATE, null);
        triaged(officer, second, Triage.JOIN, first);
        var theme = acting.as(officer, () -> needs.get(first)).need().theme();
        try (var screens = new Screens(context, account(officer))) {
            assertThat(screens.open("themes")).contains("Grues au port");
            assertThat(screens.open("themes/" + theme))
                    .contains("2 besoins", "Une grue au port", "Une deuxième grue", "Reformuler");
            assertThat(screens.open("besoins/" + second)).contains("a rejoint le thème", "Défaire le rattachement");

            _click(button("Défaire le rattachement"));
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Motif")), "Ce n’est pas la même.");
            _click(_find(NativeButton.class).stream()
                    .filter(b -> Screens.words(b).equals("Défaire le rattachement"))
                    .reduce((a, b) -> b)
                    .orElseThrow());
            assertThat(shown()).contains("Rattachement défait", "Trier le besoin");

            screens.speak(Texts.ENGLISH);
            assertThat(screens.open("themes/" + theme)).contains("The needs it comes from", "1 need");
            assertThat(screens.open("besoins/" + second)).contains("Join undone", "Triage the need");
        }
    }

    @Test
    void somebody_submits_a_need_and_is_told_what_is_missing_first() {
        var member = troupe.with(Role.TEAM_MEMBER, UUID.randomUUID());
        submitted(member, "Le phare du vieux havre");
        try (var screens = new Screens(context, account(member))) {
            assertThat(screens.open("besoins/nouveau")).contains("Proposer un besoin", "Cellule d’innovation");
            _click(button("Envoyer le besoin"));
            assertThat(shown()).contains("Le besoin n’est pas envoyé");

            _setValue(
                    _get(TextField.class, spec -> spec.withLabel("Le besoin en une phrase")), "Les phares des havres");
            assertThat(shown()).contains("Déjà proposé", "Le phare du vieux havre");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Ce qui ne va pas")), "On ne voit rien la nuit.");
            _click(button("Envoyer le besoin"));
            assertThat(shown()).contains("Les phares des havres", "On ne voit rien la nuit.");
        }
    }

    @Test
    void who_only_verifies_is_not_offered_to_submit() {
        var auditor = troupe.with(Role.AUDITOR, null);
        try (var screens = new Screens(context, account(auditor))) {
            assertThat(screens.open("besoins")).doesNotContain("Proposer un besoin");
            assertThat(screens.open("besoins/nouveau")).contains("non d’en proposer");
        }
    }

    private static String shown() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining(" "));
    }

    private static NativeButton button(String words) {
        return _find(NativeButton.class).stream()
                .filter(b -> Screens.words(b).equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + words));
    }

    private void triaged(UUID officer, UUID need, Triage outcome, @Nullable UUID joined) {
        var candidate = outcome == Triage.CANDIDATE;
        troupe.does(
                officer,
                need,
                "user_triageNeed",
                new Triaging(
                        outcome,
                        candidate ? "Grues au port" : null,
                        candidate ? "Il en faut." : null,
                        null,
                        joined,
                        null,
                        "Oui."));
        time.runDue();
    }

    private UUID submitted(UUID author, String title) {
        var need = acting.as(
                author,
                () -> reception.submit(new NeedReception.New(
                        title, title + ", partout.", null, null, null, null, Channel.INNOVATION_CELL, null)));
        time.runDue();
        return need;
    }

    private String account(UUID person) {
        var name = "v" + UUID.randomUUID().toString().substring(0, 12);
        acting.asSystem(() -> accounts.open(person, name, "un mot de passe assez long"));
        return name;
    }
}
