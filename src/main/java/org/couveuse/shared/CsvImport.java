package org.couveuse.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines that a room takes in whole or not at all. Reads UTF-8 with or without a byte order mark, commas,
 * semicolons or tabs, and the first sheet of an XLSX workbook; checks header, lengths and characters; collects what is wrong by
 * line. Cells are text, whatever a spreadsheet would make of them. Usage: read, look at each line and add problems, write when {@link #isClean()}, give
 * back {@link #report()}.
 */
public final class CsvImport {

    /** No file is larger. */
    public static final int LARGEST = 5 * 1024 * 1024;

    /** No file has more lines. */
    public static final int MOST_LINES = 20_000;

    private static final int MOST_PROBLEMS = 200;

    private final List<Line> lines = new ArrayList<>();
    private final List<ImportReport.Problem> problems = new ArrayList<>();
    private final Set<Integer> wrong = new HashSet<>();
    private int count;

    private CsvImport() {}

    /** A column of the file; a longer cell is a problem. */
    public record Column(String name, boolean required, int longest) {

        /** A column that must be there and filled in. */
        public static Column required(String name, int longest) {
            return new Column(name, true, longest);
        }

        /** A column that may be missing or empty. */
        public static Column optional(String name, int longest) {
            return new Column(name, false, longest);
        }
    }

    /** One line of the file. */
    public static final class Line {

        private final int number;
        private final Map<String, String> cells;

        private Line(int number, Map<String, String> cells) {
            this.number = number;
            this.cells = cells;
        }

        /** As a spreadsheet numbers it. */
        public int number() {
            return number;
        }

        /** The cell, without blanks around; empty when there is none. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }

        /** The cell, or null when it is empty. */
        public @Nullable String orNull(String column) {
            var cell = get(column);
            return cell.isEmpty() ? null : cell;
        }
    }

    /** Reads a file; refuses at once one that is too large or neither UTF-8 text nor a workbook. */
    public static CsvImport read(InputStream in, List<Column> columns) {
        var result = new CsvImport();
        try {
            result.readAll(ImportRows.of(bytes(in)), columns);
        } catch (IOException | UncheckedIOException e) {
            result.problem(result.count + 2, null, "shared.import.malformed");
        }
        return result;
    }

    /** The lines that could be read; none when the header is wrong. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Adds a problem to a line. */
    public void problem(Line line, @Nullable String field, String code, Object... args) {
        problem(line.number(), field, code, args);
    }

    /** Whether something is wrong with a line so far. */
    public boolean isWrong(Line line) {
        return wrong.contains(line.number());
    }

    /** Whether nothing is wrong so far. */
    public boolean isClean() {
        return problems.isEmpty();
    }

    /** What became of the file. */
    public ImportReport report() {
        var sorted = problems.stream()
                .sorted(java.util.Comparator.comparingInt(ImportReport.Problem::line))
                .limit(MOST_PROBLEMS)
                .toList();
        return new ImportReport(count, sorted.isEmpty() ? count : 0, sorted);
    }

    private void problem(int line, @Nullable String field, String code, Object... args) {
        wrong.add(line);
        problems.add(new ImportReport.Problem(line, field, code, List.of(args)));
    }

    private void readAll(Iterator<ImportRows.Row> records, List<Column> columns) {
        if (!records.hasNext()) {
            problem(1, null, "shared.import.empty");
            return;
        }
        var header = header(records.next(), columns);
        var headerIsWrong = !isClean();
        while (records.hasNext()) {
            var line = records.next();
            count++;
            if (count > MOST_LINES) {
                throw RuleViolation.of(RuleViolation.Kind.TOO_LARGE, "shared.import.tooManyLines", MOST_LINES);
            }
            if (!headerIsWrong) {
                lines.add(line(line, header, columns));
            }
        }
        if (count == 0) {
            problem(1, null, "shared.import.empty");
        }
    }

    private List<String> header(ImportRows.Row first, List<Column> columns) {
        var names = new ArrayList<String>();
        var known = columns.stream().map(Column::name).toList();
        for (var cell : first.cells()) {
            var name = cell.strip();
            if (!known.contains(name)) {
                problem(1, Typed.cut(Typed.visible(name), 40), "shared.import.unknown", String.join(", ", known));
            } else if (names.contains(name)) {
                problem(1, name, "shared.import.twice");
            }
            names.add(name);
        }
        columns.stream()
                .filter(c -> c.required() && !names.contains(c.name()))
                .forEach(c -> problem(1, c.name(), "shared.import.missing"));
        return names;
    }

    private Line line(ImportRows.Row row, List<String> header, List<Column> columns) {
        var number = row.number();
        var read = row.cells();
        var cells = new HashMap<String, String>();
        if (read.size() > header.size()) {
            problem(number, null, "shared.import.cells", header.size());
        }
        for (var i = 0; i < Math.min(read.size(), header.size()); i++) {
            cells.put(header.get(i), read.get(i).strip());
        }
        for (var column : columns) {
            var cell = cells.getOrDefault(column.name(), "");
            if (cell.isEmpty() && column.required()) {
                problem(number, column.name(), "shared.required");
            } else if (cell.length() > column.longest()) {
                problem(number, column.name(), "shared.tooLong", column.longest());
            } else if (Checks.hasControl(cell)) {
                problem(number, column.name(), "shared.control");
            }
        }
        // a room looks cells up while it collects what else is wrong, and PostgreSQL takes no control characters
        cells.replaceAll((column, cell) -> Typed.visible(cell));
        return new Line(number, cells);
    }

    /** Adds a problem to every line whose cell was there before. */
    public void unique(String column, String code) {
        var seen = new HashSet<String>();
        for (var line : lines) {
            var cell = line.get(column);
            if (!cell.isEmpty() && !seen.add(cell)) {
                problem(line, column, code, cell);
            }
        }
    }

    private static byte[] bytes(InputStream in) {
        try {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw RuleViolation.of(RuleViolation.Kind.TOO_LARGE, "shared.import.tooLarge", LARGEST / 1024 / 1024);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
