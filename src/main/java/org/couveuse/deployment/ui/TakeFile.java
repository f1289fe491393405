package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Function;
import org.couveuse.shared.TableFormat;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.FileLink;
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
        return FileLink.button(Icon.DOWN, Words.say(key + "." + format), event -> {
            event.setFileName(name.apply(format));
            event.setContentType(format.mediaType());
            writer.write(format, locale, event.getOutputStream());
        });
    }
}
