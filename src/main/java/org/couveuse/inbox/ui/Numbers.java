package org.couveuse.inbox.ui;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers as people write them in both languages. */
final class Numbers {

    private static final int LONGEST = 40;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009']+");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+");
    private static final Pattern PLAIN = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)");

    private Numbers() {}

    /** « 1 234,5 » or "1,234.5"; nothing when it is no number. */
    static Optional<BigDecimal> read(String typed, Locale locale) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var text = SPACES.matcher(typed).replaceAll("").replace('\u2212', '-').replaceAll("^\\$|[$%]$", "");
        var point = text.lastIndexOf('.');
        var comma = text.lastIndexOf(',');
        String plain;
        if (point >= 0 && comma >= 0) {
            plain = point > comma
                    ? text.replace(",", "")
                    : text.replace(".", "").replace(',', '.');
        } else if (comma >= 0
                && "en".equals(locale.getLanguage())
                && GROUPED.matcher(text).matches()) {
            plain = text.replace(",", "");
        } else {
            plain = text.replace(',', '.');
        }
        return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
