package org.couveuse.shell.ui;

import com.vaadin.flow.component.HasElement;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/**
 * A drawing made of shapes. Flow cannot create elements of SVG's namespace, so a drawing goes to the browser as text;
 * this class is the only place that does it, and every value it is given is escaped.
 */
public final class Svg {

    private final String tag;
    private final StringBuilder attributes = new StringBuilder();
    private final StringBuilder content = new StringBuilder();

    /** A shape, e.g. {@code circle}; refuses what is not the name of one. */
    public Svg(String tag) {
        this.tag = name(tag);
    }

    /** Sets an attribute. */
    public Svg with(String attribute, String value) {
        attributes
                .append(' ')
                .append(name(attribute))
                .append("=\"")
                .append(HtmlUtils.htmlEscape(value))
                .append('"');
        return this;
    }

    /** Sets an attribute that is a length, to a hundredth. */
    public Svg with(String attribute, double value) {
        return with(attribute, String.format(Locale.ROOT, "%.2f", value));
    }

    /** Adds a shape within this one. */
    public Svg add(Svg... shapes) {
        for (var shape : shapes) {
            content.append(shape);
        }
        return this;
    }

    /** Adds text within this shape. */
    public Svg text(String text) {
        content.append(HtmlUtils.htmlEscape(text));
        return this;
    }

    /** Puts the drawing into a component, in place of what it held. */
    public void into(HasElement holder) {
        holder.getElement().setProperty("innerHTML", toString());
    }

    @Override
    public String toString() {
        return "<" + tag + attributes + ">" + content + "</" + tag + ">";
    }

    private static String name(String name) {
        if (!name.matches("[a-zA-Z][a-zA-Z0-9-]{0,40}")
                || name.equalsIgnoreCase("script")
                || name.toLowerCase(Locale.ROOT).startsWith("on")) {
            throw new IllegalArgumentException("not a shape or attribute: " + name);
        }
        return name;
    }
}
