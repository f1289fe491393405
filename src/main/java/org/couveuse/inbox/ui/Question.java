package org.couveuse.inbox.ui;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.shared.Form;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form: a component of the record that is asked for, with its words.
 *
 * @param key of its texts, e.g. {@code task.user_designExperiment.indicators.target}
 * @param type of the answer
 * @param component for its annotations
 */
record Question(String key, Type type, RecordComponent component, Asking asking) {

    /** A scale has fewer marks than this. */
    static final int MOST_MARKS = 8;

    private static final int LONG_TEXT = 300;

    /** What all questions of a form share: words, lists to choose from, and who wants to know of changes. */
    record Asking(Texts texts, Locale locale, Map<String, List<Choice>> choices, Runnable changed) {

        Asking changed(Runnable other) {
            return new Asking(texts, locale, choices, other);
        }

        String say(String key, Object... args) {
            return texts.in(locale, key, args);
        }

        /** The text of the first of these keys that exists. */
        String first(String key, String otherwise, Object... args) {
            return say(texts.has(key) ? key : otherwise, args);
        }
    }

    /** The same question about one element of a list. */
    Question each(Type element) {
        return new Question(key, element, component, asking);
    }

    String label() {
        var words = asking.say(key);
        return optional() ? asking.say("inbox.form.optional", words) : words;
    }

    @Nullable
    String hint() {
        return asking.texts().has(key + ".hint") ? asking.say(key + ".hint") : null;
    }

    /** Whether it is a mark on a scale whose marks have words: {@code <key>.0}, {@code <key>.1}… */
    boolean anchored() {
        return type == Integer.class && asking.texts().has(key + ".1");
    }

    /** What a mark stands for. */
    @Nullable
    String anchor(int mark) {
        return asking.texts().has(key + "." + mark) ? asking.say(key + "." + mark) : null;
    }

    /** Whether an empty answer is taken; a question that only comes up sometimes says so itself when it matters. */
    boolean optional() {
        return !required() && !has(Form.When.class) && type != boolean.class;
    }

    boolean required() {
        return has(NotNull.class) || has(NotBlank.class) || has(NotEmpty.class) || least() > 0;
    }

    boolean has(Class<? extends Annotation> mark) {
        return mark(mark) != null;
    }

    /** Constraints are not kept on a record's component but on what reads it. */
    private <A extends Annotation> @Nullable A mark(Class<A> type) {
        var own = component.getAnnotation(type);
        return own == null ? component.getAccessor().getAnnotation(type) : own;
    }

    /** How well the answer names the group it stands in: a thing best, a word or a title less; 0 when it cannot. */
    int names() {
        if (!(type instanceof Class<?> simple)) {
            return 0;
        }
        if (has(Form.OneOf.class)) {
            return 3;
        }
        if (simple == String.class) {
            return has(Form.Long.class) || has(Form.Markdown.class) ? 1 : 2;
        }
        return simple.isEnum() ? 2 : 0;
    }

    boolean longText() {
        var size = mark(Size.class);
        return has(Form.Long.class)
                || has(Form.Markdown.class)
                || size != null && size.max() < Integer.MAX_VALUE && size.max() > LONG_TEXT;
    }

    /** Fewest elements of a list. */
    int least() {
        var size = mark(Size.class);
        return Math.max(has(NotEmpty.class) ? 1 : 0, size == null ? 0 : size.min());
    }

    /** Most elements of a list. */
    int most() {
        var size = mark(Size.class);
        return size == null ? Integer.MAX_VALUE : size.max();
    }

    /** The list it is chosen from; null when it is not chosen. */
    @Nullable
    List<Choice> offered() {
        var oneOf = mark(Form.OneOf.class);
        return oneOf == null ? null : asking.choices().getOrDefault(oneOf.value(), List.of());
    }

    @Nullable
    String unit() {
        var unit = mark(Form.Unit.class);
        return unit == null ? null : asking.say("unit." + unit.value());
    }
}
