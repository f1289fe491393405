package org.couveuse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaTypesTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Path folder;

    @BeforeEach
    void a_folder(@TempDir Path temporary) {
        folder = temporary;
    }

    @Test
    void what_is_on_the_list_gets_in_under_its_own_ending() throws IOException {
        assertThat(type("%PDF-1.7 …", "pdf")).isEqualTo("application/pdf");
        assertThat(type("nom;âge\nZoé;3", "csv")).isEqualTo("text/csv");
        assertThat(type("# Titre", "md")).isEqualTo("text/markdown");
        assertThat(MediaTypes.of(file(zip("[Content_Types].xml", "<a/>", "word/document.xml", "<a/>")), "docx"))
                .isEqualTo(DOCX);
        assertThat(MediaTypes.of(
                        file(zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<a/>")), "odt"))
                .isEqualTo("application/vnd.oasis.opendocument.text");
    }

    @Test
    void content_that_is_not_what_the_ending_says_is_refused() throws IOException {
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "txt")).isEqualTo("documents.mismatch");
        assertThat(refusal("du texte".getBytes(StandardCharsets.UTF_8), "pdf")).isEqualTo("documents.mismatch");
        assertThat(refusal(zip("xl/workbook.xml", "<a/>", "[Content_Types].xml", "<a/>"), "docx"))
                .isEqualTo("documents.mismatch");
        assertThat(refusal(zip("mimetype", "application/zip", "content.xml", "<a/>"), "odt"))
                .isEqualTo("documents.mismatch");
    }

    @Test
    void pages_scripts_and_drawings_are_not_accepted() throws IOException {
        for (var ending : new String[] {"html", "svg", "js", "exe", "zip", ""}) {
            assertThat(refusal("<svg/>".getBytes(StandardCharsets.UTF_8), ending))
                    .isEqualTo("documents.type");
        }
    }

    @Test
    void text_with_control_characters_or_in_another_encoding_is_refused() throws IOException {
        assertThat(refusal(new byte[] {'a', 0, 'b'}, "txt")).isEqualTo("documents.text");
        assertThat(refusal("été".getBytes(StandardCharsets.ISO_8859_1), "txt")).isEqualTo("documents.text");
    }

    @Test
    void a_container_with_macros_or_paths_or_too_much_inside_is_refused() throws IOException {
        assertThat(refusal(zip("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", "x"), "docx"))
                .isEqualTo("documents.macros");
        assertThat(refusal(zip("[Content_Types].xml", "", "../word/document.xml", ""), "docx"))
                .isEqualTo("documents.container");
        assertThat(refusal(zip("[Content_Types].xml", "", "word/document.xml", "0".repeat(210_000_000)), "docx"))
                .isEqualTo("documents.container");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0}, "docx")).isEqualTo("documents.container");
    }

    @Test
    void a_container_that_ends_in_the_middle_is_refused() throws IOException {
        var cut = zip("[Content_Types].xml", "", "word/document.xml", "du texte, du texte, du texte et encore");
        var directory = new String(cut, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        // the length of the compressed bytes, as the directory has it
        cut[directory + 20] = (byte) (cut[directory + 20] / 2);
        assertThat(refusal(cut, "docx")).isEqualTo("documents.container");
    }

    private String type(String content, String ending) throws IOException {
        return MediaTypes.of(file(content.getBytes(StandardCharsets.UTF_8)), ending);
    }

    private String refusal(byte[] content, String ending) throws IOException {
        var file = file(content);
        var code = new String[1];
        assertThatThrownBy(() -> MediaTypes.of(file, ending))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> code[0] = r.fields().get(0).code());
        return code[0];
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "f", ""), content);
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
