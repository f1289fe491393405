package org.couveuse.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The opaque word by which a program asks for the next part of a list. */
public final class Cursor {

    private static final int LONGEST = 2_000;
    private static final String BETWEEN = "\u001f";

    private Cursor() {}

    /** A cursor made of what the list is sorted by. */
    public static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** What a cursor was made of; refuses (400) one that was not given out by this product. */
    public static List<String> parts(String cursor, int count) {
        try {
            if (cursor.length() <= LONGEST) {
                var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                var parts = List.of(text.split(BETWEEN, -1));
                if (parts.size() == count && text.indexOf(0) < 0) {
                    return parts;
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
        throw malformed();
    }

    /** The one part of a cursor, or {@code start} when there is none. */
    public static String only(@Nullable String cursor, String start) {
        return cursor == null || cursor.isEmpty() ? start : parts(cursor, 1).get(0);
    }

    /** How far a list was read, for lists whose cursor is a plain number; refuses (400) anything else. */
    public static int offset(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,6}")) {
            throw malformed();
        }
        return Integer.parseInt(cursor);
    }

    private static RuleViolation malformed() {
        return RuleViolation.of(RuleViolation.Kind.MALFORMED, "shared.cursor");
    }
}
