package org.couveuse.themes.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Memberships;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.Texts;
import org.couveuse.themes.BallotChoice;
import org.couveuse.themes.BallotMode;
import org.couveuse.themes.BallotService;
import org.couveuse.themes.BetterWhen;
import org.couveuse.themes.RoundReading;
import org.couveuse.themes.RoundTable;
import org.couveuse.themes.RoundTable.Forum;
import org.junit.jupiter.api.Test;

class RoundScreensTest extends RoundPages {

    @Test
    void a_member_votes_on_cards_recuses_herself_reviews_and_keeps_a_receipt() {
        var forum = table.forum(1, 2);
        var round = table.open(forum, BallotMode.SECRET, 1);
        var member = forum.members().get(0);
        try (var screens = signedIn(member)) {
            assertThat(screens.open("rondes/" + round)).contains("Aucun bulletin n’est déposé", "Voter");
            var task = troupe
                    .as(member, () -> context.getBean(org.couveuse.inbox.TaskDesk.class)
                            .about(round))
                    .stream()
                    .filter(t -> t.form().equals("user_castBallot"))
                    .filter(t -> t.candidates().toString().contains(member.toString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(screens.open("taches/" + task.id())).contains("Thème 1 sur 2", "Excellent", "À rejeter");

            choose(1);
            assertThat(shown()).contains("1 traité sur 2", "Très bien");
            press("Thème suivant");
            assertThat(shown()).contains("Thème 2 sur 2");
            press("Me récuser sur ce thème");
            press("Me récuser");
            assertThat(shown()).contains("Dites en quelques mots la nature du conflit");
            _setValue(
                    _get(TextArea.class, spec -> spec.withLabel("Nature du conflit d’intérêts")),
                    "Mon organisation le porte.");
            press("Me récuser");
            assertThat(shown()).contains("Récusation", "2 traités sur 2");
            press("Revoir tout et déposer");
            assertThat(shown()).contains("Votre bulletin, avant de le déposer");
            press("Déposer mon bulletin");
            assertThat(shown()).contains("Votre bulletin est déposé", "Votre reçu", "Clé");

            assertThat(screens.open("rondes/" + round))
                    .contains("1 bulletin est déposé", "Votre bulletin", "Récusation");
            screens.speak(Texts.ENGLISH);
            assertThat(screens.open("rondes/" + round + "/bulletin")).contains("Your ballot", "Very good");
            choose(0);
            press("Cast my ballot");
            assertThat(shown()).contains("Your ballot is changed", "Your receipt");
        }
        var mine = ballots.mine(troupe.actor(member), round).orElseThrow();
        assertThat(mine.lines()).extracting("choice").containsExactly(BallotChoice.EXCELLENT, BallotChoice.RECUSED);
    }

    @Test
    void who_lost_the_seat_after_the_opening_votes_and_reads_on_the_screen_as_by_rest() {
        var forum = table.forum(1, 2);
        var round = table.open(forum, BallotMode.SECRET, 1);
        var member = forum.members().get(0);
        var task = troupe.as(member, () -> context.getBean(TaskDesk.class).about(round)).stream()
                .filter(t -> t.form().equals("user_castBallot"))
                .filter(t -> t.candidates().toString().contains(member.toString()))
                .findFirst()
                .orElseThrow();
        var memberships = context.getBean(Memberships.class);
        context.getBean(ActingAs.class)
                .asSystem(() -> memberships.of(member).forEach(held -> memberships.revoke(held.id())));
        assertThat(memberships.of(member)).isEmpty();

        try (var screens = signedIn(member)) {
            assertThat(screens.open("rondes")).contains(title(member, round));
            assertThat(screens.open("rondes/" + round)).contains("Voter", "Déclarer un conflit");
            assertThat(screens.open("taches/" + task.id())).contains("Thème 1 sur 2");
            vote(forum, member, round, BallotChoice.VERY_GOOD, BallotChoice.FAIR);
            assertThat(screens.open("rondes/" + round + "/bulletin")).contains("Votre bulletin", "Très bien");
        }
        var stranger = troupe.somebody();
        try (var screens = signedIn(stranger)) {
            assertThat(screens.open("rondes/" + round + "/bulletin"))
                    .doesNotContain("Très bien")
                    .contains(context.getBean(Texts.class).in(Texts.FRENCH, "shared.notFound"));
        }
    }

    @Test
    void the_page_names_who_voted_to_the_chair_only_and_takes_a_signature_to_close_early() {
        var forum = table.forum(1, 1);
        var round = table.open(forum, BallotMode.SECRET, 1);
        vote(forum, forum.members().get(0), round, BallotChoice.GOOD);
        try (var screens = signedIn(forum.members().get(0))) {
            assertThat(screens.open("rondes/" + round))
                    .contains("1 bulletin est déposé sur 2")
                    .doesNotContain("Qui a voté", "Classement", "Demander la clôture anticipée");
        }
        try (var screens = signedIn(forum.chair())) {
            assertThat(screens.open("rondes/" + round)).contains("Qui a voté", "Attendu", "Céder la présidence");
            press("Demander la clôture anticipée");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Motif")), "La séance est levée.");
            press("Demander la clôture anticipée", 1);
            assertThat(shown()).contains("Clôture anticipée demandée par", "La séance est levée.");
        }
    }

    @Test
    void the_result_says_its_finding_first_and_counts_again() {
        var forum = table.forum(5, 2);
        var round = table.open(forum, BallotMode.NAMED_AFTER_CLOSE, 1);
        forum.voters().forEach(voter -> vote(forum, voter, round, BallotChoice.VERY_GOOD, BallotChoice.FAIR));
        time.forward(Duration.ofDays(15));
        try (var screens = signedIn(forum.chair())) {
            assertThat(screens.open("rondes/" + round))
                    .contains(
                            "Les thèmes sont classés",
                            "6 membres sur 6 lui donnent",
                            "Profils de mérite",
                            "Classement",
                            "Délibérer",
                            "À décider");
            press("Refaire le décompte");
            assertThat(shown()).contains("Décompte refait à l’identique");
            press("Afficher les bulletins publiés");
            assertThat(shown()).contains("Passable");
            assertThat(screens.open("rondes")).contains("Ronde d’essai", "En délibération");
            assertThat(screens.open(
                            "taches/" + troupe.waiting(round, "user_deliberate").id()))
                    .contains("Thèmes retenus, dans l’ordre");
        }
        try (var screens = signedIn(forum.officer())) {
            assertThat(screens.speak(Texts.ENGLISH).open("rondes")).contains("Plan a round");
        }
    }

    @Test
    void a_ballot_being_filled_in_comes_back_without_its_key() {
        var forum = table.forum(1, 2);
        var round = table.open(forum, BallotMode.SECRET, 1);
        var member = forum.members().get(0);
        try (var screens = signedIn(member)) {
            screens.open("rondes/" + round);
            var detail = context.getBean(org.couveuse.themes.RoundReading.class)
                    .detail(troupe.actor(member), round, Texts.FRENCH);
            var body = new VoteBody(detail, "0".repeat(32));
            body.choose(forum.themes().get(0), BallotChoice.GOOD);
            body.recuse(forum.themes().get(1), "Un proche.");
            var draft = body.draft();
            assertThat(draft.has("nonce")).isFalse();
            var again = new VoteBody(detail, "1".repeat(32));
            again.value(draft);
            assertThat(again.draft()).isEqualTo(draft);
            assertThat(again.value().path("nonce").asText()).isEqualTo("1".repeat(32));
            again.value(JsonColumn.CANONICAL.createObjectNode().put("lines", "rien"));
        }
    }

    @Test
    void notes_on_criteria_are_folded_kept_as_drafts_reviewed_and_refused_beside_their_field() {
        var forum = table.forum(1, 2);
        var criteria =
                List.of(RoundTable.criterion("Portée", "3"), RoundTable.criterion("Coût", BetterWhen.LOWER, 1, 5, "2"));
        var round = table.open(forum, BallotMode.SECRET, 1, criteria);
        var member = forum.members().get(0);
        try (var screens = signedIn(member)) {
            assertThat(screens.open("rondes/" + round))
                    .contains("Les poids donnés totalisent 5", "60,0", "Plus bas est mieux", "America/Toronto");
            var desk = context.getBean(TaskDesk.class);
            var task = desk.about(round).stream()
                    .filter(t -> t.form().equals("user_castBallot") && desk.may(troupe.actor(member), t))
                    .findFirst()
                    .orElseThrow();
            assertThat(screens.open("taches/" + task.id())).contains("Critères", "facultatif");
            assertThat(field("Coût").getHelperText()).contains("De 1 à 5", "1 est le mieux");
            choose(0);
            note("Portée", "onze");
            note("Coût", "9");
            assertThat(shown()).contains("2 sur 2");
            assertThat(desk.draft(troupe.actor(member), task.id()).orElseThrow().body())
                    .contains("onze", "\"value\":9");
            press("Revoir tout et déposer");
            assertThat(shown()).contains("Portée\u00a0: onze", "Coût\u00a0: 9");
            press("Déposer mon bulletin");
            assertThat(shown()).contains("Le bulletin n’est pas déposé", "Thème 1 sur 2");
            assertThat(field("Portée").isInvalid()).isTrue();
            assertThat(field("Coût").isInvalid()).isFalse();

            note("Portée", "8");
            press("Déposer mon bulletin");
            assertThat(field("Portée").isInvalid()).isFalse();
            assertThat(field("Coût").getErrorMessage())
                    .contains(
                            "« Coût » se note de 1 à 5".replace("« ", "«\u00a0").replace(" »", "\u00a0»"));
            note("Coût", "");
            press("Thème suivant");
            note("Coût", "2");
            press("Déposer mon bulletin");
            assertThat(shown()).contains("Votre bulletin est déposé");

            assertThat(screens.open("rondes/" + round)).contains("Excellent (Portée\u00a0: 8)");
            screens.open("rondes/" + round + "/bulletin");
            assertThat(field("Portée").getValue()).isEqualTo("8");
            assertThat(field("Coût").getValue()).isEmpty();
        }
        var lines = ballots.mine(troupe.actor(member), round).orElseThrow().lines();
        assertThat(lines).extracting("choice").containsExactly(BallotChoice.EXCELLENT, BallotChoice.NO_MENTION);
        assertThat(lines.get(0).scores()).containsExactly(new BallotService.Score("C1", 8));
        assertThat(lines.get(1).scores()).containsExactly(new BallotService.Score("C2", 2));
    }

    private String title(UUID reader, UUID round) {
        return troupe.as(reader, () -> context.getBean(RoundReading.class)
                .detail(troupe.actor(reader), round, Texts.FRENCH)
                .row()
                .title());
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void note(String criterion, String typed) {
        _setValue(field(criterion), typed);
    }

    private void vote(Forum forum, UUID voter, UUID round, BallotChoice... choices) {
        troupe.as(voter, () -> ballots.put(troupe.actor(voter), round, RoundTable.vote(forum.themes(), choices)));
    }

    private static void choose(int mention) {
        var input = _find(Input.class).stream()
                .filter(i -> "radio".equals(i.getType()))
                .filter(i -> i.getParent()
                        .filter(p -> p.getElement().getClassList().contains("mention"))
                        .isPresent())
                .skip(mention)
                .findFirst()
                .orElseThrow();
        input.getElement()
                .getNode()
                .getFeature(com.vaadin.flow.internal.nodefeature.ElementListenerMap.class)
                .fireEvent(new DomEvent(input.getElement(), "change", elemental.json.Json.createObject()));
    }
}
