package org.couveuse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncidentReadingTest {

    @Test
    void what_a_database_quotes_is_not_shown() {
        assertThat(IncidentReading.withoutWords(
                        "Value too long for column \"TITLE\": \"'Mon voisin, l''élu' (240)\"\nDetail: Key (title)=(x)"))
                .isEqualTo("Value too long for column …: …");
        assertThat(IncidentReading.withoutWords(null)).isEmpty();
        assertThat(IncidentReading.withoutWords("x".repeat(400))).hasSize(300).endsWith("…");
    }
}
