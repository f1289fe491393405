package org.couveuse.inbox.ui;

import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Words;

/** Says an entry of the trail: a task by its name, other verbs by the text {@code action.<verb>} of their room. */
final class Deeds {

    private Deeds() {}

    static String word(String action, Texts texts) {
        if (texts.has("task." + action)) {
            return Words.say("task." + action);
        }
        return texts.has("action." + action) ? Words.say("action." + action) : Words.say("inbox.history.other");
    }
}
