package org.couveuse.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.couveuse.shared.Texts;

/** A level of evidence in plain words: what it means, what is missing for the next one, what it opens. */
public final class EvidenceWords {

    private final Texts texts;
    private final Locale locale;

    /** Words in the language nearest to a locale. */
    public EvidenceWords(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = Texts.nearest(locale);
    }

    /** Which level it is, from what, and what that means. */
    public String level(EvidenceStanding standing) {
        return say(standing.basis().name(), standing.level(), say("level." + standing.level()));
    }

    /** What comes before the list of what is missing, or that there is nothing higher. */
    public String next(EvidenceStanding standing) {
        if (standing.next() != null) {
            return say("next", standing.next(), say("level." + standing.next()));
        }
        return standing.level() == 5 ? say("highest") : say("noNext");
    }

    /** What is missing for the next level, one line each. */
    public List<String> missing(EvidenceStanding standing) {
        return standing.missing().stream()
                .map(want -> say("gap." + want.gap().name(), want.needed()))
                .toList();
    }

    /** What the level allows and what it does not. */
    public String allows(EvidenceStanding standing) {
        return say(standing.shareable() ? "shareable" : "notShareable", standing.share())
                + " "
                + say(standing.deployable() ? "deployable" : "notDeployable", standing.deploy());
    }

    /** All of it in a few lines, for a form. */
    public String whole(EvidenceStanding standing) {
        var lines = new ArrayList<String>();
        lines.add(level(standing));
        lines.add(next(standing));
        missing(standing).forEach(line -> lines.add("– " + line));
        lines.add(allows(standing));
        return String.join("\n", lines);
    }

    private String say(String key, Object... args) {
        return texts.in(locale, "experiments.evidence." + key, args);
    }
}
