package org.couveuse.deployment;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.deployment.AdoptionReading.Query;
import org.couveuse.deployment.AdoptionReading.Row;
import org.couveuse.people.Actor;
import org.couveuse.people.Organisations;
import org.couveuse.shared.CsvExport;
import org.couveuse.shared.French;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisations of a campaign as a file for spreadsheets: what the actor sees of them on the screen, without any
 * person's name. That somebody took it is written down.
 */
@Service
@Transactional
public class AdoptionExport {

    private static final int BATCH = 200;
    private static final List<String> COLUMNS = List.of(
            "code",
            "organisation",
            "kind",
            "size",
            "wave",
            "step",
            "since",
            "done",
            "declined",
            "postponed",
            "nextReport",
            "withdrawn");

    private final AdoptionReading adoptions;
    private final CampaignService campaigns;
    private final CampaignFile file;
    private final Organisations organisations;
    private final Texts texts;

    AdoptionExport(
            AdoptionReading adoptions,
            CampaignService campaigns,
            CampaignFile file,
            Organisations organisations,
            Texts texts) {
        this.adoptions = adoptions;
        this.campaigns = campaigns;
        this.file = file;
        this.organisations = organisations;
        this.texts = texts;
    }

    /** Name of the file: {@code adoptions-<campaign>-2026-11-22.csv}; refuses a campaign the actor may not see. */
    public String fileName(Actor actor, UUID campaign) {
        var title = French.fold(campaigns.detail(actor, campaign).title())
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return "adoptions-" + (title.length() > 60 ? title.substring(0, 60) : title) + "-" + file.today() + ".csv";
    }

    /** Writes the file in the reader's language; refuses before anything is written. */
    public void write(Actor actor, UUID campaign, Query query, Locale reader, OutputStream out) throws IOException {
        var locale = Texts.nearest(reader);
        var slice = adoptions.page(actor, campaign, query, null, BATCH);
        file.note(actor, "adoptions.exported", campaign, null);
        var export = CsvExport.of(
                out,
                locale,
                COLUMNS.stream()
                        .map(column -> texts.in(locale, "deployment.export." + column))
                        .toList());
        while (true) {
            var codes = organisations.all(
                    slice.items().stream().map(Row::organisation).toList());
            for (var row : slice.items()) {
                var known = codes.get(row.organisation());
                export.line(cells(row, known == null ? null : known.code(), locale));
            }
            var next = slice.next();
            if (next == null) {
                break;
            }
            slice = adoptions.page(actor, campaign, query, next, BATCH);
        }
        export.end();
    }

    private @Nullable Object[] cells(Row row, @Nullable String code, Locale locale) {
        var withdrawn = texts.in(locale, row.withdrawn() ? "deployment.export.yes" : "deployment.export.no");
        return Stream.of(
                        code,
                        row.name(),
                        texts.of(locale, row.kind()),
                        texts.of(locale, row.sizeBand()),
                        row.wave(),
                        texts.of(locale, row.state()),
                        day(row.since()),
                        row.done(),
                        row.declineReason() == null ? null : texts.of(locale, row.declineReason()),
                        row.postponedUntil(),
                        day(row.nextReportAt()),
                        withdrawn)
                .toArray();
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : file.day(at);
    }
}
