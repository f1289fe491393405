package org.couveuse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void a_path_leaves_only_its_last_part() {
        assertThat(FileNames.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.clean("C:\\temp\\charte.pdf")).isEqualTo("charte.pdf");
        assertThat(FileNames.clean("..")).isEqualTo("document");
        assertThat(FileNames.clean("")).isEqualTo("document");
    }

    @Test
    void what_turns_the_reading_direction_or_is_not_seen_is_taken_out() {
        assertThat(FileNames.clean("rapport\u202Efdp.exe")).isEqualTo("rapportfdp.exe");
        assertThat(FileNames.clean("a\u0000b\r\nc\u200B.txt")).isEqualTo("abc.txt");
    }

    @Test
    void a_french_name_stays_as_it_is() {
        assertThat(FileNames.clean("Évaluation d’été n° 2.docx")).isEqualTo("Évaluation d’été n° 2.docx");
    }

    @Test
    void a_long_name_is_cut_but_keeps_its_ending() {
        assertThat(FileNames.clean("é".repeat(300) + ".pdf")).hasSize(150).endsWith("é.pdf");
        assertThat(FileNames.clean("😀".repeat(200) + ".pdf"))
                .hasSizeLessThanOrEqualTo(150)
                .endsWith("😀.pdf");
    }

    @Test
    void an_ending_is_short_and_plain() {
        assertThat(FileNames.ending("a.PDF")).isEqualTo("pdf");
        assertThat(FileNames.ending("a")).isEmpty();
        assertThat(FileNames.ending("a.p d f")).isEmpty();
    }
}
