package org.couveuse.engine;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Function;

/**
 * A process variable, declared once: its name as the diagram knows it and its type as Java knows it. There are only
 * these types, so no text a person wrote, no list and no object can become a variable.
 */
public final class Variable<T> {

    private final String name;
    private final Function<T, Object> stored;
    private final Function<Object, T> read;

    private Variable(String name, Function<T, Object> stored, Function<Object, T> read) {
        this.name = name;
        this.stored = stored;
        this.read = read;
    }

    /** The id of a thing, kept as text. */
    public static Variable<UUID> id(String name) {
        return new Variable<>(name, UUID::toString, v -> UUID.fromString((String) v));
    }

    /** A constant of an enumeration, kept as its name. */
    public static <E extends Enum<E>> Variable<E> choice(String name, Class<E> type) {
        return new Variable<>(name, Enum::name, v -> Enum.valueOf(type, (String) v));
    }

    /** A short code: a candidate, an ISO duration, an outcome without an enumeration; never what a person typed. */
    public static Variable<String> code(String name) {
        return new Variable<>(name, v -> v, v -> (String) v);
    }

    /** A moment a timer waits for. */
    public static Variable<Instant> moment(String name) {
        return new Variable<>(name, Date::from, v -> ((Date) v).toInstant());
    }

    /** A whole number for a table or a count. */
    public static Variable<Integer> number(String name) {
        return new Variable<>(name, v -> v, v -> ((Number) v).intValue());
    }

    /** An amount or a measure for a table. */
    public static Variable<Double> amount(String name) {
        return new Variable<>(name, v -> v, v -> ((Number) v).doubleValue());
    }

    /** Yes or no. */
    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, v -> v, v -> (Boolean) v);
    }

    /** Its name in the diagram. */
    public String name() {
        return name;
    }

    Object stored(T value) {
        return stored.apply(value);
    }

    T read(Object value) {
        return read.apply(value);
    }
}
