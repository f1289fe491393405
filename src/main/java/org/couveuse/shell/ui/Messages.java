package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.couveuse.shared.RuleViolation;

/** The place at the top of every screen where the product says what happened to the whole page. */
public class Messages extends Div {

    /** An empty place; the frame of the screens has one. */
    public Messages() {
        addClassName("messages");
        addAttachListener(e -> ComponentUtil.setData(e.getUI(), Messages.class, this));
    }

    /** Says something on the present screen, until the next one or until it is closed. */
    public static void say(Notice notice) {
        var ui = UI.getCurrent();
        var place = ui == null ? null : ComponentUtil.getData(ui, Messages.class);
        if (place != null) {
            place.show(notice);
        }
    }

    /** Says why something was refused. */
    public static void refuse(RuleViolation refusal) {
        var notice = Notice.problem(Refusal.text(refusal));
        refusal.fields()
                .forEach(problem -> notice.with(
                        new Paragraph(Words.say(problem.code(), problem.args().toArray()))));
        notice.getElement().setAttribute("role", "alert");
        say(notice);
    }

    /** Takes everything back. */
    public void clear() {
        removeAll();
    }

    private void show(Notice notice) {
        removeAll();
        var close = new NativeButton("", e -> remove(notice));
        var hidden = new Span(Words.say("shell.messages.close"));
        hidden.addClassName("vh");
        close.addClassName("close");
        close.add(Icon.X.draw(), hidden);
        notice.add(close);
        add((Component) notice);
        notice.getElement().executeJs("this.scrollIntoView({block: 'nearest'});");
    }
}
