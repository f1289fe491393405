package org.couveuse.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.couveuse.CouveuseTest;
import org.couveuse.engine.ModelWords;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;

/** What diagrams and decision tables say is said in both languages, and fits where it stands in both. */
@CouveuseTest
@DisplayName("Words of the models")
class ModelWordsTest {

    /** What is written the same in English. */
    private static final Set<String> ALIKE =
            Set.of("Conclusion", "Invitation", "invitation", "invitations", "Silence", "date");

    private static final Set<String> NOT_DRAWN = Set.of("message", "error", "linkEventDefinition", "definitions");

    @Autowired
    private ModelWords words;

    @Autowired
    private Texts texts;

    /** A phrase of a model, and the key its words stand under when they are not those of its own title. */
    private record Said(String title, String phrase) {}

    static Stream<Model> models() {
        return Model.all();
    }

    static Stream<Path> tables() {
        return Model.files(".dmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_label_has_its_words_in_both_languages(Model model) {
        for (var label : labels(model)) {
            var key = key(label);
            assertThat(texts.has(key))
                    .as(key + " for « " + label.phrase() + " »")
                    .isTrue();
            assertThat(texts.in(Texts.FRENCH, key)).isEqualTo(label.phrase());
            assertThat(texts.in(Texts.ENGLISH, key).equals(label.phrase()))
                    .as("« %s » is the same in English", label.phrase())
                    .isEqualTo(ALIKE.contains(label.phrase()));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void in_english_a_model_has_other_labels_and_nothing_else_is_touched(Model model) {
        // written by the same hand, which fills in defaults
        var french = Expressions.elements(Bpmn.convertToString(model.instance()));
        var english = Expressions.elements(words.translated(model.text(), Texts.ENGLISH));
        assertThat(english).hasSameSizeAs(french);
        for (var i = 0; i < french.size(); i++) {
            var one = french.get(i);
            var other = english.get(i);
            var label = label(one);
            assertThat(other.getTagName()).isEqualTo(one.getTagName());
            assertThat(attributes(other, label != null)).isEqualTo(attributes(one, label != null));
            if (label != null) {
                assertThat(phrase(other)).isEqualTo(texts.in(Texts.ENGLISH, key(label)));
            } else if (other.getElementsByTagName("*").getLength() == 0) {
                assertThat(other.getTextContent()).isEqualTo(one.getTextContent());
            }
        }
        assertThat(words.translated(model.text(), Texts.FRENCH)).isEqualTo(model.text());
    }

    @ParameterizedTest
    @MethodSource("models")
    void english_fits_where_french_stands(Model model) {
        var english = Model.of(model.file(), words.translated(model.text(), Texts.ENGLISH));
        assertThat(ShapeRules.wraps(english)).isEmpty();
        assertThat(ShapeRules.labelOverlaps(english)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_decision_table_has_its_words_in_both_languages(Path table) {
        for (var said : said(table)) {
            assertThat(texts.has(said.title())).as(said.title()).isTrue();
            assertThat(texts.in(Texts.FRENCH, said.title())).isEqualTo(said.phrase());
            assertThat(texts.in(Texts.ENGLISH, said.title())).isNotEqualTo(said.phrase());
        }
    }

    @Test
    void there_are_no_words_that_no_model_says() throws IOException {
        var said = Stream.concat(
                        models().flatMap(model -> labels(model).stream().map(this::key)),
                        tables().flatMap(table -> said(table).stream().map(Said::title)))
                .filter(key -> !key.startsWith("task."))
                .collect(Collectors.toCollection(TreeSet::new));
        var written = new Properties();
        var file = Path.of("src/main/resources/texts/models_fr.properties");
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            written.load(in);
        }
        assertThat(new TreeSet<>(written.stringPropertyNames())).isEqualTo(said);
    }

    @Test
    void a_phrase_has_the_key_that_it_spells() {
        assertThat(ModelWords.key("À l’échelle : 80\u00a0% (1 à 6)…")).isEqualTo("model.À_l_échelle_80_1_à_6");
        assertThat(ModelWords.key("Blocage levé\u202f?")).isEqualTo("model.Blocage_levé_?");
        assertThat(ModelWords.key("décline")).isNotEqualTo(ModelWords.key("décliné"));
    }

    @Test
    void what_only_an_older_version_says_stays_french() {
        var model = models().findFirst().orElseThrow();
        var older = model.text().replace("name=\"Voter\"", "name=\"Marquer sa fiche\"");
        assertThat(older).isNotEqualTo(model.text());
        assertThat(words.translated(older, Texts.ENGLISH)).contains("\"Marquer sa fiche\"", "\"Ballot cast\"");
    }

    /** The key of a label's own title where the title is what is drawn, else of the phrase. */
    private String key(Said label) {
        var titled = texts.has(label.title())
                && texts.in(Texts.FRENCH, label.title()).equals(label.phrase());
        return titled ? label.title() : ModelWords.key(label.phrase());
    }

    private static List<Said> labels(Model model) {
        var found = new ArrayList<Said>();
        for (var element : Expressions.elements(model.text())) {
            var label = label(element);
            if (label != null) {
                found.add(label);
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static Said label(Element element) {
        var phrase = phrase(element);
        if (phrase.isEmpty() || NOT_DRAWN.contains(element.getLocalName())) {
            return null;
        }
        var title =
                switch (element.getLocalName()) {
                    case "userTask" -> "task." + element.getAttribute("id");
                    case "process" -> "process." + element.getAttribute("id");
                    case "participant" -> "process." + element.getAttribute("processRef");
                    default -> ModelWords.key(phrase);
                };
        return new Said(title, phrase);
    }

    private static String phrase(Element element) {
        var annotation = element.getLocalName().equals("text")
                && element.getParentNode().getLocalName().equals("textAnnotation");
        return plain(annotation ? element.getTextContent() : element.getAttribute("name"));
    }

    private static List<Said> said(Path table) {
        var elements = Expressions.elements(Model.read(table));
        var decision = elements.stream()
                .filter(each -> each.getLocalName().equals("decision"))
                .findFirst()
                .orElseThrow();
        var prefix = "decision." + decision.getAttribute("id");
        var found = new ArrayList<Said>();
        found.add(new Said(prefix, decision.getAttribute("name")));
        for (var element : elements) {
            switch (element.getLocalName()) {
                case "input", "output" ->
                    found.add(new Said(prefix + "." + element.getAttribute("id"), element.getAttribute("label")));
                case "description" -> {
                    var of = (Element) element.getParentNode();
                    var part = of == decision ? "description" : of.getAttribute("id");
                    found.add(new Said(prefix + "." + part, plain(element.getTextContent())));
                }
                default -> {}
            }
        }
        return found;
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static List<String> attributes(Element element, boolean named) {
        var all = element.getAttributes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(each -> !named || !each.getNodeName().equals("name"))
                .map(each -> each.getNodeName() + "=" + each.getNodeValue())
                .sorted()
                .toList();
    }
}
