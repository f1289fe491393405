package org.couveuse.engine;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a cell of a decision table says, in words: « Groupe comparable, Tirage au sort » for
 * {@code "COMPARABLE_GROUP","RANDOMISED"}, « 2 jours » for {@code "P2D"}, « 3 ou plus » for {@code >= 3}. The column names
 * the enumeration of its codes in the attribute {@code words}; what is not understood is shown as it is written.
 */
@Component
class DecisionCells {

    /** Namespace of what the tables say beyond their standard. */
    static final String WORDS = "urn:couveuse:words";

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern DAYS = Pattern.compile("P\\d+D");
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<)\\s*(.+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Map<String, String> COMPARISONS =
            Map.of(">=", "atLeast", "<=", "atMost", ">", "moreThan", "<", "lessThan");

    private final Texts texts;

    DecisionCells(Texts texts) {
        this.texts = texts;
    }

    /**
     * The words of a cell; none where any value does.
     *
     * @param enumeration whose constants the column's codes are; null when it has no codes
     * @param columns labels of the columns by the variable they ask for
     */
    String say(String cell, @Nullable String enumeration, Map<String, String> columns, Locale locale) {
        if (cell.isEmpty() || cell.equals("-")) {
            return "";
        }
        if (cell.contains("\"")) {
            return QUOTED.matcher(cell)
                    .results()
                    .map(code -> code(code.group(1), enumeration, locale))
                    .collect(Collectors.joining(", "));
        }
        if (cell.equals("true") || cell.equals("false") || cell.equals("null")) {
            return texts.in(locale, "engine.cell." + cell);
        }
        var compared = COMPARED.matcher(cell);
        return compared.matches()
                ? texts.in(
                        locale,
                        "engine.cell." + COMPARISONS.get(compared.group(1)),
                        amount(compared.group(2), columns, locale))
                : amount(cell, columns, locale);
    }

    private String code(String code, @Nullable String enumeration, Locale locale) {
        if (DAYS.matcher(code).matches()) {
            return texts.in(locale, "engine.cell.days", Period.parse(code).getDays());
        }
        var key = "enum." + enumeration + "." + code;
        return enumeration != null && texts.has(key) ? texts.in(locale, key) : code;
    }

    /** A number, what another column asks for, or a product of such: « 3 × « Groupes de l’incubateur » ». */
    private String amount(String written, Map<String, String> columns, Locale locale) {
        return Stream.of(written.split("\\*"))
                .map(String::strip)
                .map(factor -> {
                    if (NUMBER.matcher(factor).matches()) {
                        return texts.in(locale, "engine.cell.number", new BigDecimal(factor));
                    }
                    var label = columns.get(factor);
                    return label == null ? factor : texts.in(locale, "engine.cell.column", label);
                })
                .collect(Collectors.joining("\u00a0× "));
    }
}
