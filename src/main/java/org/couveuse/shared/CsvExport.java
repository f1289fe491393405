package org.couveuse.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A file for spreadsheets and programs: UTF-8 with a byte order mark, quoted as RFC 4180 asks, lines ended by CR LF. A
 * text that a spreadsheet would run as a formula is made a plain text by an apostrophe; numbers and dates stay what they
 * are, but that a French spreadsheet has a decimal comma.
 */
public final class CsvExport implements TableExport {

    /** What begins a formula, also in full width, also behind blanks, quotes and separators. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\"';,]*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;
    private final boolean comma;

    private CsvExport(CSVPrinter printer, boolean comma) {
        this.printer = printer;
        this.comma = comma;
    }

    /** Begins a file for a reader of this language: a French spreadsheet separates by semicolons. */
    public static CsvExport of(OutputStream out, Locale reader, List<String> header) throws IOException {
        return begin(out, "fr".equals(reader.getLanguage()) ? ';' : ',', header);
    }

    /** Begins a file for programs: separated by commas whatever the language. */
    public static CsvExport of(OutputStream out, List<String> header) throws IOException {
        return begin(out, ',', header);
    }

    private static CsvExport begin(OutputStream out, char separator, List<String> header) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        var export = new CsvExport(new CSVPrinter(writer, format), separator == ';');
        export.line(header.toArray());
        return export;
    }

    @Override
    public void line(@Nullable Object... cells) throws IOException {
        var safe = new ArrayList<Object>();
        for (var cell : cells) {
            safe.add(cell == null ? "" : written(cell));
        }
        printer.printRecord(safe);
    }

    private String written(Object cell) {
        if (cell instanceof CharSequence text) {
            return harmless(text.toString());
        }
        return cell instanceof BigDecimal number && comma
                ? number.toPlainString().replace('.', ',')
                : cell.toString();
    }

    @Override
    public void end() throws IOException {
        printer.flush();
    }

    /** The text as a spreadsheet may have it: never a formula. */
    static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
