package org.couveuse.rights;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.couveuse.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Who may do what, as the one file says it: one line per operation, one column per role. */
final class Matrix {

    static final String FILE = "rights/matrix.csv";

    private static final Pattern CELL = Pattern.compile("(yes|own|scope|read|no)((?: SD-\\d+)*)");

    private Matrix() {}

    /** What a role may do to a thing. */
    enum Right {
        /** Whoever's it is. */
        YES,
        /** Only what is one's own. */
        OWN,
        /** Only within the body, incubator or organisation in which one holds the role. */
        SCOPE,
        /** Not this; the thing itself may be read. */
        READ,
        /** Not at all. */
        NO;

        boolean lets() {
            return this != READ && this != NO;
        }
    }

    /** A cell: the right and the rules of separation that bind the person besides. */
    record Cell(Right right, Set<String> rules) {

        static Cell parse(String text) {
            var found = CELL.matcher(text);
            if (!found.matches()) {
                throw new IllegalArgumentException("not a cell: " + text);
            }
            var rules = new TreeSet<String>();
            for (var rule : found.group(2).strip().split(" ")) {
                if (!rule.isEmpty()) {
                    rules.add(rule);
                }
            }
            return new Cell(Right.valueOf(found.group(1).toUpperCase(java.util.Locale.ROOT)), rules);
        }
    }

    /**
     * One operation.
     *
     * @param operation node id of a user task, or method and path of a request
     * @param citizen whoever did not sign in
     * @param account somebody who signed in and holds no role
     * @param notes what a reader must know, e.g. what a test cannot play
     */
    record Line(String operation, Cell citizen, Cell account, Map<Role, Cell> roles, String notes) {

        boolean isTask() {
            return operation.startsWith("user_");
        }

        Cell of(@Nullable Role role) {
            return role == null ? account : roles.get(role);
        }

        @Override
        public String toString() {
            return operation;
        }
    }

    /** All lines, in their order. */
    static List<Line> read() {
        try (var reader = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
                var records = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            var lines = new ArrayList<Line>();
            for (var record : records) {
                lines.add(line(record));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(CSVRecord record) {
        var roles = new EnumMap<Role, Cell>(Role.class);
        for (var role : Role.values()) {
            roles.put(role, Cell.parse(record.get(role.name())));
        }
        return new Line(
                record.get("operation"),
                Cell.parse(record.get("CITIZEN")),
                Cell.parse(record.get("ACCOUNT")),
                roles,
                record.get("notes"));
    }
}
