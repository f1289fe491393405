package org.couveuse.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.couveuse.sharing.WordChanges.Kind;
import org.couveuse.sharing.WordChanges.Piece;
import org.junit.jupiter.api.Test;

class WordChangesTest {

    @Test
    void one_word_in_place_of_another_is_told_alone() {
        assertThat(shown("Le mur se relit le lundi.", "Le mur se relit le mardi."))
                .isEqualTo("Le mur se relit le [-lundi-][+mardi+].");
    }

    @Test
    void a_phrase_that_changed_is_read_whole_and_not_cut_at_every_blank() {
        assertThat(shown("Compter trois heures par semaine.", "Compter une demi journée par semaine."))
                .isEqualTo("Compter[- trois heures-][+ une demi journée+] par semaine.");
    }

    @Test
    void a_line_that_came_leaves_all_others_as_they_were() {
        assertThat(shown("1. Écrire.\n2. Relire.\n", "1. Écrire.\n1. Dater.\n2. Relire.\n"))
                .isEqualTo("1. Écrire.\n[+1. Dater.\n+]2. Relire.\n");
    }

    @Test
    void a_line_added_at_the_end_is_told_whole_and_not_from_the_full_stop_before_it() {
        assertThat(shown("1. Écrire.\n2. Relire.", "1. Écrire.\n2. Relire.\n3. Dater."))
                .isEqualTo("1. Écrire.\n2. Relire.[+\n3. Dater.+]");
    }

    @Test
    void an_accent_alone_is_a_change_of_its_word() {
        assertThat(shown("un marche public", "un marché public")).isEqualTo("un [-marche-][+marché+] public");
    }

    @Test
    void what_was_empty_is_added_whole_and_what_becomes_empty_removed_whole() {
        assertThat(shown("", "Tout.")).isEqualTo("[+Tout.+]");
        assertThat(shown("Tout.", "")).isEqualTo("[-Tout.-]");
        assertThat(shown("Tout.", "Tout.")).isEqualTo("Tout.");
    }

    @Test
    void a_whole_part_in_other_words_is_compared_within_a_moment() {
        var before = "un deux trois quatre ".repeat(2_500);
        var after = "cinq six sept ".repeat(3_000);

        var pieces = WordChanges.between(before, after);

        assertThat(pieces).extracting(Piece::kind).containsExactly(Kind.REMOVED, Kind.ADDED);
    }

    @Property(tries = 300)
    void no_word_of_either_text_is_ever_lost(
            @ForAll @StringLength(max = 60) @Chars({' ', '\n', '.', 'é', '’', '*'}) @CharRange(from = 'a', to = 'c')
                    String before,
            @ForAll @StringLength(max = 60) @Chars({' ', '\n', '.', 'é', '’', '*'}) @CharRange(from = 'a', to = 'c')
                    String after) {
        var pieces = WordChanges.between(before, after);

        assertThat(without(pieces, Kind.ADDED)).isEqualTo(before);
        assertThat(without(pieces, Kind.REMOVED)).isEqualTo(after);
    }

    private static String without(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::words)
                .collect(Collectors.joining());
    }

    private static String shown(String before, String after) {
        return WordChanges.between(before, after).stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.words();
                    case ADDED -> "[+" + piece.words() + "+]";
                    case REMOVED -> "[-" + piece.words() + "-]";
                })
                .collect(Collectors.joining());
    }
}
