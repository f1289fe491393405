package org.couveuse.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.couveuse.shared.CsvImport.Column;
import org.junit.jupiter.api.Test;

class CsvImportTest {

    private static final List<Column> COLUMNS = List.of(Column.required("nom", 10), Column.optional("note", 20));

    @Test
    void commas_or_semicolons_with_or_without_a_mark_read_the_same() {
        for (var file : List.of(
                "nom,note\nZoé,a\n", "\uFEFFnom;note\r\nZoé;a\r\n", "note,nom\n a , Zoé \n\n", "nom\tnote\nZoé\ta\n")) {
            var csv = read(file);
            assertThat(csv.isClean()).isTrue();
            assertThat(csv.lines()).singleElement().satisfies(line -> {
                assertThat(line.get("nom")).isEqualTo("Zoé");
                assertThat(line.get("note")).isEqualTo("a");
                assertThat(line.number()).isEqualTo(2);
            });
        }
    }

    @Test
    void a_cell_that_looks_like_a_formula_is_text() {
        assertThat(read("nom,note\n=1+1,\"@x, +y\"\n").lines()).singleElement().satisfies(line -> {
            assertThat(line.get("nom")).isEqualTo("=1+1");
            assertThat(line.get("note")).isEqualTo("@x, +y");
        });
    }

    @Test
    void what_is_wrong_is_told_by_line_and_nothing_is_accepted() {
        var report = read("nom,note\nBon,\n,a\n" + "x".repeat(11) + ",\nb\u0000,\na,b,c\n")
                .report();

        assertThat(report.lines()).isEqualTo(5);
        assertThat(report.accepted()).isZero();
        assertThat(report.problems())
                .extracting(p -> p.line() + " " + p.field() + " " + p.code())
                .containsExactly(
                        "3 nom shared.required",
                        "4 nom shared.tooLong",
                        "5 nom shared.control",
                        "6 null shared.import.cells");
    }

    @Test
    void a_refused_character_is_not_handed_on_to_who_looks_the_cell_up() {
        var csv = read("nom,note\na\u0000b," + "x".repeat(20) + "\u0000\n");

        assertThat(csv.isClean()).isFalse();
        assertThat(csv.lines()).singleElement().satisfies(line -> {
            assertThat(line.get("nom")).isEqualTo("ab");
            assertThat(line.get("note")).isEqualTo("x".repeat(20));
        });
    }

    @Test
    void a_wrong_header_is_told_once_and_not_for_each_line() {
        var report = read("note,note,autre\na,b,c\nd,e,f\n").report();

        assertThat(report.problems())
                .extracting(p -> p.field() + " " + p.code())
                .containsExactly(
                        "note shared.import.twice", "autre shared.import.unknown", "nom shared.import.missing");
    }

    @Test
    void an_empty_file_or_one_that_breaks_off_is_refused() {
        assertThat(read("").report().problems().get(0).code()).isEqualTo("shared.import.empty");
        assertThat(read("nom,note\n").report().problems().get(0).code()).isEqualTo("shared.import.empty");
        assertThat(read("nom,note\na,\"b\n").report().problems().get(0).code()).isEqualTo("shared.import.malformed");
    }

    @Test
    void too_much_or_another_encoding_is_refused_at_once() {
        assertThatThrownBy(() -> read("nom\n" + "a\n".repeat(20_001)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.code()).isEqualTo("shared.import.tooManyLines"));
        assertThatThrownBy(() -> read("nom\n" + "a".repeat(CsvImport.LARGEST)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.code()).isEqualTo("shared.import.tooLarge"));
        assertThatThrownBy(() -> read("nom\nZoé\n", StandardCharsets.ISO_8859_1))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.kind()).isEqualTo(RuleViolation.Kind.MALFORMED));
    }

    @Test
    void the_same_key_twice_is_a_problem_of_the_second() {
        var csv = read("nom\na\nb\na\n");
        csv.unique("nom", "x");

        assertThat(csv.report().problems())
                .extracting(ImportReport.Problem::line)
                .containsExactly(4);
    }

    private static CsvImport read(String file) {
        return read(file, StandardCharsets.UTF_8);
    }

    private static CsvImport read(String file, Charset charset) {
        return CsvImport.read(new ByteArrayInputStream(file.getBytes(charset)), COLUMNS);
    }
}
