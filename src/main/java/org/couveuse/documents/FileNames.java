package org.couveuse.documents;

import java.text.Normalizer;
import java.util.Locale;

/** Makes a harmless name of whatever a browser sent. */
final class FileNames {

    static final int LONGEST = 150;

    private FileNames() {}

    /**
     * The last part of a path, without control characters, without characters that turn the reading direction or are
     * not seen, without those that file systems refuse, at most {@value #LONGEST} characters with its ending kept.
     */
    static String clean(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var seen = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\u2028\\u2029]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (seen.isEmpty() || seen.equals("_")) {
            return "document";
        }
        if (seen.length() <= LONGEST) {
            return seen;
        }
        var ending = ending(seen);
        var kept = LONGEST - ending.length() - 1;
        if (Character.isHighSurrogate(seen.charAt(kept - 1))) {
            kept--;
        }
        return ending.isEmpty() ? seen.substring(0, kept) : seen.substring(0, kept) + "." + ending;
    }

    /** What follows the last dot, in lower case; empty when there is none or it is no ending. */
    static String ending(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,8}") ? ending : "";
    }
}
