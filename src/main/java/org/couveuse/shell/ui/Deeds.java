package org.couveuse.shell.ui;

import java.util.Optional;
import java.util.stream.Stream;
import org.couveuse.shared.Texts;

/** Says an entry of the trail: a task by its name, other verbs by the text {@code action.<verb>} of their room. */
public final class Deeds {

    private Deeds() {}

    /** The words of a verb; nothing when no text knows it. */
    public static Optional<String> word(String action, Texts texts) {
        return Stream.of("task." + action, "action." + action)
                .filter(texts::has)
                .findFirst()
                .map(Words::say);
    }
}
