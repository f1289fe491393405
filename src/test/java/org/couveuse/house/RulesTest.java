package org.couveuse.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} names for each rule the tests that would fail if it were broken; they are there. */
class RulesTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final int RULES = 11;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| (.+?) \\| (.+) \\|$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    @Test
    void every_rule_has_its_tests_and_every_test_named_is_there() throws IOException {
        var text = Files.readString(Path.of("docs/rules.md"));
        var sources = sources();
        assertThat(ROW.matcher(text).results().map(row -> row.group(1)).toList())
                .isEqualTo(IntStream.rangeClosed(1, RULES)
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(ROW.matcher(text).results())
                .allSatisfy(row -> assertThat(NAMED.matcher(row.group(3)).find())
                        .as("tests of rule " + row.group(1))
                        .isTrue());
        assertThat(missing(text, sources)).isEmpty();
    }

    @Test
    void a_test_that_is_gone_is_told() {
        var sources = Map.of("OneTest", "class OneTest { @Test void it_holds() {} }");
        assertThat(missing("`OneTest.it_holds` and `OneTest`", sources)).isEmpty();
        assertThat(missing("`OneTest.it_held`, `OtherTest`", sources)).containsExactly("OneTest.it_held", "OtherTest");
    }

    @Test
    void the_architecture_leads_to_the_rules() throws IOException {
        assertThat(Files.readString(Path.of("docs/architecture.md"))).contains("(rules.md)");
    }

    private static List<String> missing(String text, Map<String, String> sources) {
        var missing = new ArrayList<String>();
        NAMED.matcher(text).results().forEach(test -> {
            var source = sources.get(test.group(1));
            var method = test.group(2);
            if (source == null || (method != null && !source.contains("void " + method + "("))) {
                missing.add(method == null ? test.group(1) : test.group(1) + "." + method);
            }
        });
        return missing;
    }

    private static Map<String, String> sources() throws IOException {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            RulesTest::read,
                            (one, other) -> one + other));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
