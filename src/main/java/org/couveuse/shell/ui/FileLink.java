package org.couveuse.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import org.couveuse.shared.RuleViolation;

/**
 * A link that hands out a file. Its address outlives the moment the page was drawn, so that the service asks for the
 * right with each use; what it refuses is answered as such, and the trail tells it as of any other act of the page.
 */
public final class FileLink extends Anchor {

    private FileLink(DownloadHandler handler, String words) {
        super((DownloadHandler) event -> hand(handler, event), words);
        getElement().setAttribute("download", true);
    }

    /** A link that looks like a button. */
    public static FileLink button(Icon icon, String words, DownloadHandler handler) {
        var link = new FileLink(handler, "");
        link.add(icon.draw(), new Span(words));
        link.addClassName("btn");
        return link;
    }

    /** The file's own name as the link. */
    public static FileLink named(String fileName, DownloadHandler handler) {
        return new FileLink(handler, fileName);
    }

    /** A small button. */
    public FileLink small() {
        addClassName("btn-small");
        return this;
    }

    static void hand(DownloadHandler handler, DownloadEvent event) throws IOException {
        var before = UI.getCurrent();
        UI.setCurrent(event.getUI());
        try {
            handler.handleDownloadRequest(event);
        } catch (RuleViolation refusal) {
            event.getResponse().sendError(refusal.kind().status(), refusal.code());
        } finally {
            UI.setCurrent(before);
        }
    }
}
