package org.couveuse.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.shared.Form;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.Texts;

/**
 * Fills in a task's form as a person does: finds each question by the words above it and types, ticks or picks the
 * answer. What stands there already is left as it is.
 */
final class Typing {

    private static final String LABELS = """
            box => [...box.children].map(e => e.matches('.formatted') ? e.firstElementChild : e)
                .map(e => e.hidden || e.offsetParent === null ? null : e.matches('fieldset') ? e.querySelector(':scope > legend').textContent : e.label ?? null)
            """;

    private final Page page;
    private final String form;
    private final Locale locale;
    private final Texts texts;
    private final Map<String, List<Choice>> choices;
    private final Fields fields;

    Typing(Page page, String form, Locale locale, Texts texts, Map<String, List<Choice>> choices) {
        this.page = page;
        this.form = form;
        this.locale = locale;
        this.texts = texts;
        this.choices = choices;
        this.fields = new Fields(page);
    }

    /** Answers all questions of a record that do not yet say what is wanted. */
    void fill(Class<?> type, JsonNode wanted, JsonNode known) {
        record(page.locator(".record-form > .form"), type, "task." + form, wanted, known);
    }

    private void record(Locator box, Class<?> type, String key, JsonNode wanted, JsonNode known) {
        for (var part : type.getRecordComponents()) {
            var value = wanted.path(part.getName());
            var before = known.path(part.getName());
            if (!empty(value) && !same(value, before)) {
                answer(find(box, key + "." + part.getName()), part, part.getGenericType(), key, value, before);
                Watch.settled(page);
            }
        }
    }

    private void answer(Locator field, RecordComponent part, Type type, String above, JsonNode value, JsonNode before) {
        var key = above + "." + part.getName();
        var oneOf = part.getAnnotation(Form.OneOf.class);
        if (type instanceof ParameterizedType list) {
            many(field, part, (Class<?>) list.getActualTypeArguments()[0], key, value, before);
        } else if (oneOf != null) {
            fields.pick(field, label(oneOf.value(), value.asText()));
        } else if (type == Instant.class) {
            var at = Instant.parse(value.asText()).atZone(texts.zone());
            fields.day(field.locator("vaadin-date-picker"), at.toLocalDate().toString());
            fields.hour(field.locator("vaadin-time-picker"), at.format(DateTimeFormatter.ofPattern("HH:mm")));
        } else if (((Class<?>) type).isRecord()) {
            record(field.locator(":scope > .fields-in"), (Class<?>) type, key, value, before);
        } else if (((Class<?>) type).isEnum()) {
            fields.pick(field, word((Class<?>) type, value.asText()));
        } else if (type == Boolean.class) {
            fields.pick(field, say(value.asBoolean() ? "inbox.form.yes" : "inbox.form.no"));
        } else {
            fields.type(field, written(value));
        }
    }

    private void many(
            Locator field, RecordComponent part, Class<?> element, String key, JsonNode value, JsonNode before) {
        var oneOf = part.getAnnotation(Form.OneOf.class);
        if (oneOf != null) {
            fields.pickAll(field, labels(value, each -> label(oneOf.value(), each)));
        } else if (element.isEnum()) {
            fields.pickAll(field, labels(value, each -> word(element, each)));
        } else if (element == String.class) {
            fields.type(field, String.join("\n", labels(value, each -> each)));
        } else if (element == Integer.class) {
            fields.type(field, String.join(", ", labels(value, each -> each)));
        } else {
            repeated(field, part, element, key, value, before);
        }
    }

    private void repeated(
            Locator field, RecordComponent part, Class<?> element, String key, JsonNode value, JsonNode before) {
        if (part.getAnnotation(Form.Each.class) != null && !before.isEmpty()) {
            each(field, element, key, value, before);
            return;
        }
        var items = field.locator(":scope > .fields-in > .stack > fieldset");
        fields.number(items, value.size(), field.locator(":scope > .fields-in > .btns"));
        for (var i = 0; i < value.size(); i++) {
            var inside = items.nth(i).locator(":scope > .fields-in");
            if (element.isRecord()) {
                record(inside, element, key, value.get(i), before.path(i));
            } else if (!same(value.get(i), before.path(i))) {
                answer(inside.locator(":scope > *").first(), part, element, key, value.get(i), before.path(i));
            }
        }
    }

    /** Lines that stand there already: each is found by what it is about. */
    private void each(Locator field, Class<?> element, String key, JsonNode value, JsonNode before) {
        var items = field.locator(":scope > .fields-in > .stack > fieldset");
        for (var wanted : value) {
            var at = 0;
            while (!about(element, wanted, before.path(at))) {
                at++;
            }
            record(items.nth(at).locator(":scope > .fields-in"), element, key, wanted, before.path(at));
        }
    }

    /** Whether a line is about the same; a line that is not there ends the search by failing on the screen. */
    private static boolean about(Class<?> element, JsonNode wanted, JsonNode line) {
        return line.isMissingNode()
                || Stream.of(element.getRecordComponents())
                        .filter(part -> part.getAnnotation(Form.Key.class) != null)
                        .allMatch(part -> same(wanted.path(part.getName()), line.path(part.getName())));
    }

    /** The question with these words; fails when it is not asked. */
    private Locator find(Locator box, String key) {
        var words = say(key);
        var optional = say("inbox.form.optional", words);
        @SuppressWarnings("unchecked")
        var labels = (List<String>) box.evaluate(LABELS);
        for (var i = 0; i < labels.size(); i++) {
            if (words.equals(labels.get(i)) || optional.equals(labels.get(i))) {
                var found = box.locator(":scope > *").nth(i);
                // words that are formatted have their preview beside them
                var formatted = (Boolean) found.evaluate("e => e.matches('.formatted')");
                return formatted ? found.locator("vaadin-text-area") : found;
            }
        }
        throw new AssertionError(form + " does not ask « " + words + " », only " + labels);
    }

    private static List<String> labels(JsonNode values, java.util.function.UnaryOperator<String> of) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .map(of)
                .toList();
    }

    private String label(String list, String value) {
        return choices.getOrDefault(list, List.of()).stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElseThrow(() -> new AssertionError(form + " does not offer " + value + " in " + list));
    }

    private String word(Class<?> type, String constant) {
        for (var each : type.getEnumConstants()) {
            if (((Enum<?>) each).name().equals(constant)) {
                return texts.of(locale, (Enum<?>) each);
            }
        }
        throw new AssertionError(type + " has no " + constant);
    }

    /** As people write it in their language. */
    private String written(JsonNode value) {
        return value.isNumber() && "fr".equals(locale.getLanguage())
                ? value.decimalValue().toPlainString().replace('.', ',')
                : value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    private String say(String key, Object... args) {
        return texts.in(locale, key, args);
    }

    private static boolean empty(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isContainerNode() && value.isEmpty();
    }

    /** The same, where {@code 3}, {@code 3.0} and a record with and without its nulls are the same. */
    private static boolean same(JsonNode value, JsonNode before) {
        if (value.isNumber() && before.isNumber()) {
            return value.decimalValue().compareTo(before.decimalValue()) == 0;
        }
        if (value.isObject() && before.isObject()) {
            var names = new ArrayList<String>();
            value.fieldNames().forEachRemaining(names::add);
            return names.stream().allMatch(name -> same(value.get(name), before.path(name)));
        }
        if (value.isArray() && before.isArray() && value.size() == before.size()) {
            for (var i = 0; i < value.size(); i++) {
                if (!same(value.get(i), before.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return empty(value)
                ? empty(before)
                : JsonColumn.CANONICAL.<JsonNode>valueToTree(value).equals(before);
    }
}
