package org.couveuse.containers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A Dockerfile as read, line by line. */
record Recipe(List<Step> steps) {

    private static final Pattern JDK = Pattern.compile("eclipse-temurin[-:](\\d+)");
    private static final Pattern JAR = Pattern.compile("\"([^\"]+\\.jar)\"");

    /** One instruction. */
    record Step(String verb, String rest) {}

    static Recipe of(String text) {
        var steps = new ArrayList<Step>();
        for (var line : text.replaceAll("\\\\\n", " ").lines().toList()) {
            var bare = line.strip();
            if (!bare.isEmpty() && !bare.startsWith("#")) {
                var words = bare.split("\\s+", 2);
                steps.add(new Step(words[0], words.length > 1 ? words[1] : ""));
            }
        }
        return new Recipe(steps);
    }

    /** What follows each instruction of a kind. */
    List<String> all(String verb) {
        return steps.stream().filter(s -> s.verb().equals(verb)).map(Step::rest).toList();
    }

    /** What follows the last instruction of a kind, which is the one in force. */
    String last(String verb) {
        var found = all(verb);
        return found.isEmpty() ? "" : found.get(found.size() - 1);
    }

    /** Java versions of the images it starts from. */
    List<String> javas() {
        return all("FROM").stream()
                .flatMap(image -> JDK.matcher(image).results().map(m -> m.group(1)))
                .toList();
    }

    /** Files copied from the repository. */
    List<String> copied() {
        return all("COPY").stream()
                .filter(rest -> !rest.startsWith("--from"))
                .map(rest -> rest.split("\\s+")[0])
                .toList();
    }

    /** Where the jar is taken from in the build, and where it is put. */
    List<String> jar() {
        return all("COPY").stream()
                .filter(rest -> rest.startsWith("--from=build") && rest.endsWith(".jar"))
                .flatMap(rest -> List.of(rest.split("\\s+")).subList(1, 3).stream())
                .toList();
    }

    /** The jar it starts. */
    String started() {
        var found = JAR.matcher(last("ENTRYPOINT"));
        return found.find() ? found.group(1) : "";
    }

    /** What is run, whole. */
    String runs() {
        return String.join("\n", all("RUN"));
    }
}
