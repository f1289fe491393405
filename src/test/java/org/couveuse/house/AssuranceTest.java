package org.couveuse.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/assurance.md} says of each clause where it is in the code and which tests show it: each line names some of
 * both, and all of them are there. A test is a method that a runner runs, not one that only stands in the file.
 */
class AssuranceTest {

    private static final Path DOC = Path.of("docs/assurance.md");
    private static final Pattern MARKED =
            Pattern.compile("@(?:Test|TestFactory|ParameterizedTest|RepeatedTest)\\b(?:\\([^)]*\\))?");
    private static final Pattern METHOD = Pattern.compile("(?:void|Stream<DynamicTest>) (\\w+)\\(");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|E2E))\\.(\\w+)`");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final List<String> SECTIONS =
            List.of("The matrix", "Separation of duties", "Sign-in", "Absence", "The trail", "Privacy");

    @Test
    void every_clause_names_code_and_tests_that_are_there() throws IOException {
        var tests = tests();
        var classes = names("src/main/java");
        var wrong = rows().stream()
                .flatMap(row -> {
                    var named = NAMED.matcher(row.get(2)).results().toList();
                    var code = CODE.matcher(row.get(1)).results().toList();
                    var missing = named.stream()
                            .filter(test ->
                                    !tests.getOrDefault(test.group(1), Set.of()).contains(test.group(2)))
                            .map(MatchResult::group);
                    var lost = code.stream()
                            .map(found -> found.group(1))
                            .filter(name -> !classes.contains(name) && !Files.exists(Path.of(name)));
                    var empty = named.isEmpty() || code.isEmpty()
                            ? java.util.stream.Stream.of("nothing named: " + row.get(0))
                            : java.util.stream.Stream.<String>empty();
                    return java.util.stream.Stream.of(missing, lost, empty).flatMap(each -> each);
                })
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_part_of_the_promise_has_its_table_and_nothing_else_is_named_a_test() throws IOException {
        var text = Files.readString(DOC);
        for (var section : SECTIONS) {
            assertThat(text).contains("## " + section + "\n");
        }
        assertThat(rows()).hasSizeGreaterThan(40);
        var mentioned = NAMED.matcher(text).results().count();
        var inRows = rows().stream()
                .mapToLong(row -> NAMED.matcher(row.get(2)).results().count())
                .sum();
        assertThat(mentioned).as("tests named outside of the tables").isEqualTo(inRows);
    }

    /** Clause, code, tests: the lines of all tables but their heads. */
    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(DOC).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| clause"))
                .map(line -> {
                    var cells =
                            Arrays.asList(line.substring(2, line.length() - 2).split(" \\| "));
                    assertThat(cells).as(line).hasSize(3);
                    return cells;
                })
                .toList();
    }

    /** The methods that a runner runs, by class: the first after each mark. */
    private static Map<String, Set<String>> tests() throws IOException {
        var found = new HashMap<String, Set<String>>();
        for (var file : files("src/test/java")) {
            var text = Files.readString(file);
            var methods = new HashSet<String>();
            MARKED.matcher(text).results().forEach(mark -> {
                var method = METHOD.matcher(text);
                if (method.find(mark.end())) {
                    methods.add(method.group(1));
                }
            });
            found.merge(simple(file), methods, (one, other) -> {
                one.addAll(other);
                return one;
            });
        }
        return found;
    }

    private static Set<String> names(String folder) {
        return files(folder).stream().map(AssuranceTest::simple).collect(Collectors.toSet());
    }

    private static List<Path> files(String folder) {
        try (var walked = Files.walk(Path.of(folder))) {
            return walked.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String simple(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
