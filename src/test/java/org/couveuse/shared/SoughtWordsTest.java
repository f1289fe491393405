package org.couveuse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.couveuse.shared.SoughtWords.Piece;
import org.junit.jupiter.api.Test;

class SoughtWordsTest {

    @Test
    void an_elision_an_accent_a_capital_and_a_plural_are_not_looked_for() {
        assertThat(SoughtWords.of("L’EAU d'Été qu’écoles").stems()).containsExactly("eau", "ete", "ecole");
        assertThat(SoughtWords.of("les réseaux de l'État").stems()).containsExactly("reseau", "etat");
        for (var typed : List.of("l'eau", "l’eau", "d’eau", "EAU", "eaux", "de l eau")) {
            assertThat(SoughtWords.of(typed).allIn("La qualité de l’eau"))
                    .as(typed)
                    .isTrue();
            assertThat(SoughtWords.of(typed).allIn("Les eaux usées")).as(typed).isTrue();
            assertThat(SoughtWords.of(typed).allIn("Le bureau")).as(typed).isFalse();
        }
    }

    @Test
    void a_plural_in_aux_finds_its_singular_and_the_other_way_round() {
        assertThat(SoughtWords.of("journaux").allIn("Un journal")).isTrue();
        assertThat(SoughtWords.of("journal").allIn("Des journaux")).isTrue();
        assertThat(SoughtWords.of("bureaux").allIn("Un bureau")).isTrue();
        assertThat(SoughtWords.of("travaux").allIn("Le travail")).isTrue();
        assertThat(SoughtWords.of("prix").allIn("Une priorité")).isFalse();
    }

    @Test
    void words_that_say_nothing_are_looked_for_only_when_there_are_no_others() {
        assertThat(SoughtWords.of("de la rue").stems()).containsExactly("rue");
        assertThat(SoughtWords.of("de la").stems()).containsExactly("de", "la");
        assertThat(SoughtWords.of("l’").enough()).isFalse();
        assertThat(SoughtWords.of(" %_'\" ").enough()).isFalse();
    }

    @Test
    void ten_words_are_looked_for_and_more_are_said() {
        var ten = IntStream.range(0, 10).mapToObj(i -> "mot" + i).collect(Collectors.joining(" "));
        assertThat(SoughtWords.of(ten).stems()).hasSize(10);
        assertThat(SoughtWords.of(ten).left()).isFalse();
        assertThat(SoughtWords.of(ten + " onzième").stems()).hasSize(10).doesNotContain("onzieme");
        assertThat(SoughtWords.of(ten + " onzième").left()).isTrue();
        assertThat(SoughtWords.of("x".repeat(10_000)).left()).isTrue();
        assertThat(SoughtWords.of("y".repeat(10_000)).stems()).containsExactly("y".repeat(SoughtWords.TERM));
        assertThat(SoughtWords.of("mot ".repeat(40)).left())
                .as("the same word again")
                .isFalse();
    }

    @Test
    void the_words_are_told_apart_in_what_was_written_and_nothing_is_lost() {
        var words = SoughtWords.of("ecole eau");
        var text = "L’eau <b>des</b> ÉCOLES, e\u0301cole";
        assertThat(words.pieces(text))
                .contains(new Piece("eau", true), new Piece("ÉCOLES", true), new Piece("école", true));
        assertThat(words.pieces(text).stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo("L’eau <b>des</b> ÉCOLES, école");
        assertThat(words.pieces("rien")).containsExactly(new Piece("rien", false));
    }

    @Test
    void what_stands_around_a_word_is_short_and_has_it() {
        var words = SoughtWords.of("aiguille");
        var hay = "foin ".repeat(200);
        assertThat(words.around(hay + "Aiguilles\n" + hay, 160).orElseThrow())
                .startsWith("… foin")
                .contains("Aiguilles foin")
                .hasSizeLessThan(170);
        assertThat(words.around("Aiguille ici", 160)).contains("Aiguille ici");
        assertThat(words.around(hay, 160)).isEmpty();
        assertThat(words.around("x".repeat(500) + " aiguille", 160).orElseThrow())
                .isEqualTo("… aiguille");
    }

    @Test
    void a_list_is_filtered_by_the_same_words() {
        assertThat(French.anywhere("l’eau des Écoles")).isEqualTo("%eau%ecole%");
        assertThat(French.anywhere("%")).isEqualTo("%!%%");
        assertThat(French.anywhere("")).isEqualTo("%");
    }
}
