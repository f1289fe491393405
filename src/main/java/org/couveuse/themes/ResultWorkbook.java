package org.couveuse.themes;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.couveuse.documents.PdfPage;
import org.couveuse.shared.CsvExport;
import org.couveuse.themes.FileSheets.FileSheet;
import org.couveuse.themes.ResultSheet.Column;
import org.couveuse.themes.ResultSheet.Kind;
import org.couveuse.themes.ResultSheet.Told;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Tables of a result written for spreadsheets: numbers are numbers, and no text is ever a formula. */
final class ResultWorkbook {

    private static final int NAME = 50;
    private static final int FIGURE = 15;
    private static final int TAB = 31;
    private static final int DECIMALS = 6;

    private ResultWorkbook() {}

    /** A workbook with a tab for each table; notes stand under it. */
    static void xlsx(List<FileSheet> sheets, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Couveuse", "1.0");
        for (var sheet : sheets) {
            var tab = sheet.tab();
            write(workbook.newWorksheet(tab.length() > TAB ? tab.substring(0, TAB) : tab), sheet);
        }
        workbook.finish();
    }

    private static void write(Worksheet to, FileSheet sheet) {
        var columns = sheet.table().columns();
        for (var at = 0; at < columns.size(); at++) {
            to.value(0, at, PdfPage.clean(columns.get(at).name()));
            to.width(at, columns.get(at).figures() ? FIGURE : NAME);
        }
        to.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        var line = 1;
        for (var row : sheet.table().rows()) {
            for (var at = 0; at < row.size(); at++) {
                cell(to, line, at, columns.get(at), row.get(at));
            }
            line++;
        }
        to.freezePane(1, 1);
        for (var note : sheet.notes()) {
            line++;
            to.value(line, 0, PdfPage.clean(note));
            to.style(line, 0).italic().set();
        }
    }

    private static void cell(Worksheet to, int line, int at, Column column, @Nullable Object cell) {
        var number = number(column, cell);
        if (number != null) {
            to.value(line, at, number);
            var format = column.kind().format();
            if (format != null) {
                to.style(line, at).format(format).set();
            }
        } else if (cell != null) {
            to.value(line, at, PdfPage.clean(cell.toString()));
            if (column.figures()) {
                to.style(line, at).horizontalAlignment("right").set();
            }
        }
    }

    /** One table for the reader's spreadsheet. */
    static void csv(ResultSheet table, Locale locale, OutputStream out) throws IOException {
        var columns = table.columns();
        var csv = CsvExport.of(out, locale, columns.stream().map(Column::name).toList());
        for (var row : table.rows()) {
            var cells = new @Nullable Object[row.size()];
            for (var at = 0; at < cells.length; at++) {
                var number = number(columns.get(at), row.get(at));
                cells[at] = number == null ? row.get(at) : number;
            }
            csv.line(cells);
        }
        csv.end();
    }

    /** All tables for the reader's spreadsheet, a file each, and what to know of them in one more. */
    static void zip(List<FileSheet> sheets, ResultWords words, Instant at, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var told = new StringBuilder();
        for (var number = 1; number <= sheets.size(); number++) {
            var sheet = sheets.get(number - 1);
            var name = String.format(Locale.ROOT, "%02d-%s.csv", number, ResultFiles.name(sheet.tab()));
            told.append(name).append("\r\n").append(sheet.table().title()).append("\r\n");
            sheet.notes().forEach(note -> told.append(note).append("\r\n"));
            told.append("\r\n");
            open(zip, name, at);
            csv(sheet.table(), words.locale(), zip);
            zip.closeEntry();
        }
        open(zip, words.say("result.file.readme"), at);
        zip.write((words.say("result.file.readmeWords") + "\r\n\r\n" + told).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private static void open(ZipOutputStream zip, String name, Instant at) throws IOException {
        var entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(at));
        zip.putNextEntry(entry);
    }

    /** The number of a cell, which programs read; null where it has words. */
    private static @Nullable Number number(Column column, @Nullable Object cell) {
        if (cell instanceof Integer number) {
            return number;
        }
        var value = cell instanceof Double number ? number : cell instanceof Told told ? told.number() : null;
        if (value == null) {
            return null;
        }
        var exact = BigDecimal.valueOf(value);
        var shown = column.kind() == Kind.POINTS ? exact.movePointRight(2) : exact;
        var rounded = shown.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
