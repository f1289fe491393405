package org.couveuse.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a component of a submission's record says about itself beyond its type and its constraints. */
public final class Form {

    private Form() {}

    /** A text of several lines. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Long {}

    /** A text of several lines that is formatted with Markdown; the screen shows how it will look. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Markdown {}

    /**
     * One of the things offered for this task, or a list of them; {@code value} names the list of choices in the task's
     * sheet.
     */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface OneOf {
        /** Name of the list of choices. */
        String value();
    }

    /**
     * Asked only when another component of the same record has one of these values (enum names, or true/false). A
     * screen hides it otherwise and does not send it; a program that sends it all the same is refused by name. The
     * task's schema says so with {@code if} and {@code else}.
     */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface When {
        /** The other component. */
        String field();

        /** Its values. */
        String[] is();
    }

    /** Unit shown after a number, e.g. {@code $}, {@code %}, {@code days}: key {@code unit.<value>}. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Unit {
        /** Key of the unit. */
        String value();
    }

    /**
     * A list whose lines are those the task's sheet knows, one for each thing there is: people answer each line, they
     * add, move and take away none. Where the sheet knows none, lines are added as in any list.
     */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Each {
        /** Whether every line is sent; otherwise a line without any answer is left out. */
        boolean all() default true;
    }

    /** What a line of an {@link Each} is about: shown as its title, not asked. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Key {}
}
