package org.couveuse.deployment;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.Organisations;
import org.couveuse.shared.French;
import org.couveuse.shared.TableExport;
import org.couveuse.shared.TableFormat;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the follow-up shows as files for spreadsheets: organisations and solutions side by side, and the benefits of a
 * campaign with the organisations each sum comes from. Each page is read by itself and let go of; the trail says who
 * took a file.
 */
@Service
public class FollowUpExport {

    private static final int BATCH = 200;
    private static final int LONGEST_NAME = 60;
    private static final List<String> BENEFITS = List.of(
            "goal", "unit", "target", "code", "organisation", "expected", "measured", "source", "words", "measuredOn");

    private final AdoptionMatrix matrix;
    private final CampaignBenefits benefits;
    private final CampaignService campaigns;
    private final CampaignFile file;
    private final Organisations organisations;
    private final Texts texts;
    private final TransactionTemplate transaction;

    FollowUpExport(
            AdoptionMatrix matrix,
            CampaignBenefits benefits,
            CampaignService campaigns,
            CampaignFile file,
            Organisations organisations,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.matrix = matrix;
        this.benefits = benefits;
        this.campaigns = campaigns;
        this.file = file;
        this.organisations = organisations;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Name of the file with organisations and solutions: {@code organisations-solutions-2026-11-22.csv}. */
    public String matrixName(TableFormat format) {
        return "organisations-solutions-" + file.today() + "." + format.extension();
    }

    /** Name of the file with benefits: {@code benefices-<campaign>-2026-11-22.csv}; refuses a campaign unseen. */
    public String benefitsName(Actor actor, UUID campaign, TableFormat format) {
        var title = French.fold(campaigns.detail(actor, campaign).title())
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return "benefices-" + title.substring(0, Math.min(LONGEST_NAME, title.length())) + "-" + file.today() + "."
                + format.extension();
    }

    /** Writes organisations with where each stands with each solution; refuses before anything is written. */
    public void matrix(Actor actor, AdoptionMatrix.Asked asked, Locale reader, TableFormat format, OutputStream out)
            throws IOException {
        var locale = Texts.nearest(reader);
        var columns = matrix.solutions(actor).stream()
                .filter(column -> asked.solutions().contains(column.solution()))
                .limit(AdoptionMatrix.MOST_SOLUTIONS)
                .toList();
        var sought = new AdoptionMatrix.Asked(
                columns.stream().map(AdoptionMatrix.Column::solution).toList(),
                asked.state(),
                asked.kind(),
                asked.size(),
                asked.text());
        var slice = matrix.page(actor, sought, null, BATCH);
        transaction.executeWithoutResult(status ->
                columns.forEach(column -> file.note(actor, "solution.matrixExported", column.solution(), null)));
        var head = new ArrayList<String>(heads(locale, List.of("code", "organisation", "kind")));
        for (var column : columns) {
            head.add(texts.in(locale, "deployment.export.stepOf", column.title()));
            head.add(texts.in(locale, "deployment.export.sinceOf", column.title()));
        }
        var export = format.begin(out, locale, texts.in(locale, "deployment.matrix.title"), head);
        while (true) {
            var known = organisations.all(slice.items().stream()
                    .map(AdoptionMatrix.Line::organisation)
                    .toList());
            for (var line : slice.items()) {
                line(export, line, known.get(line.organisation()), locale);
            }
            var next = slice.next();
            if (next == null) {
                break;
            }
            slice = matrix.page(actor, sought, next, BATCH);
        }
        export.end();
    }

    private void line(
            TableExport export, AdoptionMatrix.Line line, Organisations.@Nullable Row organisation, Locale locale)
            throws IOException {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(organisation == null ? null : organisation.code());
        cells.add(line.name());
        cells.add(line.kind() == null ? null : texts.of(locale, line.kind()));
        for (var cell : line.cells()) {
            if (cell == null) {
                cells.add(texts.in(locale, "deployment.matrix.not"));
                cells.add(null);
            } else {
                cells.add(cell.withdrawn() ? texts.in(locale, "deployment.withdrawn") : texts.of(locale, cell.state()));
                cells.add(file.day(cell.since()));
            }
        }
        export.line(cells.toArray());
    }

    /** Writes the goals of a campaign, each with the organisations its sums come from; refuses before it writes. */
    public void benefits(Actor actor, UUID campaign, Locale reader, TableFormat format, OutputStream out)
            throws IOException {
        var locale = Texts.nearest(reader);
        var goals = benefits.of(actor, campaign);
        transaction.executeWithoutResult(status -> file.note(actor, "benefits.exported", campaign, null));
        var export = format.begin(out, locale, texts.in(locale, "deployment.benefits.title"), heads(locale, BENEFITS));
        for (var goal : goals) {
            String after = null;
            do {
                var slice = benefits.sources(actor, campaign, goal.goal(), after, BATCH);
                var known = organisations.all(slice.items().stream()
                        .map(CampaignBenefits.Source::organisation)
                        .toList());
                for (var source : slice.items()) {
                    var organisation = known.get(source.organisation());
                    line(export, goal, source, organisation == null ? null : organisation.code(), locale);
                }
                after = slice.next();
            } while (after != null);
        }
        export.end();
    }

    private void line(
            TableExport export,
            CampaignBenefits.Goal goal,
            CampaignBenefits.Source source,
            @Nullable String code,
            Locale locale)
            throws IOException {
        export.line(
                goal.name(),
                goal.unit(),
                goal.target(),
                code,
                source.name(),
                source.planned(),
                source.measured(),
                source.source() == null ? null : texts.of(locale, source.source()),
                source.words(),
                day(source.at()));
    }

    private List<String> heads(Locale locale, List<String> columns) {
        return columns.stream()
                .map(column -> texts.in(locale, "deployment.export." + column))
                .toList();
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : file.day(at);
    }
}
