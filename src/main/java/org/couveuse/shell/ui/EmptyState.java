package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** An empty list: what will appear here, and the first step for those who may take it. */
public class EmptyState extends Div {

    /** What is missing, and what will appear. */
    public EmptyState(String title, String words) {
        addClassName("empty");
        add(Icon.MARK.draw(), new H3(title), new Paragraph(words));
    }

    /** The first step, only for those who may take it. */
    public EmptyState first(Component action) {
        add(action);
        return this;
    }
}
