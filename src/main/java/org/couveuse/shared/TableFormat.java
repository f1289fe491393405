package org.couveuse.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** In which form a table is taken away. */
public enum TableFormat {
    /** Plain text, for spreadsheets and programs. */
    CSV("csv", "text/csv;charset=UTF-8"),
    /** A workbook. */
    XLSX("xlsx", TableFormat.WORKBOOK);

    /** The media type of a table as plain text, as operations name it. */
    public static final String TEXT = "text/csv";

    /** The media type of a table as a workbook. */
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String extension;
    private final String mediaType;

    TableFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** How names of such files end, without the dot. */
    public String extension() {
        return extension;
    }

    /** As answers name it. */
    public String mediaType() {
        return mediaType;
    }

    /** Begins a table with these headers for a reader of this language; the title names a workbook's sheet. */
    public TableExport begin(OutputStream out, Locale reader, String title, List<String> header) throws IOException {
        return this == CSV ? CsvExport.of(out, reader, header) : XlsxExport.of(out, title, header);
    }
}
