package org.couveuse.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.couveuse.audit.Exports;
import org.couveuse.people.CurrentActor;
import org.couveuse.privacy.Incidents.Row;
import org.couveuse.shared.TableFormat;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The register of incidents as a file. */
@Service
public class IncidentExport {

    private static final List<String> COLUMNS = List.of(
            "reference",
            "revision",
            "nature",
            "from",
            "to",
            "knownOn",
            "circumstances",
            "categories",
            "concerned",
            "inQuebec",
            "risk",
            "riskReasons",
            "measures",
            "authorityToldOn",
            "personsToldOn",
            "publicNotice",
            "correction",
            "at");

    private final Incidents incidents;
    private final CurrentActor actor;
    private final Exports exports;
    private final Texts texts;

    IncidentExport(Incidents incidents, CurrentActor actor, Exports exports, Texts texts) {
        this.incidents = incidents;
        this.actor = actor;
        this.exports = exports;
        this.texts = texts;
    }

    /** Writes the whole register with all revisions, for whoever asks for it by law; that it was taken is in the trail. */
    public void write(TableFormat format, Locale reader, OutputStream out) throws IOException {
        var locale = Texts.nearest(reader);
        var rows = incidents.everything();
        exports.note(actor.get().person(), "incidents", Incidents.REGISTER, format.extension());
        var export = format.begin(
                out,
                locale,
                texts.in(locale, "privacy.incidents"),
                COLUMNS.stream()
                        .map(column -> texts.in(locale, "privacy.incident." + column))
                        .toList());
        for (var row : rows) {
            export.line(cells(row, locale));
        }
        export.end();
    }

    private @Nullable Object[] cells(Row row, Locale locale) {
        var told = row.told();
        return new @Nullable Object[] {
            row.reference(),
            row.revision(),
            told.nature() == null ? null : texts.of(locale, told.nature()),
            told.from(),
            told.to(),
            told.knownOn(),
            told.circumstances(),
            told.categories(),
            told.concerned(),
            told.inQuebec(),
            told.risk() == null ? null : texts.of(locale, told.risk()),
            told.riskReasons(),
            told.measures(),
            told.authorityToldOn(),
            told.personsToldOn(),
            told.publicNotice(),
            row.correction(),
            row.at().atZone(texts.zone()).toLocalDate()
        };
    }
}
