package org.couveuse.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.hostile.Shapes.Leaf;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.TaskHandlers;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.ui.RecordForm;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.Form;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The reading of every form the application has, put before every bad value in every place: it is refused beside its
 * field in words of both languages, or it is a text and stays as typed. Nothing else may happen.
 */
@CouveuseTest
class EveryFormReadsTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int FORMS = 49;

    @Autowired
    private TaskHandlers handlers;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Texts texts;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Test
    void a_value_of_the_wrong_kind_is_refused_beside_its_field() {
        var passed = new ArrayList<String>();
        var tried = 0;
        for (var form : forms()) {
            var type = handlers.of(form).submission();
            var body = Shapes.filled(type);
            for (var leaf : Shapes.leaves(type)) {
                for (var bad : Hostile.wrong(leaf)) {
                    tried++;
                    if (problems(Shapes.with(body, type, leaf.path(), bad), type).stream()
                            .noneMatch(p -> p.field().equals(leaf.path())
                                    || p.field().startsWith(leaf.path() + "[")
                                    || p.field().startsWith(leaf.path() + "."))) {
                        passed.add(form + "." + leaf.path() + " took " + clip(bad));
                    }
                }
            }
        }
        assertThat(passed).isEmpty();
        assertThat(tried).isGreaterThan(3_000);
    }

    @Test
    void what_cannot_be_shown_or_is_too_long_is_refused_beside_its_field() {
        var passed = new ArrayList<String>();
        for (var form : forms()) {
            var type = handlers.of(form).submission();
            var body = Shapes.filled(type);
            for (var leaf : words(type)) {
                Hostile.UNSEEN.forEach((name, text) -> {
                    if (!codes(body, type, leaf, text).contains("shared.control")) {
                        passed.add(form + "." + leaf.path() + " took " + name);
                    }
                });
                if (!codes(body, type, leaf, "é".repeat(1_000_000)).contains("shared.tooLong")) {
                    passed.add(form + "." + leaf.path() + " took 1 MB");
                }
            }
        }
        assertThat(passed).isEmpty();
    }

    @Test
    void every_text_stays_a_text_or_is_refused_for_a_reason_that_is_said() {
        for (var form : forms()) {
            var type = handlers.of(form).submission();
            var body = Shapes.filled(type);
            for (var leaf : words(type)) {
                for (var text : List.of("", "   ", "\n\t")) {
                    assertThat(codes(body, type, leaf, text)).doesNotContain("shared.control", "shared.tooLong");
                }
                for (var text : Hostile.TEXTS.values()) {
                    assertThat(codes(body, type, leaf, text)).doesNotContain("shared.control", "shared.wrongType.text");
                }
            }
        }
    }

    @Test
    void an_unknown_field_and_what_is_no_object_are_refused() {
        for (var form : forms()) {
            var type = handlers.of(form).submission();
            var more = Shapes.filled(type).put("administrateur", true);
            assertThat(problems(more, type)).extracting(FieldProblem::field).contains("administrateur");
            for (var node : List.of(JSON.nullNode(), JSON.arrayNode(), JSON.textNode("x"), JSON.numberNode(1))) {
                assertThat(problems(node, type)).extracting(FieldProblem::code).containsExactly("shared.notObject");
            }
        }
    }

    @Test
    void what_an_answer_leaves_unasked_is_refused_by_name_from_a_program_and_never_sent_by_the_screen() {
        var person = troupe.somebody();
        acting.asSystem(() -> accounts.open(person, "non-demande", "un-mot-de-passe-long"));
        var tried = 0;
        try (var screens = new Screens(context, "non-demande")) {
            for (var form : forms()) {
                var type = handlers.of(form).submission();
                var sheet = new TaskSheet<>(List.<Fact>of(), null, java.util.Map.of(), null);
                var page = new RecordForm<>(form, type, sheet, texts);
                for (var component : type.getRecordComponents()) {
                    var when = component.getAnnotation(Form.When.class);
                    for (var other : when == null ? Set.<String>of() : others(type, when)) {
                        tried++;
                        var body = Shapes.filled(type);
                        body.set(when.field(), answer(type, when.field(), other));
                        assertThat(problems(body, type))
                                .as(form + "." + component.getName() + " when " + other)
                                .anySatisfy(problem -> {
                                    assertThat(problem.field()).isEqualTo(component.getName());
                                    assertThat(problem.code()).isEqualTo("shared.notAsked");
                                });
                        page.value(body);
                        assertThat(page.draft().has(component.getName()) || !offered(component))
                                .as("draft of " + form + "." + component.getName())
                                .isTrue();
                        assertThat(problems(page.value(), type))
                                .as(form + "." + component.getName() + " on the screen")
                                .extracting(FieldProblem::code)
                                .doesNotContain("shared.notAsked");
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(60);
    }

    /** Whether its answer stays without a list to choose from. */
    private static boolean offered(RecordComponent component) {
        return component.getAnnotation(Form.OneOf.class) == null
                && !component.getType().isRecord();
    }

    private static Set<String> others(Class<?> type, Form.When when) {
        var all = Arrays.stream(type.getRecordComponents())
                .filter(c -> c.getName().equals(when.field()))
                .map(c -> c.getType().isEnum()
                        ? Arrays.stream(c.getType().getEnumConstants()).map(e -> ((Enum<?>) e).name())
                        : Stream.of("true", "false"))
                .flatMap(names -> names)
                .collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(List.of(when.is()));
        return all;
    }

    private static JsonNode answer(Class<?> type, String field, String word) {
        return Arrays.stream(type.getRecordComponents())
                        .filter(c -> c.getName().equals(field))
                        .anyMatch(c -> c.getType().isEnum())
                ? JSON.textNode(word)
                : JSON.booleanNode(Boolean.parseBoolean(word));
    }

    @Test
    void any_draft_can_be_opened_again_on_the_screen() {
        var person = troupe.somebody();
        acting.asSystem(() -> accounts.open(person, "brouillons", "un-mot-de-passe-long"));
        try (var screens = new Screens(context, "brouillons")) {
            for (var form : forms()) {
                var type = handlers.of(form).submission();
                var body = Shapes.filled(type);
                var page =
                        new RecordForm<>(form, type, new TaskSheet<>(List.of(), null, java.util.Map.of(), null), texts);
                for (var bad : List.of(
                        JSON.objectNode().put("a", 1),
                        JSON.arrayNode().add(JSON.arrayNode()).addNull(),
                        JSON.textNode("=1+1"),
                        JSON.numberNode(new BigDecimal("1e300")),
                        JSON.booleanNode(true),
                        JSON.nullNode())) {
                    var draft = body;
                    for (var leaf : Shapes.leaves(type)) {
                        if (!leaf.list()) {
                            draft = Shapes.with(draft, type, leaf.path(), bad);
                        }
                    }
                    page.value(kept(draft));
                    page.value();
                    for (var component : type.getRecordComponents()) {
                        draft.set(component.getName(), bad);
                    }
                    page.value(kept(draft));
                    page.value();
                }
            }
        }
    }

    @Test
    void a_text_goes_through_the_form_of_the_screen_as_it_was_typed() {
        var person = troupe.somebody();
        acting.asSystem(() -> accounts.open(person, "textes", "un-mot-de-passe-long"));
        try (var screens = new Screens(context, "textes")) {
            for (var form : forms()) {
                var type = handlers.of(form).submission();
                var page =
                        new RecordForm<>(form, type, new TaskSheet<>(List.of(), null, java.util.Map.of(), null), texts);
                for (var name : Arrays.stream(type.getRecordComponents())
                        .filter(c -> c.getType() == String.class && c.getAnnotation(Form.OneOf.class) == null)
                        .map(RecordComponent::getName)
                        .toList()) {
                    for (var text : List.of(Hostile.TEXTS.get("right to left"), Hostile.TEXTS.get("formula"))) {
                        page.value(Shapes.filled(type).put(name, text));
                        assertThat(page.draft().path(name).asText(text))
                                .as(form + "." + name)
                                .isEqualTo(text);
                    }
                }
            }
        }
    }

    /** As it is read from the table of drafts. */
    private static JsonNode kept(JsonNode body) {
        try {
            return JsonColumn.CANONICAL
                    .reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(body.toString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private Set<String> forms() {
        var forms = handlers.forms();
        assertThat(forms).hasSizeGreaterThanOrEqualTo(FORMS);
        return forms;
    }

    private static List<Leaf> words(Class<?> type) {
        return Shapes.leaves(type).stream()
                .filter(leaf -> leaf.type() == String.class && !leaf.list())
                .toList();
    }

    private List<String> codes(ObjectNode body, Class<? extends Record> type, Leaf leaf, String text) {
        return problems(Shapes.with(body, type, leaf.path(), JSON.textNode(text)), type).stream()
                .filter(p -> p.field().equals(leaf.path()))
                .map(FieldProblem::code)
                .toList();
    }

    /** What is refused; anything but a refusal fails the test by itself. */
    private List<FieldProblem> problems(JsonNode body, Class<? extends Record> type) {
        try {
            submissions.read(body, type);
            return List.of();
        } catch (RuleViolation refusal) {
            assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.INVALID);
            for (var problem : refusal.fields()) {
                for (var language : List.of(Texts.FRENCH, Texts.ENGLISH)) {
                    assertThat(texts.in(language, problem.code(), problem.args().toArray()))
                            .as(problem.code())
                            .isNotBlank()
                            .isNotEqualTo(problem.code());
                }
            }
            return refusal.fields();
        }
    }

    private static String clip(JsonNode bad) {
        return bad.toString()
                .lines()
                .limit(1)
                .map(l -> l.substring(0, Math.min(80, l.length())))
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }
}
