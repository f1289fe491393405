package org.couveuse.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Organisations;
import org.couveuse.people.Role;
import org.couveuse.people.SizeBand;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.Catalogue.Query;
import org.couveuse.sharing.SolutionService.OpenSolution;
import org.couveuse.subjects.LinkKind;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CouveuseTest
class CatalogueTest {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private RelatedSolutions related;

    @Autowired
    private SolutionAdopters adopters;

    @Autowired
    private SolutionService solutions;

    @Autowired
    private SolutionFile file;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Organisations organisations;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TimeTravel time;

    private String mark;

    @BeforeEach
    void a_word_of_this_test_only() {
        var number = UUID.randomUUID().toString();
        mark = "zz" + number.substring(0, 8).replaceAll("[0-9]", "k")
                + number.substring(9, 13).replaceAll("[0-9]", "q");
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void words_are_found_in_any_part_whatever_their_accents_plural_and_elision() {
        var id =
                published("Réunions " + mark, "Sommaire.", "L’équipe affiche ses " + mark + "ations à l’été.", null, 3);

        assertThat(found("reunion " + mark)).containsExactly(id);
        assertThat(found("d’équipes " + mark)).containsExactly(id);
        assertThat(found("ÉTÉ " + mark + "ation")).containsExactly(id);
        assertThat(found("hiver " + mark)).isEmpty();
    }

    @Test
    void those_with_all_words_in_their_title_come_first_and_pages_neither_lose_nor_repeat_any() {
        var inText = published("A " + "autre", "Sommaire.", "Parle de " + mark + ".", null, 2);
        var titled = published("Zone " + mark, "Sommaire.", "Étapes.", null, 2);
        var more = new ArrayList<UUID>();
        for (var i = 0; i < 5; i++) {
            more.add(published("Bloc " + mark + " " + i, "Sommaire.", "Étapes.", null, 2));
        }
        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = catalogue.page(Actor.everybody(), new Query(mark, List.of()), after, 2);
            page.items().forEach(item -> seen.add(item.id()));
            after = page.next();
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize(7).containsAll(more);
        assertThat(seen.get(5)).isEqualTo(titled);
        assertThat(seen.get(6)).isEqualTo(inText);
    }

    @Test
    void facets_count_what_there_would_be_and_alternatives_of_a_facet_add_up() {
        var health = organisation(OrganisationKind.AGENCY, "Santé " + mark);
        var town = organisation(OrganisationKind.MUNICIPALITY, "Villes, villages " + mark);
        var first = published("Un " + mark, "Sommaire.", "Étapes.", health, 3);
        var second = published("Deux " + mark, "Sommaire.", "Étapes.", town, 4);
        inUse(first, town);

        var all = new Query(mark, List.of());
        assertThat(values(all, CatalogueFacet.SECTOR))
                .containsExactlyInAnyOrder("Santé " + mark + " 1", "Villes, villages " + mark + " 1");
        assertThat(values(all, CatalogueFacet.EVIDENCE))
                .containsExactly("4 sur 5 ou plus 1", "3 sur 5 ou plus 2", "2 sur 5 ou plus 2", "1 sur 5 ou plus 2");
        assertThat(values(all, CatalogueFacet.ADOPTERS))
                .containsExactly("1 à 4 organisations 1", "aucune organisation 1");
        assertThat(values(all, CatalogueFacet.TRIED_IN)).containsExactly("Organisme 1", "Municipalité 1");

        var towns = all.only(CatalogueFacet.SECTOR, "Villes, villages " + mark);
        assertThat(ids(towns)).containsExactly(second);
        assertThat(values(towns, CatalogueFacet.TRIED_IN)).containsExactly("Municipalité 1");
        assertThat(values(towns, CatalogueFacet.SECTOR)).hasSize(2);
        assertThat(ids(towns.only(CatalogueFacet.SECTOR, "Santé " + mark))).containsExactlyInAnyOrder(first, second);
        assertThat(ids(all.only(CatalogueFacet.ADOPTERS, "FEW"))).containsExactly(first);
        assertThat(catalogue.count(Actor.everybody(), all.only(CatalogueFacet.EVIDENCE, "4")))
                .isEqualTo(1);
    }

    @Test
    void an_objective_and_a_theme_tell_solutions_apart_and_say_why_they_are_related() {
        var theme = UUID.randomUUID();
        acting.asSystem(() -> subjects.show(Card.of(theme, SubjectType.THEME, "Thème " + mark, "RETAINED")));
        var first = published("Premier essai", "Sommaire.", "Étapes " + mark + ".", null, 2);
        var second = published("Autre chose", "Sommaire.", "Étapes " + mark + ".", null, 2);
        for (var solution : List.of(first, second)) {
            acting.asSystem(() -> transaction.executeWithoutResult(status -> {
                subjects.link(theme, solution, LinkKind.LED_TO);
                file.show(file.load(solution));
            }));
        }
        var shared = organisation(OrganisationKind.AGENCY, "Secteur");
        inUse(first, shared);
        inUse(second, shared);

        assertThat(values(new Query(mark, List.of()), CatalogueFacet.THEME)).containsExactly("Thème " + mark + " 2");
        assertThat(related.of(Actor.everybody(), first, Texts.FRENCH))
                .filteredOn(r -> r.id().equals(second))
                .singleElement()
                .satisfies(r -> assertThat(r.reasons())
                        .extracting(RelatedSolutions.Reason::words)
                        .containsExactly(
                                "Vient du même thème\u00A0: Thème " + mark, "Une organisation a repris les deux"));
    }

    @Test
    void titles_with_a_rare_word_in_common_are_related_by_it() {
        var first = published("Le guichet " + mark, "Sommaire.", "Étapes.", null, 2);
        var second = published("Un mur " + mark, "Sommaire.", "Étapes.", null, 2);
        assertThat(related.of(Actor.everybody(), first, Texts.FRENCH))
                .filteredOn(r -> r.id().equals(second))
                .singleElement()
                .satisfies(r -> assertThat(r.reasons())
                        .containsExactly(new RelatedSolutions.Reason(RelatedBy.WORDS, "Même sujet\u00A0: " + mark)));
    }

    @Test
    void who_sees_no_draft_neither_finds_nor_counts_one() {
        var cast = sharing.opened();
        acting.asSystem(() -> transaction.executeWithoutResult(status -> {
            var draft = file.load(cast.solution());
            draft.assemble(contents("Ébauche " + mark, "Sommaire.", "Étapes."), file.now());
            file.show(draft);
        }));
        var query = new Query(mark, List.of());
        assertThat(catalogue.count(Actor.everybody(), query)).isZero();
        assertThat(catalogue.facets(Actor.everybody(), query, Arrays.asList(CatalogueFacet.values()), Texts.FRENCH))
                .isEmpty();
        assertThat(catalogue.count(troupe.actor(cast.lead()), query)).isEqualTo(1);
        assertThat(catalogue.count(troupe.actor(sharing.opened().lead()), query))
                .isZero();
        assertThat(catalogue.count(troupe.actor(troupe.with(Role.AUDITOR, null)), query))
                .isEqualTo(1);
    }

    @Test
    void values_that_are_none_find_nothing_and_can_be_taken_away_again() {
        published("Un " + mark, "Sommaire.", "Étapes.", null, 2);
        for (var facet : CatalogueFacet.values()) {
            for (var word : List.of("' or 1=1 --", "a\u0000b", "x".repeat(5_000), "a/b/c", "999999999999", "")) {
                var query = new Query(mark, List.of()).only(facet, word);
                assertThat(ids(query)).as(facet + " " + word).isEmpty();
                assertThat(catalogue.facets(Actor.everybody(), query, List.of(facet), Texts.FRENCH))
                        .allSatisfy(f -> assertThat(f.values()).isNotEmpty());
            }
        }
        for (var text : List.of("%", "_", "!", "\u0000", "a\uD83D", "' or 1=1")) {
            assertThat(catalogue.count(Actor.everybody(), new Query(text + mark + "y", List.of())))
                    .isZero();
        }
    }

    @Test
    void a_cursor_of_somebody_elses_making_is_refused() {
        assertThat(refusal("2\u001fabc").kind()).isEqualTo(RuleViolation.Kind.MALFORMED);
        assertThat(refusal("x").kind()).isEqualTo(RuleViolation.Kind.MALFORMED);
    }

    private RuleViolation refusal(String parts) {
        try {
            catalogue.page(Actor.everybody(), Query.all(), org.couveuse.shared.Cursor.of(parts), 5);
        } catch (RuleViolation refused) {
            return refused;
        }
        throw new AssertionError("was not refused");
    }

    private List<UUID> found(String text) {
        return ids(new Query(text, List.of()));
    }

    private List<UUID> ids(Query query) {
        return catalogue.page(Actor.everybody(), query, null, 50).items().stream()
                .map(Catalogue.Item::id)
                .toList();
    }

    private List<String> values(Query query, CatalogueFacet facet) {
        return catalogue.facets(Actor.everybody(), query, List.of(facet), Texts.FRENCH).stream()
                .flatMap(f -> f.values().stream())
                .map(value -> value.label() + " " + value.count())
                .toList();
    }

    private void inUse(UUID solution, UUID organisation) {
        transaction.executeWithoutResult(status -> adopters.adopted(UUID.randomUUID(), solution, organisation));
    }

    private UUID organisation(OrganisationKind kind, String sector) {
        var code = "C" + UUID.randomUUID().toString().substring(0, 8);
        return acting.asSystem(() -> organisations.register(
                new Organisations.New(code, "Organisation " + code, kind, SizeBand.FROM_100, sector, null, true)));
    }

    private static Contents contents(String title, String summary, String practice) {
        return new Contents(
                title,
                null,
                SolutionOffer.TOOLKIT,
                new Toolkit(
                        List.of(
                                new Toolkit.Text(ToolkitPart.SUMMARY, summary, null),
                                new Toolkit.Text(ToolkitPart.PRACTICE, practice, null)),
                        List.of()),
                null,
                null);
    }

    private UUID published(
            String title, String summary, String practice, @org.jspecify.annotations.Nullable UUID host, int level) {
        var id = UUID.randomUUID();
        var experiment = UUID.randomUUID();
        acting.asSystem(() -> transaction.executeWithoutResult(status -> {
            subjects.show(Card.of(experiment, SubjectType.EXPERIMENT, "Essai", "ADOPTED")
                    .forOrganisation(host));
            var evidence = new Evidence(level, List.of(experiment), 1, 1);
            solutions.open(new OpenSolution(id, UUID.randomUUID(), UUID.randomUUID(), title, evidence));
            var solution = file.load(id);
            solution.assemble(contents(title, summary, practice), file.now());
            solution.publish(file.now());
            file.show(solution);
        }));
        return id;
    }
}
