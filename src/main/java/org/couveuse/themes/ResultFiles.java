package org.couveuse.themes;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.documents.PdfPage;
import org.couveuse.people.Actor;
import org.couveuse.shared.CsvExport;
import org.couveuse.shared.Texts;
import org.couveuse.themes.RoundReading.Detail;
import org.couveuse.themes.RoundReading.ThemeRow;
import org.couveuse.themes.RoundResults.Result;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A round's result as files: for spreadsheets (CSV, XLSX) and as a picture (SVG). What the page withholds, they do. */
@Service
@Transactional(readOnly = true)
public class ResultFiles {

    private static final int NAME = 60;

    private final RoundReading reading;
    private final RoundResults results;
    private final Texts texts;

    ResultFiles(RoundReading reading, RoundResults results, Texts texts) {
        this.reading = reading;
        this.results = results;
        this.texts = texts;
    }

    private record Whole(Locale locale, Detail round, Result result, Map<UUID, String> titles) {}

    /** Name of such a file; refuses a round whose result the actor may not read. */
    public String fileName(Actor actor, UUID id, String kind, String ending) {
        var round = reading.detail(actor, id, Texts.FRENCH);
        results.result(actor, id);
        return name(kind + "-" + round.row().title()) + "." + ending;
    }

    /** Writes the table for the reader's spreadsheet. */
    public void csv(Actor actor, UUID id, Locale reader, OutputStream out) throws IOException {
        var whole = whole(actor, id, reader);
        var table = ResultTable.of(texts, whole.locale(), whole.result().themes(), whole.titles());
        var csv = CsvExport.of(out, whole.locale(), table.header());
        for (var row : table.rows()) {
            csv.line(row.toArray());
        }
        csv.end();
    }

    /** Writes a workbook: the result, then the rules it was found by. Every text is a text, never a formula. */
    public void xlsx(Actor actor, UUID id, Locale reader, OutputStream out) throws IOException {
        var whole = whole(actor, id, reader);
        var locale = whole.locale();
        var table = ResultTable.of(texts, locale, whole.result().themes(), whole.titles());
        var workbook = new Workbook(out, "Couveuse", "1.0");
        var sheet = workbook.newWorksheet(texts.in(locale, "round.ranking"));
        line(sheet, 0, table.header());
        sheet.range(0, 0, 0, table.header().size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .set();
        for (var i = 0; i < table.rows().size(); i++) {
            line(sheet, i + 1, table.rows().get(i));
        }
        sheet.width(1, NAME);
        sheet.freezePane(2, 1);
        rules(workbook.newWorksheet(texts.in(locale, "round.file.rules")), whole);
        workbook.finish();
    }

    private void rules(Worksheet sheet, Whole whole) {
        var locale = whole.locale();
        var round = whole.round();
        var result = whole.result();
        var at = 0;
        for (var fact : List.<List<@Nullable Object>>of(
                List.of("fact.round.forum", round.row().bodyName()),
                List.of("round.column.round", round.row().title()),
                List.of("fact.round.question", round.question()),
                List.of("fact.round.mode", texts.of(locale, round.mode())),
                List.of("fact.round.electors", result.electors()),
                List.of("fact.round.ballots", result.ballots()),
                List.of("fact.round.quorum", result.quorum()),
                List.of("task.user_prepareRound.judges", round.judges()),
                List.of("fact.round.capacity", round.capacity()),
                List.of("round.figure.closed", round.closedAt() == null ? "" : texts.moment(locale, round.closedAt())),
                List.of("round.method", texts.of(locale, RoundResults.Method.MAJORITY_JUDGMENT)))) {
            line(sheet, at, List.of(texts.in(locale, String.valueOf(fact.get(0))), String.valueOf(fact.get(1))));
            at++;
        }
        sheet.range(0, 0, at - 1, 0).style().bold().set();
        sheet.width(0, NAME / 2.0);
        sheet.width(1, NAME);
    }

    private static void line(Worksheet sheet, int row, List<? extends @Nullable Object> cells) {
        for (var column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell instanceof Integer number) {
                sheet.value(row, column, number);
            } else if (cell instanceof BigDecimal number) {
                sheet.value(row, column, number);
            } else if (cell != null) {
                sheet.value(row, column, PdfPage.clean(cell.toString()));
            }
        }
    }

    /** Writes the merit profiles as a picture. */
    public void svg(Actor actor, UUID id, Locale reader, OutputStream out) throws IOException {
        var whole = whole(actor, id, reader);
        var picture = ProfilesPicture.of(
                texts,
                whole.locale(),
                whole.round().row().title(),
                whole.result().themes(),
                whole.titles());
        out.write(picture.bytes());
    }

    private Whole whole(Actor actor, UUID id, Locale reader) {
        var locale = Texts.nearest(reader);
        var round = reading.detail(actor, id, locale);
        return new Whole(
                locale,
                round,
                results.result(actor, id),
                round.themes().stream().collect(Collectors.toMap(ThemeRow::id, ThemeRow::title)));
    }

    /** Words as a file may be called everywhere. */
    static String name(String words) {
        var plain = java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() > NAME ? plain.substring(0, NAME) : plain;
    }
}
