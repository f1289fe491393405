package org.couveuse.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.couveuse.house.GuidesTest.FrenchAndEnglish;
import org.junit.jupiter.api.Test;

/** {@code docs/glossaire.md} has every word of the enumerations people see, in both languages, with its code. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("docs/glossaire.md");
    private static final String HEAD = """
            # Glossaire

            Les mots du produit, en français et en anglais, avec leur code dans les programmes et les exports. Cette page est faite à partir du code : `GlossaryTest` la compare et, avec `-Dcouveuse.write=true`, la récrit.
            """;

    /** What everybody meets first: its own title, before the rooms. */
    private static final Map<String, String> FIRST = new LinkedHashMap<>();

    private static final Map<String, String> ROOMS = new LinkedHashMap<>();

    static {
        FIRST.put("Role", "Rôles");
        FIRST.put("Stage", "Étapes de la frise");
        FIRST.put("SubjectType", "Objets");
        ROOMS.put("people", "Personnes et organisations");
        ROOMS.put("governance", "Instances et fonds");
        ROOMS.put("themes", "Besoins, thèmes et rondes");
        ROOMS.put("support", "Blocages");
        ROOMS.put("incubators", "Incubateurs\u00A0: équipe, charte, idées");
        ROOMS.put("experiments", "Expériences");
        ROOMS.put("sharing", "Solutions et trousses");
        ROOMS.put("communities", "Communautés de pratique");
        ROOMS.put("deployment", "Campagnes et adoptions");
        ROOMS.put("steering", "Pilotage");
        ROOMS.put("inbox", "Tâches");
        ROOMS.put("notices", "Courriels");
        ROOMS.put("administration", "Administration");
        ROOMS.put("privacy", "Confidentialité");
    }

    @Test
    void the_glossary_is_what_the_code_says() throws IOException {
        var made = made();
        if (Boolean.getBoolean("couveuse.write")) {
            Files.writeString(GLOSSARY, made);
        }
        assertThat(Files.readString(GLOSSARY))
                .as("docs/glossaire.md is out of date; rewrite it with:"
                        + " mvn -Pquick test -Dtest=GlossaryTest -Dcouveuse.write=true")
                .isEqualTo(made);
    }

    @Test
    void every_text_of_an_enumeration_has_its_constant() throws IOException {
        var known = new TreeSet<String>();
        for (var type : all()) {
            constants(type).forEach(name -> known.add(key(type, name)));
        }
        assertThat(FrenchAndEnglish.read().french().keySet().stream().filter(key -> key.startsWith("enum.")))
                .isSubsetOf(known);
    }

    private static String made() throws IOException {
        var texts = FrenchAndEnglish.read();
        var rooms = new TreeMap<String, List<JavaClass>>(
                Comparator.comparing(GlossaryTest::place).thenComparing(Comparator.naturalOrder()));
        var first = new TreeMap<String, JavaClass>(Comparator.comparing(List.copyOf(FIRST.keySet())::indexOf));
        for (var type : shown(texts)) {
            if (words(type, texts) == 0) {
                continue;
            }
            if (FIRST.containsKey(type.getSimpleName())) {
                first.put(type.getSimpleName(), type);
            } else {
                rooms.computeIfAbsent(room(type), room -> new ArrayList<>()).add(type);
            }
        }
        var page = new StringBuilder(HEAD);
        first.forEach((name, type) ->
                page.append("\n## ").append(FIRST.get(name)).append("\n\n").append(table(type, texts)));
        rooms.forEach((room, types) -> {
            page.append("\n## ").append(ROOMS.getOrDefault(room, room)).append('\n');
            types.forEach(type -> page.append("\n### `")
                    .append(type.getSimpleName())
                    .append("`\n\n")
                    .append(table(type, texts)));
        });
        return page.toString();
    }

    private static String table(JavaClass type, FrenchAndEnglish texts) {
        var table = new StringBuilder("| Français | English | Code |\n| --- | --- | --- |\n");
        for (var name : constants(type)) {
            var key = key(type, name);
            if (texts.french().containsKey(key)) {
                table.append("| %s | %s | `%s` |\n"
                        .formatted(texts.french().get(key), texts.english().getOrDefault(key, ""), name));
            }
        }
        return table.toString();
    }

    /** Enumerations by name; of two with one name, the one that the texts speak of. */
    private static List<JavaClass> shown(FrenchAndEnglish texts) {
        var byName = new TreeMap<String, JavaClass>();
        all().forEach(type -> byName.merge(
                type.getSimpleName(), type, (one, other) -> words(other, texts) > words(one, texts) ? other : one));
        return List.copyOf(byName.values());
    }

    private static List<JavaClass> all() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.couveuse").stream()
                        .filter(type -> type.isEnum() && !type.getSimpleName().isEmpty())
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .toList();
    }

    private static long words(JavaClass type, FrenchAndEnglish texts) {
        return constants(type).stream()
                .filter(name -> texts.french().containsKey(key(type, name)))
                .count();
    }

    private static List<String> constants(JavaClass type) {
        return Stream.of(type.reflect().getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static String key(JavaClass type, String constant) {
        return "enum." + type.getSimpleName() + "." + constant;
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring("org.couveuse.".length()).split("\\.")[0];
    }

    private static int place(String room) {
        var place = List.copyOf(ROOMS.keySet()).indexOf(room);
        return place < 0 ? ROOMS.size() : place;
    }
}
