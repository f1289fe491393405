package org.couveuse.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a result: what the page, the minutes and the files show of it.
 *
 * @param title what it holds
 * @param sentence what it means here; null where the sentence is that of its picture
 * @param columns its columns; the first names the row
 * @param rows cells: words, whole numbers, decimal numbers, a {@link Told}, or nothing
 */
public record ResultSheet(
        String title, @Nullable String sentence, List<Column> columns, List<List<@Nullable Object>> rows) {

    /** What a column holds, which says how its decimal numbers are written. */
    public enum Kind {
        /** Words. */
        WORDS(null),
        /** Whole numbers. */
        WHOLE("0"),
        /** Numbers with two decimals. */
        DECIMAL("0.00"),
        /** Shares from 0 to 1, written in percent. */
        SHARE("0.0%"),
        /** Shares from 0 to 1, written from 0 to 100. */
        POINTS("0.0");

        private final @Nullable String format;

        Kind(@Nullable String format) {
            this.format = format;
        }

        /** How a spreadsheet shows its numbers; null for words. */
        @Nullable
        String format() {
            return format;
        }
    }

    /** A column with its heading. */
    public record Column(String name, Kind kind) {

        /** Whether it holds figures, which stand at the right. */
        public boolean figures() {
            return kind != Kind.WORDS;
        }
    }

    /** A number that people read in other words: « moins de 1 % ». */
    public record Told(double number, String words) {}

    /** A table being made. */
    static final class Builder {
        private final String title;
        private @Nullable String sentence;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        Builder(String title) {
            this.title = title;
        }

        Builder said(String words) {
            sentence = words;
            return this;
        }

        Builder column(String name, Kind kind) {
            columns.add(new Column(name, kind));
            return this;
        }

        Builder row(@Nullable Object... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
            }
            rows.add(Collections.unmodifiableList(new ArrayList<>(Arrays.asList(cells))));
            return this;
        }

        ResultSheet made() {
            return new ResultSheet(title, sentence, List.copyOf(columns), List.copyOf(rows));
        }
    }
}
