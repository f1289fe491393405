package org.couveuse.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.documents.Attachments;
import org.couveuse.sharing.SolutionReading.Detail;
import org.couveuse.sharing.Toolkit;
import org.couveuse.sharing.ToolkitPart;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.FileLink;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.SafeHtml;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** A toolkit on the page of its solution: its parts with their files, its contents, what is missing, what changed. */
@org.springframework.stereotype.Component
class ToolkitParts {

    private static final int HEADING = 2;

    private final Attachments attachments;

    ToolkitParts(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Every part, each under its heading. */
    List<Part> toolkit(UUID id, Toolkit toolkit) {
        var files = attachments.readable(id) ? attachments.list(id) : List.<Attachments.Row>of();
        var parts = new ArrayList<Part>();
        for (var text : toolkit.texts()) {
            var words = SafeHtml.markdown(text.in(Words.locale()), HEADING);
            words.getElement()
                    .setAttribute("lang", text.language(Words.locale()).toLanguageTag());
            var part = new Part(Words.of(text.part()), words);
            part.getElement().setAttribute("tabindex", "-1");
            files.stream().filter(row -> toolkit.place(row.id()) == text.part()).forEach(row -> part.add(file(row)));
            parts.add(part);
        }
        return parts;
    }

    /** A file that goes with a part. */
    private Component file(Attachments.Row row) {
        var link = FileLink.named(
                row.fileName(),
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        attachments.open(row.id()).bytes(), row.fileName(), "application/octet-stream", row.size())));
        var size = new Span(Shown.size(row.size()));
        size.addClassName("quiet");
        var line = new Div(Icon.FILE.draw(), link, size);
        line.addClassName("file");
        return line;
    }

    /** Which parts nobody wrote yet; those a toolkit may go without are told apart. */
    Optional<Component> missing(Toolkit toolkit) {
        var missing = Arrays.stream(ToolkitPart.values())
                .filter(part -> toolkit.text(part).isEmpty())
                .map(part -> part.required() ? Words.of(part) : Words.say("sharing.missing.optional", Words.of(part)))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Part.quiet(Words.say("sharing.missing", String.join(", ", missing))));
    }

    /** Leads to what changed since the version before. */
    Optional<Component> versions(Detail detail) {
        var versions = detail.versions();
        return versions.size() < 2
                ? Optional.empty()
                : Optional.of(new Link(
                        "/solutions/" + detail.solution().id() + "/differences",
                        Words.say(
                                "sharing.differences.see",
                                versions.get(1).number(),
                                versions.get(0).number())));
    }

    /** Leads to each part. */
    Component contents(Toolkit toolkit, List<Part> parts) {
        var list = new OrderedList();
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var go = Action.plain(Words.of(toolkit.parts().get(i)), () -> part.getElement()
                    .executeJs("this.scrollIntoView({block: 'start'}); this.focus({preventScroll: true});"));
            list.add(new ListItem(go.small()));
        }
        var nav = new Nav(list);
        nav.getElement().setAttribute("aria-label", Words.say("sharing.contents"));
        return nav;
    }
}
