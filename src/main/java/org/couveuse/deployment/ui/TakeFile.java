package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Function;
import org.couveuse.shared.TableFormat;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Words;

/** The links that take a table away, as a workbook and as plain text. */
final class TakeFile {

    private TakeFile() {}

    /** Writes the table that is on the screen now. */
    interface Writer {

        void write(TableFormat format, Locale reader, OutputStream out) throws IOException;
    }

    /** Both links; the words are {@code <key>.XLSX} and {@code <key>.CSV}. */
    static Component links(String key, Function<TableFormat, String> name, Writer writer) {
        return Card.buttons(link(key, TableFormat.XLSX, name, writer), link(key, TableFormat.CSV, name, writer));
    }

    private static Component link(String key, TableFormat format, Function<TableFormat, String> name, Writer writer) {
        var locale = UI.getCurrent().getLocale();
        var link = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName(name.apply(format));
                    event.setContentType(format.mediaType());
                    writer.write(format, locale, event.getOutputStream());
                },
                "");
        link.add(Icon.DOWN.draw(), new Span(Words.say(key + "." + format)));
        link.addClassName("btn");
        link.getElement().setAttribute("download", true);
        return link;
    }
}
