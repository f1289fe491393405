package org.couveuse.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.RuleViolation;
import org.couveuse.sharing.Assembly.Main;
import org.couveuse.sharing.Sharing.Cast;
import org.couveuse.sharing.SolutionService.Revision;
import org.couveuse.sharing.ToolkitDifferences.DifferenceKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CouveuseTest
class ToolkitDifferencesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Sharing sharing;

    @Autowired
    private SolutionService solutions;

    @Autowired
    private ToolkitDifferences differences;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void what_changed_is_told_part_by_part_and_word_by_word() {
        var cast = revised();

        var found = differences.compare(troupe.actor(cast.lead()), cast.solution(), null, null);

        assertThat(found.from().number()).isEqualTo(1);
        assertThat(found.to().number()).isEqualTo(2);
        assertThat(found.parts())
                .extracting(ToolkitDifferences.Changed::part)
                .containsExactly(ToolkitPart.COSTS, ToolkitPart.COSTS);
        assertThat(found.parts())
                .extracting(ToolkitDifferences.Changed::kind)
                .containsExactly(DifferenceKind.CHANGED, DifferenceKind.ADDED);
        assertThat(found.parts().get(0).words())
                .anyMatch(w -> w.kind() == DifferenceKind.ADDED && w.text().contains("• Trois heures par semaine"))
                .noneMatch(w -> w.text().contains("**") || w.text().contains("- "));
        assertThat(found.parts().get(1).language()).isEqualTo("en");
        assertThat(found.frame())
                .extracting("name", "before", "after")
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "title", "Mur des bloquants", "Mur des bloquants, deuxième"));
        assertThat(found.same()).contains(ToolkitPart.SUMMARY).doesNotContain(ToolkitPart.COSTS);
        assertThat(found.none()).isFalse();
    }

    @Test
    void nothing_is_compared_before_there_are_two_versions_nor_the_wrong_way_round_nor_for_a_stranger() {
        var one = sharing.inReview();
        var cast = revised();
        var stranger = sharing.opened().lead();

        assertThat(refused(one, one.lead(), null, null).code()).isEqualTo("sharing.oneVersion");
        assertThat(refused(cast, cast.lead(), 2, 1).code()).isEqualTo("sharing.versionsInOrder");
        assertThat(refused(cast, cast.lead(), 1, 9).kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(refused(cast, stranger, null, null).kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
    }

    @Test
    void the_page_marks_words_so_that_they_are_read_without_any_colour() {
        var cast = revised();
        try (var screens = new Screens(context, account(cast.lead()))) {
            assertThat(screens.open("solutions/" + cast.solution())).contains("Ce qui a changé de la version 1 à la");
            assertThat(screens.open("solutions/" + cast.solution() + "/differences"))
                    .contains("De la version 1 à la version 2", "Partie modifiée", "Partie ajoutée")
                    .contains("[ajouté", "Trois heures par semaine", "Version figée le")
                    .contains("Les coûts, en anglais", "Mur des bloquants, deuxième")
                    .contains("sans changement");
            UI.getCurrent()
                    .navigate(
                            "solutions/" + cast.solution() + "/differences",
                            QueryParameters.simple(Map.of("avant", "x")));
            assertThat(UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining()))
                    .contains("ou ne vous concerne pas");
        }
    }

    @Test
    void comments_on_parts_and_their_answers_are_kept_through_two_rounds_without_losing_a_word() {
        var cast = sharing.inReview();
        sharing.reviewed(cast, cast.officer(), UnaryOperator.identity());
        sharing.reviewed(cast, cast.delegate(), Sharing.but(ToolkitPart.COSTS, PartVerdict.REFUSE, "Rien du temps ?"));
        sharing.reviewed(cast, cast.advisor(), Sharing.but(ToolkitPart.ROLES, PartVerdict.CHANGE, "Qui anime ?"));
        answered(cast, "Premier retour.");
        sharing.reviewed(cast, cast.delegate(), Sharing.but(ToolkitPart.COSTS, PartVerdict.REFUSE, "Et les locaux ?"));
        sharing.reviewed(cast, cast.officer(), UnaryOperator.identity());
        sharing.reviewed(cast, cast.advisor(), UnaryOperator.identity());
        answered(cast, "Second retour.");

        var detail = sharing.detail(cast);
        var reviews = context.getBean(ReviewService.class).reviews(troupe.actor(cast.officer()), cast.solution());

        assertThat(detail.versions()).extracting("number").containsExactly(3, 2, 1);
        assertThat(detail.versions().get(0).replies()).extracting(Reply::words).containsOnly("Second retour.");
        assertThat(detail.versions().get(1).replies())
                .extracting(Reply::words)
                .hasSize(2)
                .containsOnly("Premier retour.");
        assertThat(reviews).hasSize(6);
        assertThat(reviews.stream().flatMap(r -> r.parts().stream()).map(ReviewService.PartReview::comment))
                .contains("Rien du temps ?", "Qui anime ?", "Et les locaux ?");
    }

    private void answered(Cast cast, String words) {
        var comments = solutions.comments(cast.solution());
        sharing.does(
                cast.lead(),
                cast,
                "user_reviseToolkit",
                new Revision(
                        comments.stream()
                                .map(c -> new Reply(c.id(), CommentAnswer.DONE, words))
                                .toList(),
                        sharing.assembly()));
    }

    private RuleViolation refused(Cast cast, UUID person, @Nullable Integer from, @Nullable Integer to) {
        return troupe.refused(person, () -> differences.compare(troupe.actor(person), cast.solution(), from, to));
    }

    /** A second version with another title, other costs, and these in English too. */
    private Cast revised() {
        var cast = sharing.inReview();
        sharing.reviewed(cast, cast.officer(), UnaryOperator.identity());
        sharing.reviewed(
                cast, cast.delegate(), Sharing.but(ToolkitPart.COSTS, PartVerdict.REFUSE, "Les coûts ne disent rien."));
        sharing.reviewed(cast, cast.advisor(), UnaryOperator.identity());
        var a = sharing.assembly();
        var costs = new Main(a.costs().french() + "\n\n- Trois **heures** par semaine.", "Three hours a week.");
        var comments = solutions.comments(cast.solution());
        sharing.does(
                cast.lead(),
                cast,
                "user_reviseToolkit",
                new Revision(
                        comments.stream()
                                .map(c -> new Reply(c.id(), CommentAnswer.DONE, "C’est dit."))
                                .toList(),
                        new Assembly(
                                "Mur des bloquants, deuxième",
                                null,
                                a.offer(),
                                null,
                                null,
                                a.summary(),
                                a.practice(),
                                a.conditions(),
                                a.roles(),
                                costs,
                                null,
                                null,
                                null,
                                a.evidence(),
                                a.contacts(),
                                a.licence(),
                                List.of())));
        return cast;
    }

    private String account(UUID person) {
        var name = "p" + UUID.randomUUID().toString().substring(0, 12);
        acting.asSystem(() -> accounts.open(person, name, "mot-de-passe-des-essais"));
        return name;
    }
}
