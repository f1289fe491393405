package org.couveuse.models;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is when bpmn-js draws it in Arial, and where it wraps.
 *
 * <p>The widths are those of the font's metrics, so that the verdict does not depend on the fonts of the machine.
 */
final class TextMeasure {

    static final double TASK_FONT = 12;
    static final double LABEL_FONT = 11;
    private static final double LINE = 1.2;
    private static final String SPACE = "[\\s\\u00a0\\u202f]";
    private static final String BREAK = "[\\s\\u00a0\\u202f-]";
    private static final int OTHER = 556;
    private static final String[] WIDTHS = {
        "222:ijl’",
        "278:ftI.,:;!/ \u00a0",
        "200:\u202f",
        "333:r-()",
        "500:cksvxyzJ",
        "611:FTZ",
        "667:ABEKPSVXY",
        "722:wCDHNRU",
        "778:GOQ",
        "833:mM",
        "944:Wœ",
        "889:%æ",
        "1000:…"
    };

    private TextMeasure() {}

    static double width(String text, double font) {
        double thousandths = 0;
        for (char character : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
            thousandths += Character.getType(character) == Character.NON_SPACING_MARK ? 0 : width(character);
        }
        return thousandths * font / 1000;
    }

    /** The lines bpmn-js 18 makes of a text, step by step as it does: at spaces (no-break ones too) and hyphens. */
    static List<String> lines(String text, double font, double room) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty()) {
            String line = rest;
            while (line.length() > 1 && width(trimmed(line), font) > room) {
                line = shortened(line, Math.max(1, line.length() * room / width(trimmed(line), font)));
            }
            lines.add(trimmed(line));
            rest = rest.substring(line.length()).replaceAll("^" + SPACE + "+", "");
        }
        return lines;
    }

    private static String shortened(String line, double most) {
        StringBuilder kept = new StringBuilder();
        for (String part : line.split("(?=" + BREAK + ")|(?<=" + BREAK + ")")) {
            if (part.length() + kept.length() >= most) {
                break;
            }
            kept.append(part);
        }
        boolean whole = kept.isEmpty() || kept.length() == line.length();
        return whole ? line.substring(0, (int) Math.max(1, Math.round(most - 1))) : kept.toString();
    }

    static double widest(List<String> lines, double font) {
        return lines.stream().mapToDouble(line -> width(line, font)).max().orElse(0);
    }

    static double height(List<String> lines, double font) {
        return lines.size() * font * LINE;
    }

    private static String trimmed(String line) {
        return line.replaceAll(SPACE + "+$", "");
    }

    private static int width(char character) {
        for (String group : WIDTHS) {
            int colon = group.indexOf(':');
            if (group.indexOf(character, colon + 1) >= 0) {
                return Integer.parseInt(group.substring(0, colon));
            }
        }
        return OTHER;
    }
}
