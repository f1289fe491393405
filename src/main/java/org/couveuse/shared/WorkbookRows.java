package org.couveuse.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The rows of a workbook's first sheet as text: what was typed rather than how it is shown, so numbers with a decimal
 * point and dates as 2026-11-16, whatever the sheet's format; of a formula its result. A file that would unfold to more
 * than {@value #UNFOLDED} bytes is refused before anything of it is read.
 */
final class WorkbookRows implements SheetContentsHandler {

    private static final int UNFOLDED = 64 * 1024 * 1024;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_COLUMNS = 200;

    /** A spreadsheet keeps no more digits than these; what follows is how the number is stored. */
    private static final MathContext DIGITS = new MathContext(15);

    private final List<ImportRows.Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();

    private WorkbookRows() {}

    static List<ImportRows.Row> of(byte[] file) {
        weigh(file);
        var found = new WorkbookRows();
        try (var book = OPCPackage.open(new ByteArrayInputStream(file))) {
            var reader = new XSSFReader(book);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw unreadable();
            }
            try (var sheet = sheets.next()) {
                var xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(),
                        null,
                        new ReadOnlySharedStringsTable(book),
                        found,
                        new AsTyped(since1904(reader)),
                        false));
                xml.parse(new InputSource(sheet));
            }
        } catch (RuleViolation refusal) {
            throw refusal;
        } catch (OpenXML4JException | SAXException | javax.xml.parsers.ParserConfigurationException e) {
            throw unreadable();
        } catch (RuntimeException | IOException e) {
            // whatever the library makes of a hostile file: it is no workbook
            throw unreadable();
        }
        return found.rows;
    }

    /** Whether the workbook counts its days from 1904, as those made on old Macintoshes do, rather than from 1900. */
    private static boolean since1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, javax.xml.parsers.ParserConfigurationException {
        var found = new AtomicBoolean();
        try (var book = reader.getWorkbookData()) {
            var xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new DefaultHandler() {
                @Override
                public void startElement(String space, String name, String qualified, Attributes attributes) {
                    var said = name.equals("workbookPr") ? attributes.getValue("date1904") : null;
                    if ("1".equals(said) || "true".equals(said)) {
                        found.set(true);
                    }
                }
            });
            xml.parse(new InputSource(book));
        }
        return found.get();
    }

    @Override
    public void startRow(int row) {
        cells = new ArrayList<>();
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        var column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column >= MOST_COLUMNS) {
            throw unreadable();
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value == null ? "" : value);
    }

    @Override
    public void endRow(int row) {
        var empty = cells.stream().allMatch(String::isBlank);
        if (!empty && rows.size() <= CsvImport.MOST_LINES + 1) {
            rows.add(new ImportRows.Row(row + 1, filled(cells)));
        }
    }

    /** Without the empty cells at the end, which a spreadsheet keeps where something once was. */
    private static List<String> filled(List<String> cells) {
        var size = cells.size();
        while (size > 0 && cells.get(size - 1).isBlank()) {
            size--;
        }
        return List.copyOf(cells.subList(0, size));
    }

    private static void weigh(byte[] file) {
        var buffer = new byte[64 * 1024];
        var weight = 0L;
        var parts = 0;
        // not the one of the JDK, which cannot read what some writers of workbooks make
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    weight += read;
                    if (weight > UNFOLDED) {
                        throw RuleViolation.of(
                                RuleViolation.Kind.TOO_LARGE, "shared.import.unfolds", UNFOLDED / 1024 / 1024);
                    }
                }
                if (++parts > MOST_PARTS) {
                    throw unreadable();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static RuleViolation unreadable() {
        return RuleViolation.of(RuleViolation.Kind.MALFORMED, "shared.import.workbook");
    }

    /** Numbers and dates as they were typed. */
    private static final class AsTyped extends DataFormatter {

        private final boolean since1904;

        AsTyped(boolean since1904) {
            this.since1904 = since1904;
        }

        @Override
        public String formatRawCellContents(double value, int formatIndex, @Nullable String formatString) {
            return formatRawCellContents(value, formatIndex, formatString, since1904);
        }

        @Override
        public String formatRawCellContents(
                double value, int formatIndex, @Nullable String formatString, boolean use1904) {
            if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
                var moment = DateUtil.getLocalDateTime(value, use1904);
                var midnight = moment.toLocalTime().equals(java.time.LocalTime.MIDNIGHT);
                return midnight ? moment.toLocalDate().toString() : moment.toString();
            }
            return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
        }
    }
}
