package org.couveuse.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** A field made of the browser's own input, which password managers know: label, help, and what is wrong with it. */
final class PlainField extends Composite<Div> {

    private final String name;
    private final Input input = new Input();
    private final Paragraph wrong = new Paragraph();
    private final @Nullable String help;

    private PlainField(String name, String type, String label, @Nullable String words, String autocomplete) {
        this.name = name;
        input.setId(name);
        input.setType(type);
        input.setValueChangeMode(ValueChangeMode.EAGER);
        input.addClassName("input");
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("required", true)
                .setAttribute("maxlength", "200");
        var caption = new NativeLabel(label);
        caption.setFor(input);
        getContent().addClassName("field");
        getContent().add(caption);
        if (words == null) {
            help = null;
        } else {
            var hint = new Paragraph(words);
            hint.addClassNames("small", "quiet");
            hint.setId(name + "-help");
            help = name + "-help";
            input.getElement().setAttribute("aria-describedby", help);
            getContent().add(hint);
        }
        wrong.addClassName("field-error");
        wrong.setId(name + "-wrong");
        wrong.setVisible(false);
        getContent().add(input, wrong);
    }

    static PlainField password(String name, String label, @Nullable String help, String autocomplete) {
        return new PlainField(name, "password", label, help, autocomplete);
    }

    static PlainField text(String name, String label, @Nullable String help, String autocomplete) {
        return new PlainField(name, "text", label, help, autocomplete);
    }

    String value() {
        return input.getValue() == null ? "" : input.getValue();
    }

    void clear() {
        input.clear();
        fine();
    }

    void fine() {
        wrong.setVisible(false);
        input.getElement().removeAttribute("aria-invalid");
        if (help == null) {
            input.getElement().removeAttribute("aria-describedby");
        } else {
            input.getElement().setAttribute("aria-describedby", help);
        }
    }

    /** Puts what is refused beside the fields concerned; the first one takes the focus. */
    static void refuse(Collection<PlainField> fields, RuleViolation refusal) {
        if (refusal.fields().isEmpty()) {
            Messages.refuse(refusal);
            return;
        }
        var focused = false;
        for (var field : fields) {
            for (var problem : refusal.fields()) {
                if (problem.field().equals(field.name)) {
                    field.wrong(Words.say(problem.code(), problem.args().toArray()), !focused);
                    focused = true;
                }
            }
        }
    }

    private void wrong(String words, boolean focus) {
        wrong.setText(words);
        wrong.setVisible(true);
        input.getElement()
                .setAttribute("aria-invalid", "true")
                .setAttribute("aria-describedby", help == null ? name + "-wrong" : help + " " + name + "-wrong");
        if (focus) {
            input.focus();
        }
    }
}
