package org.couveuse.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet, written while it grows: lines leave for the reader a hundred at a time and are forgotten.
 * Numbers are numbers, dates are dates, and a text is never a formula.
 */
public final class XlsxExport implements TableExport {

    private static final int HELD = 100;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_CELL = 32_767;
    private static final double NARROWEST = 12;
    private static final double WIDEST = 50;

    /** What XML cannot hold. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** What the name of a sheet cannot hold. */
    private static final Pattern NOT_A_NAME = Pattern.compile("[\\[\\]:*?/\\\\']");

    private final Workbook workbook;
    private final Worksheet sheet;
    private int line;

    private XlsxExport(Workbook workbook, Worksheet sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
    }

    /** Begins a workbook. */
    public static XlsxExport of(OutputStream out, String title, List<String> header) {
        var workbook = new Workbook(out, "Couveuse", "1.0");
        var name = NOT_A_NAME.matcher(clean(title)).replaceAll(" ").strip();
        var export = new XlsxExport(
                workbook, workbook.newWorksheet(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name));
        export.head(header);
        return export;
    }

    private void head(List<String> header) {
        for (var at = 0; at < header.size(); at++) {
            sheet.width(
                    at,
                    at < 2
                            ? WIDEST / (2 - at)
                            : Math.max(NARROWEST, header.get(at).length() + 2.0));
            sheet.inlineString(0, at, clean(header.get(at)));
        }
        sheet.range(0, 0, 0, Math.max(0, header.size() - 1)).style().bold().set();
        sheet.freezePane(0, 1);
        line = 1;
    }

    @Override
    public void line(@Nullable Object... cells) throws IOException {
        for (var at = 0; at < cells.length; at++) {
            var cell = cells[at];
            if (cell instanceof Number number) {
                sheet.value(line, at, number);
            } else if (cell instanceof LocalDate day) {
                sheet.value(line, at, day);
                sheet.style(line, at).format("yyyy-mm-dd").set();
            } else if (cell != null) {
                sheet.inlineString(line, at, clean(cell.toString()));
            }
        }
        line++;
        if (line % HELD == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end() throws IOException {
        workbook.finish();
    }

    private static String clean(String text) {
        var clean = NOT_XML.matcher(text).replaceAll("");
        return clean.length() > LONGEST_CELL ? clean.substring(0, LONGEST_CELL) : clean;
    }
}
