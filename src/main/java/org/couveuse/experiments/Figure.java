package org.couveuse.experiments;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.couveuse.shared.Texts;

/** A figure in words: « 1 234,5 » or "1,234.5". */
final class Figure {

    private Figure() {}

    static String of(BigDecimal value, Locale locale) {
        var french = Texts.nearest(locale).equals(Texts.FRENCH);
        var symbols = DecimalFormatSymbols.getInstance(french ? Locale.FRENCH : Locale.ENGLISH);
        symbols.setGroupingSeparator(french ? '\u202f' : ',');
        symbols.setMinusSign('\u2212');
        return new DecimalFormat("#,##0.##########", symbols).format(value);
    }
}
