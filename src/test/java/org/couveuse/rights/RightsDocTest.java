package org.couveuse.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.couveuse.people.Role;
import org.junit.jupiter.api.Test;

/** {@code docs/rights.md} has every rule of separation, with code and tests that are there. */
class RightsDocTest {

    private static final int RULES = 15;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| SD-(\\d+) \\| (.+?) \\| (.+?) \\| (.+) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");

    @Test
    void every_rule_names_code_and_tests_that_are_there() throws IOException {
        var text = Files.readString(Path.of("docs/rights.md"));
        var tests = sources("src/test/java");
        var code = sources("src/main/java");
        assertThat(ROW.matcher(text).results().map(row -> row.group(1)).toList())
                .isEqualTo(IntStream.rangeClosed(1, RULES)
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(ROW.matcher(text).results()).allSatisfy(row -> {
            assertThat(CODE.matcher(row.group(3)).results().map(found -> found.group(1)))
                    .as("code of SD-" + row.group(1))
                    .isNotEmpty()
                    .allMatch(code::containsKey);
            assertThat(TEST.matcher(row.group(4)).results())
                    .as("tests of SD-" + row.group(1))
                    .isNotEmpty()
                    .allMatch(found -> tests.getOrDefault(found.group(1), "").contains("void " + found.group(2) + "("));
        });
    }

    @Test
    void every_rule_the_matrix_names_is_told() throws IOException {
        var text = Files.readString(Path.of("docs/rights.md"));
        var named = new TreeSet<String>();
        for (var line : Matrix.read()) {
            named.addAll(line.account().rules());
            Stream.of(Role.values()).forEach(role -> named.addAll(line.of(role).rules()));
        }
        assertThat(named).isNotEmpty().allMatch(rule -> text.contains("| " + rule + " |"));
    }

    private static Map<String, String> sources(String folder) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            RightsDocTest::read,
                            (one, other) -> one + other));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
