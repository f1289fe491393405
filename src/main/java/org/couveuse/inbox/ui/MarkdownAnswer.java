package org.couveuse.inbox.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Refusal;
import org.couveuse.shell.ui.SafeHtml;
import org.jspecify.annotations.Nullable;

/** A text that is formatted with Markdown: where it is typed, and under it how it will look, which follows the typing. */
final class MarkdownAnswer implements Answer {

    /** Headings of the text stand under the form's own, which are of the second level. */
    private static final int UNDER = 3;

    private final TextAnswer text;
    private final FoldedSection preview;
    private final String reminder;
    private final Div shown = new Div();

    MarkdownAnswer(Question question) {
        var asking = question.asking();
        reminder = asking.say("inbox.form.markdown");
        preview = new FoldedSection(asking.say("inbox.form.preview"));
        preview.addClassName("as-read");
        preview.getElement().setAttribute("aria-label", asking.say("inbox.form.previewOf", question.label()));
        text = TextAnswer.text(question, this::show);
        shown.addClassNames("stack-s", "formatted");
        shown.add(text.component(), preview);
        show();
    }

    /** What is typed so far, as readers will see it; nothing typed shows how words are formatted. */
    private void show() {
        var typed = text.words();
        preview.content(typed.isEmpty() ? Part.quiet(reminder) : SafeHtml.markdown(typed, UNDER));
    }

    @Override
    public Component component() {
        return shown;
    }

    @Override
    public @Nullable JsonNode value() {
        return text.value();
    }

    @Override
    public String words() {
        return text.words();
    }

    @Override
    public void value(@Nullable JsonNode json) {
        text.value(json);
    }

    @Override
    public void bind(String path, Refusal refusal) {
        text.bind(path, refusal);
    }
}
