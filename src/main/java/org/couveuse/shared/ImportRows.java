package org.couveuse.shared;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The rows of a file that somebody sends in: text in UTF-8 separated by commas, semicolons or tabs, or a workbook. */
final class ImportRows {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private ImportRows() {}

    /** A row and its number as a spreadsheet counts. */
    record Row(int number, List<String> cells) {}

    /** The rows that are not empty, in order; refuses at once what is neither text nor a workbook. */
    static Iterator<Row> of(byte[] file) throws IOException {
        if (begins(file, ZIP)) {
            return WorkbookRows.of(file).iterator();
        }
        if (begins(file, OLD_OFFICE)) {
            throw RuleViolation.of(RuleViolation.Kind.MALFORMED, "shared.import.oldWorkbook");
        }
        return text(file);
    }

    private static Iterator<Row> text(byte[] file) throws IOException {
        var text = decoded(file);
        var end = text.indexOf('\n');
        var header = end < 0 ? text : text.substring(0, end);
        var delimiter = delimiter(header);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
        var parser = CSVParser.parse(new StringReader(text), format);
        return StreamSupport.stream(parser.spliterator(), false)
                .map(record -> new Row((int) record.getRecordNumber(), List.of(record.values())))
                .iterator();
    }

    /** What a spreadsheet copies has tabs, what it saves has commas or semicolons. */
    private static char delimiter(String header) {
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }

    private static String decoded(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw RuleViolation.of(RuleViolation.Kind.MALFORMED, "shared.import.encoding");
        }
    }

    private static boolean begins(byte[] file, byte[] with) {
        if (file.length < with.length) {
            return false;
        }
        for (var i = 0; i < with.length; i++) {
            if (file[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
