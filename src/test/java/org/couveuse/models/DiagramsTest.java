package org.couveuse.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The drawings in {@code docs/diagrams} are those of today's models; {@code src/tools/diagrams} makes them. */
@DisplayName("Drawings of the models")
class DiagramsTest {

    private static final Path DRAWINGS = Path.of("docs", "diagrams");

    static Stream<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_drawing_is_as_recent_as_its_model(Model model) {
        Path drawing = DRAWINGS.resolve(model.file().replace(".bpmn", ".svg"));
        assertThat(drawing).exists();
        assertThat(draws(Model.read(drawing), model.text()))
                .as("draw it again: npm run draw, in src/tools/diagrams")
                .isTrue();
    }

    @Test
    void no_drawing_survives_its_model() throws IOException {
        List<String> models =
                Model.all().map(model -> model.file().replace(".bpmn", ".svg")).toList();
        try (Stream<Path> drawings = Files.list(DRAWINGS)) {
            assertThat(drawings.map(drawing -> drawing.getFileName().toString()))
                    .hasSameElementsAs(models);
        }
    }

    @Test
    void a_drawing_of_yesterdays_model_is_refused() {
        Model model = SmallModel.sound();
        String drawing = "<svg data-model-sha256=\"" + hash(model.text()) + "\">";
        assertThat(draws(drawing, model.text())).isTrue();
        assertThat(draws(drawing, model.text() + " ")).isFalse();
        assertThat(draws("<svg>", model.text())).isFalse();
    }

    private static boolean draws(String drawing, String model) {
        return drawing.contains("data-model-sha256=\"" + hash(model) + "\"");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
