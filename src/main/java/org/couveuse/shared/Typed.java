package org.couveuse.shared;

import java.util.regex.Pattern;

/**
 * What people type or paste into a form. A paste brings characters along that nobody sees and no database takes (a form
 * feed of a PDF, a NUL, half of a pair); people cannot find and remove them, so forms for people let them fall. Programs
 * are refused instead, see {@link Submissions}.
 */
public final class Typed {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\r\\n\\t]]");

    private Typed() {}

    /** The text without what cannot be seen. */
    public static String visible(String typed) {
        return UNSEEN.matcher(typed).replaceAll("");
    }

    /** At most so many characters from the beginning; never half of a character, which no database takes. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var within = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, within);
    }

    /** At most so many characters; where some are left out, « … » says so. */
    public static String shorten(String text, int longest) {
        return text.length() <= longest ? text : cut(text, longest - 1) + "…";
    }
}
