package org.couveuse.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in which form an answer that is no JSON comes, for the description of the interface. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Gives {

    /** Media type. */
    String value();

    /** Beginning of such an answer; empty when it is no text. */
    String example() default "";
}
