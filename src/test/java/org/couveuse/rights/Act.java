package org.couveuse.rights;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.couveuse.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What changes something and where it is on the screens, one line of {@code rights/screens.csv} each.
 *
 * @param page where its button is; {@code -} where it is not played here
 * @param words key of the button's words, after {@code ~} of words anywhere on the page, {@code ^} for a place to put a
 *     file; where it is not played, the test that has it
 * @param let a role that has it
 * @param stranger a role that has it not; null where everybody has their own
 * @param before what makes the page come to it, undone afterwards; the first role's person is {@code :let}, an id
 *     nothing has yet {@code :fresh}
 */
record Act(
        String operation,
        String page,
        String words,
        @Nullable Role let,
        @Nullable Role stranger,
        String before) {

    boolean played() {
        return !page.equals("-");
    }

    static List<Act> read() {
        try (var reader = new InputStreamReader(
                        new ClassPathResource("rights/screens.csv").getInputStream(), StandardCharsets.UTF_8);
                var records = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return records.stream()
                    .map(line -> new Act(
                            line.get("operation"),
                            line.get("page"),
                            line.get("words"),
                            role(line.get("let")),
                            role(line.get("stranger")),
                            line.get("before")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Role role(String name) {
        return name.isEmpty() ? null : Role.valueOf(name);
    }
}
