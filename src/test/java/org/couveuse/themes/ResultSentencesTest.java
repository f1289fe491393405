package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.couveuse.themes.ResultScenes.of;
import static org.couveuse.themes.ResultScenes.times;

import java.util.stream.Stream;
import org.couveuse.CouveuseTest;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class ResultSentencesTest {

    @Autowired
    private Texts texts;

    @Test
    void without_any_ballot_there_is_nothing_to_show_and_it_is_said() {
        var said = french(of(2, "", "", ""));
        assertThat(said.profiles()).isEqualTo("Aucun bulletin n’a été déposé : il n’y a rien à montrer.");
        assertThat(said.steadiness()).isEqualTo(said.profiles());
        assertThat(said.agreement()).isEqualTo(said.profiles());
        assertThat(said.concordance()).isEqualTo(said.profiles());
        assertThat(said.usual()).contains("moins de deux thèmes");
        assertThat(said.criteria()).isNull();
        assertThat(said.acceptability()).isNull();
        assertThat(said.advisers()).isNull();
        assertThat(said.bySector()).isNull();
    }

    @Test
    void when_all_are_recused_no_mention_is_said_to_be_missing() {
        assertThat(french(of(2, "xx", "xx")).profiles())
                .isEqualTo("Les 2 bulletins déposés ne donnent aucune mention, seulement des récusations et des"
                        + " abstentions : il n’y a rien à montrer.");
        assertThat(french(of(1, "x")).steadiness()).startsWith("Le seul bulletin déposé ne donne aucune mention");
    }

    @Test
    void one_voter_is_said_to_be_alone() {
        var said = french(of(2, "EB").noted("8 6 4 2"));
        assertThat(said.profiles())
                .isEqualTo("« T1 » arrive premier avec la mention « Excellent », que son seul juge lui donne ;"
                        + " « T2 », dernier, s’arrête à « Bien ».");
        assertThat(said.steadiness()).startsWith("Une seule personne a donné des mentions");
        assertThat(said.agreement()).startsWith("Une seule personne a donné des mentions");
        assertThat(said.concordance()).isEqualTo("Moins de deux membres ont donné des mentions.");
        assertThat(said.criteria())
                .isEqualTo("Une seule personne a noté les critères : la tête y est à « T1 », avec 70 sur 100.");
        assertThat(english(of(1, "E")).profiles())
                .isEqualTo("“T1” is the only theme judged: its only judge gives it “Excellent”.");
    }

    @Test
    void themes_that_are_all_equal_are_said_to_be() {
        var said = french(of(2, times(3, "BB")).noted("5 5 5 5").advised("1=2"));
        assertThat(said.profiles()).isEqualTo("Les 2 thèmes jugés sont à égalité parfaite, avec la mention « Bien ».");
        assertThat(said.steadiness())
                .isEqualTo("« T1 » et « T2 » sont à égalité pour la seule place : le vote seul ne les départage pas ;"
                        + " 3 votants, c’est peu.");
        assertThat(said.agreement()).startsWith("Pour chacun des 2 thèmes, tous donnent la même mention ;");
        assertThat(said.concordance()).contains("Chaque membre a donné la même mention à tous les thèmes");
        assertThat(said.usual()).contains("donne le même ordre");
        assertThat(said.acceptability()).startsWith("Les 2 thèmes notés sont à égalité quels que soient les poids");
        assertThat(said.advisers()).isEqualTo("Le seul ordre reçu ne départage pas les thèmes.");
    }

    @Test
    void a_clear_result_names_first_and_last_and_few_voters_are_said_to_be_few() {
        var clear = of(3, times(6, "EBI")).capacity(2);
        assertThat(french(clear).profiles())
                .isEqualTo("« T1 » arrive premier avec la mention « Excellent », que 6 juges sur 6 lui donnent ou"
                        + " dépassent ; « T3 », dernier, s’arrête à « Insuffisant ».");
        assertThat(french(clear).steadiness())
                .isEqualTo("Les 2 premiers, « T1 » et « T2 », le restent dans tous les tirages ;"
                        + " 6 votants, c’est peu.");
        assertThat(french(clear).concordance())
                .isEqualTo("Sur l’ordre des 3 thèmes entre eux, les 6 votants montrent un accord fort (W = 1,00).");
        assertThat(french(of(3, times(40, "EBI"))).steadiness())
                .isEqualTo("« T1 » reste premier dans tous les tirages.");
        assertThat(english(clear).steadiness())
                .isEqualTo("The first 2, “T1” and “T2”, stay so in every draw;" + " 6 voters are few.");
    }

    @Test
    void a_choice_that_hangs_on_few_votes_is_said_to() {
        var said = french(of(2, "EB", "EB", "EB", "BE", "BE"));
        assertThat(said.steadiness())
                .startsWith("Le choix tient à peu de voix : « T1 », premier, n’y reste que dans ")
                .contains("et « T2 » y entre dans ", "5 votants, c’est peu");
        assertThat(said.agreement()).contains("au même degré");
    }

    @Test
    void a_missing_quorum_and_room_for_all_are_said() {
        assertThat(french(of(2, "EB", "EB").quorum(3)).steadiness())
                .isEqualTo("Aucun thème n’a reçu assez de mentions pour être retenu : il en faut 3 au moins.");
        assertThat(french(of(2, "EB", "EB").capacity(3)).steadiness())
                .isEqualTo("3 places pour 2 thèmes en lice : il y en a assez, quels que soient les membres tirés.");
    }

    @Test
    void what_some_did_not_judge_is_left_out_of_the_concordance_and_said() {
        assertThat(french(of(3, "EBI", "EBx", "EBI")).concordance())
                .contains("Sur l’ordre des 2 thèmes que tous ont jugés", "un thème, que certains n’ont pas jugé");
    }

    @Test
    void criteria_are_held_against_the_vote() {
        var votes = times(6, "EB");
        var said = french(of(2, votes).noted(times(6, "2 3 8 9")));
        assertThat(said.criteria())
                .startsWith("Sur les critères pondérés, la tête est à « T2 » avec 85 sur 100 et le dernier rang à"
                        + " « T1 » avec 25 ;");
        assertThat(said.acceptability())
                .isEqualTo("Quels que soient les poids admis pour les critères, « T2 » est premier ; le vote, qui"
                        + " décide, met « T1 » en tête.");
        var torn = french(of(2, votes).noted(times(6, "10 2 3 7")));
        assertThat(torn.acceptability())
                .startsWith("« T1 » est premier dans ")
                .endsWith("des poids de critères essayés, comme au vote.");
        assertThat(french(of(2, votes).noted()).criteria()).startsWith("Personne n’a noté les critères");
        assertThat(french(of(2, votes).noted("- 3 - 9")).criteria()).startsWith("Aucun thème n’est noté sur tous");
        assertThat(french(of(2, votes).noted("8 8 - 9")).acceptability()).startsWith("Un seul thème est noté");
    }

    @Test
    void advisers_stand_beside_the_vote() {
        var votes = of(3, times(6, "EBI")).capacity(2);
        assertThat(french(votes.advised("3 1 2").advised("3 2 1").advised("1 3 2"))
                        .advisers())
                .isEqualTo("Les 3 ordres reçus de groupes et d’experts, réunis, mettent en tête « T3 », et le vote"
                        + " « T1 » ; un seul des 2 premiers du vote est parmi les 2 premiers des avis.");
        assertThat(english(of(2, times(6, "EB")).advised("1 2")).advisers())
                .isEqualTo("The only order received from a group or an expert puts first “T1”, as does the vote.");
    }

    @Test
    void balance_says_who_would_change_places() {
        var uneven = of(2, times(9, "BP"))
                .and(College.PRIVATE, OrganisationSize.LARGE, times(1, "IE"))
                .balanced();
        var said = french(uneven);
        assertThat(said.bySector()).startsWith("À poids égal entre collèges, ");
        assertThat(said.bySize()).isEqualTo("Un seul collège a voté : il n’y a rien à équilibrer.");
        var swung = of(2, times(4, "BP"))
                .and(College.PRIVATE, OrganisationSize.SMALL, times(3, "RE"))
                .balanced();
        assertThat(french(swung).bySector())
                .isEqualTo("À poids égal entre collèges, une des premières places irait à « T2 » au lieu de « T1 ».");
        assertThat(french(uneven.secret()).bySector()).contains("trop peu de votants", "bulletin secret");
    }

    @Test
    void what_few_said_in_secret_is_withheld_and_said_to_be() {
        var said = french(of(2, "EB", "EB", "BE").noted("8 8 2 2").secret());
        assertThat(said.profiles())
                .isEqualTo("Au premier rang : « T1 ». Des thèmes jugés en secret par moins de cinq membres n’ont ni"
                        + " mention ni totaux publiés.");
        assertThat(french(of(1, "E", "B").secret()).profiles())
                .startsWith("« T1 » est le seul thème jugé, en secret et par moins de cinq membres");
        assertThat(said.steadiness()).isEqualTo(said.agreement());
        assertThat(said.agreement()).contains("cette ronde est à bulletin secret");
        assertThat(said.concordance()).isEqualTo(said.agreement());
        assertThat(said.criteria()).startsWith("Moins de cinq membres ont noté les critères");
        assertThat(said.acceptability()).isEqualTo(said.criteria());
        assertThat(said.usual()).as("what is not shown agrees with nothing").isEqualTo(said.agreement());
        var some = french(of(3, "EBI", "EBI", "TAx", "TAx", "EBx", "EBx").secret());
        assertThat(some.usual()).endsWith("donne le même ordre aux thèmes dont les totaux sont montrés.");
    }

    @Test
    void no_sentence_has_a_hole_in_it_in_either_language() {
        var all = of(4, "EBIx", "ETA.", "BEPR", "TBAE", "EEBB", "BBTT", "AEBT")
                .and(College.PRIVATE, OrganisationSize.SMALL, times(6, "PETB"))
                .and(null, null, "TTEE")
                .capacity(2)
                .balanced()
                .noted(times(7, "8 6 4 2 - 5 7 7"))
                .advised("2 1 3=4")
                .advised("1=2 4");
        for (var said :
                Stream.of(french(all), english(all), french(all.secret())).toList()) {
            for (var part : ResultSentences.All.class.getRecordComponents()) {
                assertThat(read(part, said))
                        .as(part.getName())
                        .doesNotContain("{", "}", "null", "?")
                        .endsWith(".");
            }
        }
    }

    private static String read(java.lang.reflect.RecordComponent part, ResultSentences.All said) {
        try {
            return (String) part.getAccessor().invoke(said);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private ResultSentences.All french(ResultScenes scene) {
        return plain(new ResultSentences(texts, Texts.FRENCH, scene.titles()).all(scene.analysis()));
    }

    private ResultSentences.All english(ResultScenes scene) {
        return plain(new ResultSentences(texts, Texts.ENGLISH, scene.titles()).all(scene.analysis()));
    }

    /** The same with plain spaces, so that expectations can be read. */
    private static ResultSentences.All plain(ResultSentences.All said) {
        return new ResultSentences.All(
                plain(said.profiles()),
                plain(said.steadiness()),
                plain(said.usual()),
                plain(said.agreement()),
                plain(said.concordance()),
                optional(said.criteria()),
                optional(said.acceptability()),
                optional(said.advisers()),
                optional(said.bySector()),
                optional(said.bySize()));
    }

    private static @Nullable String optional(@Nullable String text) {
        return text == null ? null : plain(text);
    }

    private static String plain(String text) {
        return text.replaceAll("[\u00a0\u202f]", " ");
    }
}
