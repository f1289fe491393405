package org.couveuse.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.UUID;
import java.util.function.Supplier;
import org.couveuse.people.CurrentActor;
import org.couveuse.privacy.DataExport;
import org.couveuse.privacy.IncidentExport;
import org.couveuse.shared.TableFormat;
import org.couveuse.shell.ui.FileLink;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** What can be taken away from these screens. Rights are asked again with each download. */
final class Files {

    private Files() {}

    /** All of one person's data. */
    static Component archive(DataExport export, CurrentActor current, UUID person, Supplier<@Nullable String> reason) {
        var locale = UI.getCurrent().getLocale();
        return link(
                event -> {
                    var who = current.get();
                    export.require(who, person, reason.get());
                    event.setFileName(export.fileName());
                    event.setContentType("application/zip");
                    export.write(who, person, reason.get(), locale, event.getOutputStream());
                },
                Words.say("privacy.export.take"));
    }

    /** The register. */
    static Component register(IncidentExport export, TableFormat format) {
        var locale = UI.getCurrent().getLocale();
        return link(
                event -> {
                    event.setFileName("incidents." + format.extension());
                    event.setContentType(format.mediaType());
                    export.write(format, locale, event.getOutputStream());
                },
                Words.say("privacy.incidents.take." + format));
    }

    private static Component link(DownloadHandler handler, String words) {
        return FileLink.button(Icon.DOWN, words, handler);
    }
}
