package org.couveuse.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a request's body holds where the parameter's own type does not: the record it is read into, from which the
 * description of the interface makes shape and example, or an example of the file.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Takes {

    /** The record the body is read into. */
    Class<? extends Record> value() default Nothing.class;

    /** Example as JSON, where one made from the record alone would say too little. */
    String example() default "";

    /** Example of the file, for a body that is CSV. */
    String csv() default "";

    /** No record. */
    record Nothing() {}
}
