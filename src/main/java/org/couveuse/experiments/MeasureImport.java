package org.couveuse.experiments;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.couveuse.experiments.ExperimentMeasures.NewMeasure;
import org.couveuse.people.Actor;
import org.couveuse.shared.CsvImport;
import org.couveuse.shared.CsvImport.Column;
import org.couveuse.shared.CsvImport.Line;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.ImportReport;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes in figures from a file, CSV or XLSX, all or none, through the same entry as every other figure; before that it
 * says line by line what would become of them.
 */
@Service
public class MeasureImport {

    /** Names of the columns, in the order of a file made by us. */
    public static final List<String> NAMES = List.of("indicator", "day", "value", "group", "counted", "note");

    /** No more lines of a file are shown. */
    static final int MOST_SHOWN = 500;

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
    private final MeasureForesight foresight;

    MeasureImport(MeasureEntry entry, MeasureForesight foresight) {
        this.entry = entry;
        this.foresight = foresight;
    }

    /**
     * What a file would do.
     *
     * @param lines how many it has, without the header
     * @param adds figures that would be new, those that stop the trial included
     * @param known figures that are there already
     * @param refused lines in which something is wrong; with one of them nothing of the file is taken
     * @param stops whether a figure breaks the stop rule
     * @param shown the lines as they are read, at most 500
     * @param report what is wrong, by line
     */
    public record Preview(
            int lines, int adds, int known, int refused, boolean stops, List<Shown> shown, ImportReport report) {}

    /** A line as it is read; the indicator by its name in the card, the other cells as they stand in the file. */
    public record Shown(
            int line, String indicator, String day, String value, String group, String counted, MeasureEffect effect) {}

    private record Read(CsvImport csv, List<Line> lines, List<NewMeasure> measures) {}

    /** Figures: {@code indicator,day,value} and perhaps {@code group,counted,note}; a decimal comma is taken. */
    public ImportReport measures(Actor actor, UUID experiment, InputStream in) {
        var read = read(in);
        var foreseen = foresight.of(actor, experiment, read.measures());
        tell(read, foreseen.problems());
        if (read.csv().isClean()) {
            entry.enter(actor, experiment, read.measures(), null);
        }
        return read.csv().report();
    }

    /** What the same file would do, line by line; nothing is recorded. */
    public Preview preview(Actor actor, UUID experiment, InputStream in) {
        var read = read(in);
        var foreseen = foresight.of(actor, experiment, read.measures());
        tell(read, foreseen.problems());
        var places = new HashMap<Integer, Integer>();
        for (var i = 0; i < read.lines().size(); i++) {
            places.put(read.lines().get(i).number(), i);
        }
        var report = read.csv().report();
        var shown = read.csv().lines().stream()
                .map(line -> shown(line, places, foreseen))
                .toList();
        var refused = (int)
                shown.stream().filter(s -> s.effect() == MeasureEffect.REFUSED).count();
        var known = (int)
                shown.stream().filter(s -> s.effect() == MeasureEffect.KNOWN).count();
        return new Preview(
                report.lines(),
                shown.size() - refused - known,
                known,
                refused,
                shown.stream().anyMatch(s -> s.effect() == MeasureEffect.STOPS),
                shown.stream().limit(MOST_SHOWN).toList(),
                report);
    }

    private static Shown shown(Line line, Map<Integer, Integer> places, MeasureForesight.Foreseen foreseen) {
        var place = places.get(line.number());
        return new Shown(
                line.number(),
                place == null ? line.get("indicator") : foreseen.names().get(place),
                line.get("day"),
                line.get("value"),
                line.get("group"),
                line.get("counted"),
                place == null ? MeasureEffect.REFUSED : foreseen.effects().get(place));
    }

    /** Reads a file; of the lines only those in which every cell could be read make a figure. */
    private static Read read(InputStream in) {
        var csv = CsvImport.read(in, COLUMNS);
        var lines = new ArrayList<Line>();
        var measures = new ArrayList<NewMeasure>();
        for (var line : csv.lines()) {
            var measure = measure(csv, line);
            if (measure != null) {
                lines.add(line);
                measures.add(measure);
            }
        }
        return new Read(csv, lines, measures);
    }

    private static void tell(Read read, List<FieldProblem> problems) {
        for (var problem : problems) {
            var place = PLACE.matcher(problem.field());
            if (!place.matches()) {
                throw RuleViolation.fields(problems);
            }
            read.csv()
                    .problem(
                            read.lines().get(Integer.parseInt(place.group(1))),
                            place.group(2),
                            problem.code(),
                            problem.args().toArray());
        }
    }

    private static @Nullable NewMeasure measure(CsvImport csv, Line line) {
        var day = day(csv, line);
        var value = number(csv, line, "value");
        var counted = number(csv, line, "counted");
        var group = group(csv, line);
        if (csv.isWrong(line) || day == null || value == null) {
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
