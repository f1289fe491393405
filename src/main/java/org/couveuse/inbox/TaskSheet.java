package org.couveuse.inbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a task's page shows beside and in its form.
 *
 * @param facts what one needs to know to decide, most important first
 * @param known what is known already: the form starts with it; components may be null
 * @param choices the lists that {@link org.couveuse.shared.Form.OneOf} names
 * @param example a complete submission that would be accepted now
 */
public record TaskSheet<S extends Record>(
        List<Fact> facts, @Nullable S known, Map<String, List<Choice>> choices, S example) {

    /** A longer list is never sent whole: programs and people search it. */
    public static final int LISTED = 200;

    /** The list of choices that are the files attached to what the task is about. */
    public static final String FILES = "files";

    /** A sheet without anything known or to choose from. */
    public static <S extends Record> TaskSheet<S> of(List<Fact> facts, S example) {
        return new TaskSheet<>(facts, null, Map.of(), example);
    }

    /** The same with what is known already. */
    public TaskSheet<S> known(@Nullable S values) {
        return new TaskSheet<>(facts, values, choices, example);
    }

    /** The same with one more list of choices. */
    public TaskSheet<S> choices(String name, List<Choice> list) {
        var more = new java.util.LinkedHashMap<>(choices);
        more.put(name, List.copyOf(list));
        return new TaskSheet<>(facts, known, Map.copyOf(more), example);
    }

    /** The lists that are sent whole; a longer one is searched at the address that the task's schema names. */
    public Map<String, List<Choice>> listed() {
        return choices.entrySet().stream()
                .filter(list -> list.getValue().size() <= LISTED)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** One thing that can be chosen: what is submitted, what is shown, and a word more. */
    public record Choice(
            String value, String label, @Nullable String note) {

        /** A choice without a note. */
        public static Choice of(Object value, String label) {
            return new Choice(value.toString(), label, null);
        }
    }
}
