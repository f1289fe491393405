package org.couveuse.experiments;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.couveuse.experiments.ExperimentMeasures.NewMeasure;
import org.couveuse.people.Actor;
import org.couveuse.shared.CsvImport;
import org.couveuse.shared.CsvImport.Column;
import org.couveuse.shared.CsvImport.Line;
import org.couveuse.shared.ImportReport;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes in figures from a file, all or none, through the same entry as every other figure. */
@Service
public class MeasureImport {

    private static final List<Column> COLUMNS = List.of(
            Column.required("indicator", 200),
            Column.required("day", 10),
            Column.required("value", 40),
            Column.optional("group", 20),
            Column.optional("counted", 12),
            Column.optional("note", 2000));

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,10})?");
    private static final Pattern PLACE = Pattern.compile("measurements\\[(\\d+)]\\.(\\w+)");

    private final MeasureEntry entry;
    private final ExperimentReading reading;

    MeasureImport(MeasureEntry entry, ExperimentReading reading) {
        this.entry = entry;
        this.reading = reading;
    }

    /** Figures: {@code indicator,day,value} and perhaps {@code group,counted,note}; a decimal comma is taken. */
    public ImportReport measures(Actor actor, UUID experiment, InputStream in) {
        reading.get(actor, experiment);
        var csv = CsvImport.read(in, COLUMNS);
        var lines = csv.lines();
        var read = new ArrayList<NewMeasure>();
        for (var line : lines) {
            var measure = measure(csv, line);
            if (measure != null) {
                read.add(measure);
            }
        }
        if (csv.isClean()) {
            enter(actor, experiment, csv, lines, read);
        }
        return csv.report();
    }

    private void enter(Actor actor, UUID experiment, CsvImport csv, List<Line> lines, List<NewMeasure> read) {
        try {
            entry.enter(actor, experiment, read, null);
        } catch (RuleViolation refusal) {
            if (refusal.fields().isEmpty()) {
                throw refusal;
            }
            for (var problem : refusal.fields()) {
                var place = PLACE.matcher(problem.field());
                if (!place.matches()) {
                    throw refusal;
                }
                csv.problem(
                        lines.get(Integer.parseInt(place.group(1))),
                        place.group(2),
                        problem.code(),
                        problem.args().toArray());
            }
        }
    }

    private static @Nullable NewMeasure measure(CsvImport csv, Line line) {
        var day = day(csv, line);
        var value = number(csv, line, "value");
        var counted = number(csv, line, "counted");
        var group = group(csv, line);
        if (day == null || value == null) {
            return null;
        }
        return new NewMeasure(
                line.get("indicator"),
                day,
                value,
                group,
                counted == null ? null : counted.intValue(),
                line.orNull("note"));
    }

    private static @Nullable LocalDate day(CsvImport csv, Line line) {
        try {
            return line.get("day").isEmpty() ? null : LocalDate.parse(line.get("day"));
        } catch (DateTimeParseException e) {
            csv.problem(line, "day", "experiments.import.day");
            return null;
        }
    }

    private static @Nullable BigDecimal number(CsvImport csv, Line line, String column) {
        var cell = line.get(column);
        if (cell.isEmpty()) {
            return null;
        }
        var whole = column.equals("counted");
        if (whole ? !cell.matches("\\d{1,9}") : !NUMBER.matcher(cell).matches()) {
            csv.problem(line, column, "experiments.import.number");
            return null;
        }
        return new BigDecimal(cell.replace(',', '.'));
    }

    private static @Nullable MeasuredGroup group(CsvImport csv, Line line) {
        var cell = line.get("group");
        var found = Arrays.stream(MeasuredGroup.values())
                .filter(g -> g.name().equalsIgnoreCase(cell))
                .findFirst();
        if (found.isEmpty() && !cell.isEmpty()) {
            csv.problem(line, "group", "experiments.import.group");
        }
        return found.orElse(null);
    }
}
