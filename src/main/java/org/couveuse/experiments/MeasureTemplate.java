package org.couveuse.experiments;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.couveuse.shared.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook to fill in for an experiment: one line for each figure of a day, and beside it what the codes mean. */
public final class MeasureTemplate {

    private static final String DAY = "yyyy-mm-dd";

    private MeasureTemplate() {}

    /** Writes the workbook for the figures of a day; the values are left to fill in. */
    public static void write(ExperimentCard card, LocalDate day, Texts texts, Locale locale, OutputStream out)
            throws IOException {
        var book = new Workbook(out, "Couveuse", "1.0");
        var sheet = book.newWorksheet(texts.in(locale, "experiments.file.sheet"));
        var names = MeasureImport.NAMES;
        for (var i = 0; i < names.size(); i++) {
            sheet.value(0, i, names.get(i));
            sheet.style(0, i).bold().set();
        }
        var row = 1;
        for (var indicator : card.indicators()) {
            for (var group : groups(card)) {
                sheet.value(row, 0, indicator.code());
                sheet.value(row, 1, day);
                sheet.style(row, 1).format(DAY).set();
                sheet.value(row, names.indexOf("group"), group.name());
                row++;
            }
        }
        sheet.finish();
        help(book.newWorksheet(texts.in(locale, "experiments.file.help")), card, texts, locale);
        book.finish();
    }

    private static void help(Worksheet sheet, ExperimentCard card, Texts texts, Locale locale) throws IOException {
        var row = 0;
        for (var indicator : card.indicators()) {
            sheet.value(row, 0, indicator.code());
            sheet.value(row, 1, indicator.name());
            sheet.value(row, 2, indicator.unit());
            sheet.value(row, 3, indicator.method());
            row++;
        }
        for (var group : groups(card)) {
            sheet.value(row, 0, group.name());
            sheet.value(row, 1, texts.of(locale, group));
            row++;
        }
        sheet.finish();
    }

    private static List<MeasuredGroup> groups(ExperimentCard card) {
        return card.comparison().hasGroup() ? List.of(MeasuredGroup.values()) : List.of(MeasuredGroup.TRIAL);
    }
}
