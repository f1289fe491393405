package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** An empty list: what will appear here, and the first step for those who may take it. */
public class EmptyState extends Div {

    /** What is missing, and what will appear. */
    public EmptyState(String title, String words) {
        addClassName("empty");
        var heading = new Paragraph(title);
        heading.addClassName("empty-title");
        add(Icon.MARK.draw(), heading, new Paragraph(words));
    }

    /** The first step, only for those who may take it. */
    public EmptyState first(Component action) {
        add(action);
        return this;
    }
}
