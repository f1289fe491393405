package org.couveuse.themes.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.Screens;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.ChartFrame;
import org.couveuse.themes.BallotChoice;
import org.couveuse.themes.BallotMode;
import org.couveuse.themes.BallotService.Line;
import org.couveuse.themes.BallotService.Vote;
import org.couveuse.themes.RoundTable;
import org.couveuse.themes.RoundTable.Forum;
import org.junit.jupiter.api.Test;

class ResultScreensTest extends RoundPages {

    @Test
    void each_picture_has_a_sentence_a_table_and_how_to_read_it_in_both_languages() {
        var forum = table.forum(5, 3);
        var round = ranked(forum, BallotMode.NAMED_AFTER_CLOSE);
        try (var screens = signedIn(forum.chair())) {
            assertThat(screens.open("rondes/" + round))
                    .contains(
                            "Profils de mérite",
                            "arrive premier avec la mention",
                            "Classement",
                            "Stabilité du classement",
                            "6 votants, c’est peu",
                            "Accord entre les membres",
                            "Critères pondérés",
                            "Rangs selon les poids des critères",
                            "Le jugement majoritaire décide",
                            "Comment lire",
                            "Bradley Efron",
                            "Les poids ne faisaient pas 1");
            var frames = _find(ChartFrame.class);
            assertThat(frames).hasSizeGreaterThanOrEqualTo(5);
            for (var frame : frames) {
                assertThat(frame.getElement().getTag()).isEqualTo("figure");
                assertThat(Screens.words(frame)).contains("Comment lire", "Source", "Tableau");
                assertThat(tag(frame.getElement(), "caption")).isTrue();
                assertThat(tag(frame.getElement(), "details")).isTrue();
            }
            for (var rows : _find(PictureRows.class)) {
                assertThat(rows.getElement().getAttribute("role")).isEqualTo("img");
                assertThat(rows.getElement().getAttribute("aria-label")).endsWith(".");
            }
            screens.speak(Texts.ENGLISH);
            assertThat(screens.open("rondes/" + round))
                    .contains(
                            "Merit profiles",
                            "comes first with the mention",
                            "Steadiness of the ranking",
                            "6 voters are few",
                            "Weighted criteria",
                            "Majority judgment decides")
                    .doesNotContain("Stabilité", "{0}");
        }
    }

    @Test
    void the_chair_has_the_result_beside_the_form_and_programs_have_its_sentences() {
        var forum = table.forum(5, 3);
        var round = ranked(forum, BallotMode.SECRET);
        var task = troupe.waiting(round, "user_deliberate");
        try (var screens = signedIn(forum.chair())) {
            assertThat(screens.open("taches/" + task.id()))
                    .contains(
                            "Thèmes retenus, dans l’ordre",
                            "Écarts avec le classement",
                            "Stabilité du classement",
                            "Accord entre les membres",
                            "Critères pondérés",
                            "Classement",
                            "Ce qu’en disent les autres méthodes");
        }
        var facts = context.getBean(TaskDesk.class)
                .sheet(troupe.actor(forum.chair()), task.id())
                .facts();
        assertThat(facts)
                .filteredOn(fact -> fact.key().equals("round.analysis"))
                .singleElement()
                .isInstanceOfSatisfying(Fact.Rows.class, rows -> assertThat(rows.rows())
                        .hasSize(8)
                        .allSatisfy(row -> assertThat(row.get(1)).endsWith(".")));
    }

    @Test
    void a_secret_round_of_few_says_what_it_withholds() {
        var forum = table.forum(2, 3);
        var round = ranked(forum, BallotMode.SECRET);
        try (var screens = signedIn(forum.chair())) {
            assertThat(screens.open("rondes/" + round))
                    .contains("cette ronde est à bulletin secret", "Moins de cinq membres ont noté les critères")
                    .doesNotContain("A\u00a0= ");
        }
    }

    private UUID ranked(Forum forum, BallotMode mode) {
        var criteria = List.of(RoundTable.criterion("Portée", "3"), RoundTable.criterion("Coût", "2"));
        var round = table.open(forum, mode, 1, criteria);
        var number = 0;
        for (var voter : forum.voters()) {
            var lines = new ArrayList<Line>();
            for (var i = 0; i < forum.themes().size(); i++) {
                lines.add(RoundTable.line(
                        forum.themes().get(i),
                        List.of(BallotChoice.EXCELLENT, BallotChoice.GOOD, BallotChoice.FAIR)
                                .get(i),
                        9 - 2 * i,
                        (number + 3 * i) % 10));
            }
            troupe.as(voter, () -> ballots.put(troupe.actor(voter), round, new Vote(lines, null, null)));
            number++;
        }
        time.forward(Duration.ofDays(15));
        return round;
    }

    private static boolean tag(com.vaadin.flow.dom.Element element, String tag) {
        return element.getTag().equals(tag)
                || element.getChildren().anyMatch(child -> !child.isTextNode() && tag(child, tag));
    }
}
