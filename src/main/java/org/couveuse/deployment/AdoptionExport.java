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
import org.couveuse.shared.French;
import org.couveuse.shared.TableFormat;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The organisations of a campaign as a file for spreadsheets: what the actor sees of them on the screen, without any
 * person's name. That somebody took it is written down. Each page is read by itself and let go of, so that a campaign
 * of 10,000 needs no more memory than one of 100.
 */
@Service
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
    private final TransactionTemplate transaction;

    AdoptionExport(
            AdoptionReading adoptions,
            CampaignService campaigns,
            CampaignFile file,
            Organisations organisations,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.adoptions = adoptions;
        this.campaigns = campaigns;
        this.file = file;
        this.organisations = organisations;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Name of the file: {@code adoptions-<campaign>-2026-11-22.csv}, or {@code .xlsx}; refuses a campaign the actor may not see. */
    public String fileName(Actor actor, UUID campaign, TableFormat format) {
        var title = French.fold(campaigns.detail(actor, campaign).title())
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return "adoptions-" + (title.length() > 60 ? title.substring(0, 60) : title) + "-" + file.today() + "."
                + format.extension();
    }

    /** Writes the file in the reader's language; refuses before anything is written. */
    public void write(Actor actor, UUID campaign, Query query, Locale reader, TableFormat format, OutputStream out)
            throws IOException {
        var locale = Texts.nearest(reader);
        var slice = adoptions.page(actor, campaign, query, null, BATCH);
        transaction.executeWithoutResult(status -> file.note(actor, "adoptions.exported", campaign, null));
        var export = format.begin(
                out,
                locale,
                texts.in(locale, "deployment.grid.title"),
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
