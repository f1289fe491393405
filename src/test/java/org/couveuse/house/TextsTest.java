package org.couveuse.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/texts");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    static Stream<Path> french() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith("_fr.properties")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("french")
    void both_languages_have_the_same_keys_with_the_same_places(Path french) throws IOException {
        var fr = read(french);
        var en = read(english(french));
        assertThat(new TreeSet<>(en.stringPropertyNames())).isEqualTo(new TreeSet<>(fr.stringPropertyNames()));
        var differing = fr.stringPropertyNames().stream()
                .filter(key -> !places(fr.getProperty(key)).equals(places(en.getProperty(key))))
                .toList();
        assertThat(differing).as("keys whose places differ").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("french")
    void every_text_can_be_written(Path french) throws IOException {
        var broken = new ArrayList<String>();
        for (var file : List.of(french, english(french))) {
            var texts = read(file);
            for (var key : texts.stringPropertyNames()) {
                var text = texts.getProperty(key);
                if (text.isBlank() || !formats(text)) {
                    broken.add(key);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("french")
    void french_has_its_spaces_and_apostrophes(Path french) throws IOException {
        var texts = read(french);
        var poor = texts.stringPropertyNames().stream()
                .filter(key -> texts.getProperty(key).contains("'")
                                && !texts.getProperty(key).contains("{")
                        || poor(texts.getProperty(key)))
                .sorted()
                .toList();
        assertThat(poor)
                .as("a no-break space before : ; ! ? », ’ for the apostrophe")
                .isEmpty();
    }

    @Test
    void poor_typography_is_seen() {
        assertThat(poor("Quoi ?")).isTrue();
        assertThat(poor("Quoi\u202F?")).isFalse();
        assertThat(poor("Ensuite : rien")).isTrue();
        assertThat(poor("Ensuite\u00A0: rien")).isFalse();
        assertThat(poor("« Oui »")).isTrue();
        assertThat(poor("«\u00A0Oui\u00A0»")).isFalse();
    }

    @Test
    void no_text_is_in_two_files() throws IOException {
        var seen = new TreeSet<String>();
        var twice = new ArrayList<String>();
        french().forEach(file -> read(file).stringPropertyNames().forEach(key -> {
            if (!seen.add(key)) {
                twice.add(key);
            }
        }));
        assertThat(twice).isEmpty();
    }

    private static boolean poor(String text) {
        return text.contains(" ?")
                || text.contains(" !")
                || text.contains(" ;")
                || text.contains(" :")
                || text.contains(" »")
                || text.contains("« ");
    }

    private static boolean formats(String text) {
        try {
            return !new MessageFormat(text, Locale.CANADA_FRENCH).toPattern().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(r -> r.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static Path english(Path french) {
        return Path.of(french.toString().replace("_fr.properties", "_en.properties"));
    }

    private static Properties read(Path file) {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }
}
