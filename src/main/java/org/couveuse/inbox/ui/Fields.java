package org.couveuse.inbox.ui;

import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.concurrent.atomic.AtomicLong;
import org.couveuse.shell.ui.Icon;
import org.jspecify.annotations.Nullable;

/** Several fields under one name: a fieldset that can be refused as a whole. */
final class Fields extends HtmlContainer implements HasLabel, HasValidation {

    private static final AtomicLong NUMBER = new AtomicLong();

    private final HtmlContainer legend = new HtmlContainer("legend");
    private final Paragraph error = new Paragraph();
    private final Div inside = new Div();
    private String message = "";

    Fields(String label, @Nullable String hint) {
        super("fieldset");
        addClassNames("field", "fields");
        getElement().setAttribute("tabindex", "-1");
        legend.setText(label);
        legend.addClassName("label");
        add(legend);
        if (hint != null) {
            var help = new Paragraph(hint);
            help.addClassName("help");
            add(help);
        }
        error.addClassName("field-error");
        error.setId("fields-error-" + NUMBER.incrementAndGet());
        error.setVisible(false);
        inside.addClassName("fields-in");
        add(error, inside);
    }

    /** Where the fields stand. */
    Div content() {
        return inside;
    }

    @Override
    public void setLabel(@Nullable String label) {
        legend.setText(label == null ? "" : label);
    }

    @Override
    public String getLabel() {
        return legend.getText();
    }

    @Override
    public void setErrorMessage(@Nullable String errorMessage) {
        message = errorMessage == null ? "" : errorMessage;
        error.removeAll();
        error.add(Icon.BLOCK.draw(), new Span(message));
    }

    @Override
    public String getErrorMessage() {
        return message;
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setVisible(invalid);
        if (invalid) {
            getElement().setAttribute("aria-describedby", error.getId().orElseThrow());
        } else {
            getElement().removeAttribute("aria-describedby");
        }
    }

    @Override
    public boolean isInvalid() {
        return error.isVisible();
    }
}
