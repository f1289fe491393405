package org.couveuse.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a step tells the process: values of declared variables. */
public final class Outcome {

    private static final Outcome NONE = new Outcome(Map.of());

    private final Map<String, Object> values;

    private Outcome(Map<String, Object> values) {
        this.values = values;
    }

    /** Nothing to tell. */
    public static Outcome none() {
        return NONE;
    }

    /** One value. */
    public static <T> Outcome of(Variable<T> variable, T value) {
        return NONE.and(variable, value);
    }

    /** These values and one more; the same variable twice keeps the last. */
    public <T> Outcome and(Variable<T> variable, T value) {
        var more = new LinkedHashMap<>(values);
        more.put(variable.name(), variable.stored(value));
        return new Outcome(more);
    }

    Map<String, Object> values() {
        return values;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
