package org.couveuse.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.couveuse.shared.CsvImport.Column;
import org.junit.jupiter.api.Test;

class WorkbookRowsTest {

    @Test
    void numbers_dates_flags_and_results_are_read_as_they_were_typed() throws IOException {
        var rows = WorkbookRows.of(book(sheet -> {
            var dates = sheet.getWorkbook().createCellStyle();
            dates.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("[$-C0C]d mmmm yyyy;@"));
            var money = sheet.getWorkbook().createCellStyle();
            money.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("# ##0,00 $"));
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("Zoé");
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(1_234_567.5);
            row.getCell(3).setCellStyle(money);
            row.createCell(4).setCellValue(LocalDateTime.of(2026, 11, 16, 0, 0));
            row.getCell(4).setCellStyle(dates);
            row.createCell(5).setCellValue(LocalDateTime.of(2026, 11, 16, 10, 30));
            row.getCell(5).setCellStyle(dates);
            row.createCell(6).setCellValue(true);
            row.createCell(7).setCellFormula("2*21");
            row.getCell(7).setCellValue(42);
            sheet.createRow(3).createCell(0).setCellValue("  ");
            sheet.createRow(4).createCell(1).setCellValue("=1+1");
            sheet.getRow(4).createCell(5).setBlank();
        }));

        assertThat(rows)
                .containsExactly(
                        new ImportRows.Row(
                                3,
                                List.of("Zoé", "", "0.3", "1234567.5", "2026-11-16", "2026-11-16T10:30", "TRUE", "42")),
                        new ImportRows.Row(5, List.of("", "=1+1")));
    }

    @Test
    void days_counted_from_1904_are_the_days_that_were_typed() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var properties = workbook.getCTWorkbook().isSetWorkbookPr()
                    ? workbook.getCTWorkbook().getWorkbookPr()
                    : workbook.getCTWorkbook().addNewWorkbookPr();
            properties.setDate1904(true);
            var dates = workbook.createCellStyle();
            dates.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            var row = workbook.createSheet().createRow(0);
            // as Excel for Macintosh keeps it: so many days after 1 January 1904
            row.createCell(0)
                    .setCellValue(ChronoUnit.DAYS.between(LocalDate.of(1904, 1, 1), LocalDate.of(2026, 11, 16)));
            row.getCell(0).setCellStyle(dates);
            row.createCell(1).setCellValue(44_880);
            workbook.write(out);
        }
        assertThat(WorkbookRows.of(out.toByteArray()))
                .containsExactly(new ImportRows.Row(1, List.of("2026-11-16", "44880")));
    }

    @Test
    void problems_name_the_line_as_the_spreadsheet_does() throws IOException {
        var file = book(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("nom");
            sheet.createRow(1).createCell(0).setCellValue("Zoé");
            sheet.createRow(6).createCell(0).setCellValue("x".repeat(11));
        });

        var read = CsvImport.read(new ByteArrayInputStream(file), List.of(Column.required("nom", 10)));

        assertThat(read.report().problems()).singleElement().satisfies(p -> {
            assertThat(p.line()).isEqualTo(7);
            assertThat(p.code()).isEqualTo("shared.tooLong");
        });
    }

    @Test
    void what_is_no_workbook_is_refused_with_a_reason() throws IOException {
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3})).isEqualTo("shared.import.workbook");
        assertThat(refused(zip("word/document.xml", 10))).isEqualTo("shared.import.workbook");
        assertThat(refused(zip("xl/workbook.xml", 10))).isEqualTo("shared.import.workbook");
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isEqualTo("shared.import.oldWorkbook");
    }

    @Test
    void a_workbook_that_unfolds_without_end_is_refused_before_it_is_read() throws IOException {
        var bomb = zip("xl/sharedStrings.xml", 65 * 1024 * 1024);

        assertThat(bomb.length).isLessThan(200_000);
        assertThat(refused(bomb)).isEqualTo("shared.import.unfolds");
    }

    @Test
    void a_cell_at_the_far_right_is_refused() throws IOException {
        var wide = book(sheet -> sheet.createRow(0).createCell(16_000).setCellValue("x"));

        assertThat(refused(wide)).isEqualTo("shared.import.workbook");
    }

    private static String refused(byte[] file) {
        return catchThrowableOfType(
                        RuleViolation.class,
                        () -> CsvImport.read(new ByteArrayInputStream(file), List.of(Column.required("nom", 10))))
                .code();
    }

    private static byte[] book(Consumer<Sheet> written) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            written.accept(book.createSheet("Données"));
            book.createSheet("Autre").createRow(0).createCell(0).setCellValue("ailleurs");
            book.write(file);
        }
        return file.toByteArray();
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[zeros]);
        }
        return file.toByteArray();
    }
}
