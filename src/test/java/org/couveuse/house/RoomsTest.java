package org.couveuse.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.couveuse.CouveuseApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** {@code docs/rooms.md} is the map of the rooms as the code has them. */
class RoomsTest {

    private static final Path MAP = Path.of("docs/rooms.md");
    private static final Path SOURCES = Path.of("src/main/java/org/couveuse");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern LINES =
            Pattern.compile("^(\\| \\d+ \\| \\*\\*(\\w+)\\*\\*.*\\| )(\\d+) \\|$", Pattern.MULTILINE);
    private static final int ROUNDED = 100;
    /** How far the lines may drift before the page counts as out of date: a map needs no new print for each line. */
    private static final double DRIFT = 0.3;

    private static final String HEAD = """
            # Rooms

            A room is a package of `org.couveuse`. A room uses only rooms above it in this list, which follows the value stream. This page is made from the code: `RoomsTest` compares it and, with `-Dcouveuse.write=true`, writes it again. How a room is built inside: [architecture.md](architecture.md).

            An arrow leads from a room to one it uses; what is used by way of another room anyway is left out of the picture, and stands in the table.

            """;

    private static final String TABLE = """

            | | room | what it is for | uses | may also use | lines |
            | --- | --- | --- | --- | --- | --- |
            """;

    /** What each room uses, in the order of the rooms. */
    private final Map<String, Set<String>> uses = new LinkedHashMap<>();

    @Test
    void the_map_of_the_rooms_is_what_the_code_says() throws IOException {
        var made = made();
        if (Boolean.getBoolean("couveuse.write")) {
            Files.writeString(MAP, made);
        }
        var known = Files.readString(MAP);
        assertThat(withoutLines(known))
                .as("docs/rooms.md is out of date; write it again with:"
                        + " mvn -Pquick test -Dtest=RoomsTest -Dcouveuse.write=true")
                .isEqualTo(withoutLines(made));
        var told = lines(known);
        lines(made).forEach((room, real) -> assertThat((double) told.get(room))
                .as("lines of the room " + room + " in docs/rooms.md")
                .isBetween(real * (1 - DRIFT) - ROUNDED, real * (1 + DRIFT) + ROUNDED));
    }

    @Test
    void a_room_left_out_or_an_arrow_too_many_makes_the_map_out_of_date() throws IOException {
        var made = made();
        assertThat(withoutLines(made))
                .isNotEqualTo(withoutLines(made.replaceFirst("themes --> \\w+", "themes --> support")));
        assertThat(withoutLines(made)).isNotEqualTo(withoutLines(made.replaceFirst("\\| 3 \\|[^\n]*\n", "")));
        assertThat(withoutLines(made)).isEqualTo(withoutLines(made.replaceFirst(" \\d+ \\|\n", " 7 |\n")));
    }

    @Test
    void the_picture_leaves_out_only_what_another_arrow_leads_to() throws IOException {
        made();
        uses.forEach((room, used) -> assertThat(reached(direct(room)))
                .as("rooms reached from " + room)
                .containsAll(used));
    }

    private String made() throws IOException {
        var modules = ApplicationModules.of(CouveuseApplication.class);
        for (var room : RoomOrder.ROOMS) {
            var module = modules.getModuleByName(room).orElseThrow(() -> new AssertionError("no room " + room));
            uses.put(
                    room,
                    module.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(m -> m.getIdentifier().toString())
                            .sorted(Comparator.comparing(RoomOrder.ROOMS::indexOf))
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        var page = new StringBuilder(HEAD).append("```mermaid\nflowchart BT\n");
        for (var room : RoomOrder.ROOMS) {
            page.append("  ").append(room).append('\n');
            direct(room).forEach(used -> page.append("  %s --> %s%n".formatted(room, used)));
        }
        page.append("```\n").append(TABLE);
        var number = 1;
        for (var room : RoomOrder.ROOMS) {
            var used = uses.getOrDefault(room, Set.of());
            var further = allowed(room);
            further.removeAll(used);
            page.append("| %d | **%s** | %s | %s | %s | %d |%n"
                    .formatted(number++, room, sentence(room), list(used), list(further), counted(room)));
        }
        return page.toString();
    }

    /** Rooms a room uses that none of the others it uses would lead to. */
    private Set<String> direct(String room) {
        var used = uses.getOrDefault(room, Set.of());
        var direct = new LinkedHashSet<>(used);
        for (var other : used) {
            var beyond = reached(uses.getOrDefault(other, Set.of()));
            direct.removeAll(beyond);
        }
        return direct;
    }

    /** These rooms and all that they use, by whatever way. */
    private Set<String> reached(Set<String> from) {
        var reached = new TreeSet<>(from);
        from.forEach(room -> reached.addAll(reached(uses.getOrDefault(room, Set.of()))));
        return reached;
    }

    private static Set<String> allowed(String room) {
        try {
            var info = Class.forName("org.couveuse." + room + ".package-info");
            var declared = info.getAnnotation(org.springframework.modulith.ApplicationModule.class);
            return Stream.of(declared.allowedDependencies())
                    .map(name -> name.split(" ")[0])
                    .sorted(Comparator.comparing(RoomOrder.ROOMS::indexOf))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("the room " + room + " does not describe itself", e);
        }
    }

    private static String sentence(String room) throws IOException {
        var text = Files.readString(SOURCES.resolve(room).resolve("package-info.java"));
        var said = SENTENCE.matcher(text);
        assertThat(said.find()).as("a sentence about the room " + room).isTrue();
        return said.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ").strip();
    }

    private static String list(Set<String> rooms) {
        return String.join(", ", rooms);
    }

    private static long counted(String room) throws IOException {
        List<Path> files;
        try (var all = Files.walk(SOURCES.resolve(room))) {
            files = all.filter(f -> f.toString().endsWith(".java")).toList();
        }
        var lines = 0L;
        for (var file : files) {
            lines += Files.readAllLines(file).size();
        }
        return Math.max(ROUNDED, Math.round(lines / (double) ROUNDED) * ROUNDED);
    }

    private static String withoutLines(String page) {
        return LINES.matcher(page).replaceAll(row -> Matcher.quoteReplacement(row.group(1) + "… |"));
    }

    private static Map<String, Long> lines(String page) {
        return LINES.matcher(page)
                .results()
                .collect(Collectors.toMap(row -> row.group(2), row -> Long.valueOf(row.group(3))));
    }
}
