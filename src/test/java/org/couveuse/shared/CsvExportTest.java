package org.couveuse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\"=1",
                "';=1",
                "＝1",
                "＋1",
                "－1",
                "＠x"
            })
    void a_text_that_would_be_a_formula_is_a_plain_text(String formula) {
        assertThat(CsvExport.harmless(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ministère", "« Oui »", "a=b", "12 - 3", "A-1", "'", "1,5"})
    void an_ordinary_text_stays_as_it_is(String text) {
        assertThat(CsvExport.harmless(text)).isEqualTo(text);
    }

    @Test
    void numbers_and_days_stay_what_they_are_and_nothing_is_an_empty_cell() throws Exception {
        assertThat(written(Locale.CANADA, -5, new BigDecimal("-1.50"), LocalDate.of(2026, 11, 22), nothing(), true))
                .isEqualTo("\uFEFFa,b\r\n-5,-1.50,2026-11-22,,true\r\n");
    }

    @Test
    void a_french_file_is_separated_by_semicolons_and_quoted_where_it_must_be() throws Exception {
        assertThat(written(Locale.CANADA_FRENCH, "Été; automne", "dit « \"oui\" »", "deux\nlignes"))
                .isEqualTo("\uFEFFa;b\r\n\"Été; automne\";\"dit « \"\"oui\"\" »\";\"deux\nlignes\"\r\n");
    }

    @Test
    void a_french_spreadsheet_has_a_decimal_comma_and_a_program_the_point() throws Exception {
        assertThat(written(Locale.CANADA_FRENCH, new BigDecimal("-0.25"), 12)).isEqualTo("\uFEFFa;b\r\n-0,25;12\r\n");
        assertThat(written(Locale.CANADA, new BigDecimal("-0.25"), 12)).isEqualTo("\uFEFFa,b\r\n-0.25,12\r\n");
    }

    private static @Nullable Object nothing() {
        return null;
    }

    private static String written(Locale reader, @Nullable Object... cells) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var export = CsvExport.of(bytes, reader, List.of("a", "b"));
        export.line(cells);
        export.end();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
