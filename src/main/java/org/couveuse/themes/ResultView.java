package org.couveuse.themes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is said of a result: in a sentence, in a picture, and in tables.
 *
 * @param sentence what it means here
 * @param drawing null where there is nothing to draw; the sentence says why
 * @param notes what to know of it, wherever it is shown
 * @param tables the first has the values of the picture, others add to it
 */
public record ResultView(
        ResultPicture picture,
        String title,
        String sentence,
        @Nullable ResultDrawing drawing,
        List<String> notes,
        List<ResultSheet> tables) {

    /** The values of the picture. */
    public ResultSheet table() {
        return tables.get(0);
    }
}
