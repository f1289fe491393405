package org.couveuse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTracesTest {

    @ParameterizedTest
    @CsvSource({
        "Anne Roy, Vu avec Anne Roy lundi., true",
        "Anne Roy, Anne Roy, true",
        "Anne Roy, l’idée d’Anne Roy (pôle), true",
        "Anne Roy, CV-Anne Roy-2026.pdf, true",
        "Anne Roy, notes_Anne Roy2.pdf, true",
        "Anne Roy, RapportAnne RoyFinal.pdf, true",
        "Anne Roy, Vu avec Anne Royer lundi., false",
        "anne roy, vu avec anne roy lundi., true",
        "anne roy, vu avec marianne roy lundi., false",
        "anne.roy@exemple.test, anne.roy@exemple.test., true",
        "anne.roy@exemple.test, joanne.roy@exemple.test, false"
    })
    void only_the_whole_name_is_a_name(String named, String text, boolean found) {
        assertThat(PersonTraces.whole(named).matcher(text).find()).isEqualTo(found);
    }
}
