package org.couveuse.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guides in {@code docs/guides} tell of the tasks there are, by the names people see. */
class GuidesTest {

    private static final Path DOCS = Path.of("docs");
    private static final Path GUIDES = DOCS.resolve("guides");
    private static final long MOST_BYTES = 150_000;
    private static final Pattern USER_TASK = Pattern.compile("<(?:\\w+:)?userTask[^>]*\\sid=\"(user_\\w+)\"");
    private static final Pattern SECTION = Pattern.compile("(?m)^#+ (.+)\\R<!-- (user_\\w+) -->\\R((?:(?!^#).*\\R?)*)");
    private static final Pattern TOLD = Pattern.compile("(?m)^<!-- (user_\\w+) -->$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    /** A task as a guide tells it. */
    private record Told(Path guide, String form, String name, String words) {}

    @Test
    void every_user_task_of_the_models_is_in_a_guide() throws IOException {
        assertThat(told(SECTION))
                .as("sections of docs/guides with <!-- id --> under their heading")
                .containsAll(forms());
    }

    @Test
    void no_guide_tells_of_a_task_that_no_model_has() throws IOException {
        assertThat(forms()).containsAll(told(TOLD));
    }

    @Test
    void a_guide_names_the_task_and_its_fields_as_the_screen_does() throws IOException {
        var texts = FrenchAndEnglish.read();
        var wrong = new ArrayList<String>();
        for (var section : sections()) {
            var key = "task." + section.form();
            if (!texts.french().containsKey(key)) {
                continue;
            }
            if (!plain(texts.french().get(key)).equals(plain(section.name()))) {
                wrong.add("%s: « %s » is now « %s »"
                        .formatted(
                                section.guide(), section.name(), texts.french().get(key)));
            }
            fields(texts.french(), key).stream()
                    .filter(field -> !plain(section.words()).contains("| " + plain(field) + " |"))
                    .forEach(field -> wrong.add(
                            "%s, %s: no row for the field « %s »".formatted(section.guide(), section.form(), field)));
        }
        assertThat(wrong).as("guides that no longer say what the screens say").isEmpty();
    }

    @Test
    void a_guide_shows_each_task_as_the_journey_saw_it() throws IOException {
        var missing = new ArrayList<String>();
        for (var section : sections()) {
            var picture = "images/" + section.form() + ".png";
            if (!section.words().contains("](" + picture + ")") || !Files.exists(GUIDES.resolve(picture))) {
                missing.add(section.guide() + " " + section.form());
            }
        }
        assertThat(missing)
                .as("pictures are made by: mvn verify -Dit.test=WholeJourneyE2E -Dcouveuse.write=true")
                .isEmpty();
    }

    @Test
    void pictures_are_small_and_each_is_shown_somewhere() throws IOException {
        var pages = new ArrayList<>(pages(DOCS));
        pages.add(Path.of("README.md"));
        pages.add(Path.of("README.fr.md"));
        var shown = pages.stream().map(GuidesTest::read).collect(Collectors.joining());
        try (var pictures = Files.list(GUIDES.resolve("images"))) {
            for (var picture : pictures.toList()) {
                assertThat(Files.size(picture)).as(picture.toString()).isLessThanOrEqualTo(MOST_BYTES);
                assertThat(shown).contains("images/" + picture.getFileName());
            }
        }
    }

    @Test
    void every_link_leads_to_a_file_and_to_a_heading_in_it() throws IOException {
        var dead = new ArrayList<String>();
        for (var page : pages(DOCS)) {
            LINK.matcher(read(page)).results().map(r -> r.group(1)).forEach(link -> {
                if (!link.matches("[a-z]+:.*") && !leads(page, link)) {
                    dead.add(page + " -> " + link);
                }
            });
        }
        assertThat(dead).isEmpty();
    }

    private static boolean leads(Path page, String link) {
        var parts = URLDecoder.decode(link, StandardCharsets.UTF_8).split("#", 2);
        var target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1
                        || HEADING.matcher(read(target)).results().anyMatch(r -> anchor(r.group(1))
                                .equals(parts[1])));
    }

    /** A heading's anchor, as GitHub makes it. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.CANADA_FRENCH)
                .replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
                .strip()
                .replace(' ', '-');
    }

    /** Labels of a form's own fields; a form with a page of its own also says there what is sent and what comes next. */
    private static Set<String> fields(Map<String, String> texts, String key) {
        var one = Pattern.compile(Pattern.quote(key) + "\\.(\\w+)");
        var around = texts.containsKey(key + ".sent") ? Set.of("send", "sent", "next") : Set.of();
        return texts.entrySet().stream()
                .filter(e -> {
                    var field = one.matcher(e.getKey());
                    return field.matches() && !around.contains(field.group(1));
                })
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> forms() throws IOException {
        var forms = new TreeSet<String>();
        try (var models = Files.list(Path.of("bpmn"))) {
            models.filter(m -> m.toString().endsWith(".bpmn"))
                    .forEach(m -> USER_TASK.matcher(read(m)).results().forEach(r -> forms.add(r.group(1))));
        }
        assertThat(forms).isNotEmpty();
        return forms;
    }

    private static Set<String> told(Pattern pattern) throws IOException {
        var group = pattern == TOLD ? 1 : 2;
        return pages(GUIDES).stream()
                .flatMap(page -> pattern.matcher(read(page)).results())
                .map(r -> r.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Told> sections() throws IOException {
        return pages(GUIDES).stream()
                .flatMap(page -> SECTION.matcher(read(page))
                        .results()
                        .map(r -> new Told(page.getFileName(), r.group(2), r.group(1), r.group(3))))
                .toList();
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
    }

    /** Words with every kind of space as one, so that typography is no difference. */
    private static String plain(String words) {
        return words.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All texts of the product in both languages, by key. */
    record FrenchAndEnglish(Map<String, String> french, Map<String, String> english) {

        private static final Path TEXTS = Path.of("src/main/resources/texts");

        static FrenchAndEnglish read() throws IOException {
            return new FrenchAndEnglish(all("_fr.properties"), all("_en.properties"));
        }

        private static Map<String, String> all(String suffix) throws IOException {
            var all = new TreeMap<String, String>();
            try (var files = Files.list(TEXTS)) {
                for (var file : files.filter(f -> f.toString().endsWith(suffix)).toList()) {
                    var texts = new java.util.Properties();
                    try (var in = Files.newBufferedReader(file)) {
                        texts.load(in);
                    }
                    texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
                }
            }
            return all;
        }
    }
}
