package org.couveuse.themes;

import java.util.Objects;

/** The sentence under the merit profiles: who is first and with which mention, who is last. */
final class ProfileSentences {

    private final Sayer sayer;

    ProfileSentences(Sayer sayer) {
        this.sayer = sayer;
    }

    String say(ResultAnalysis analysis) {
        var nothing = sayer.nothing(analysis);
        if (nothing != null) {
            return nothing;
        }
        var ranked = analysis.ranked();
        var first = analysis.at(1);
        var last = ranked.get(ranked.size() - 1);
        var mention = first.get(0).mention();
        if (mention == null || last.mention() == null) {
            return sayer.say(ranked.size() == 1 ? "profiles.fewSingle" : "profiles.few", sayer.merits(first));
        }
        if (ranked.size() == 1) {
            return sayer.say(
                    "profiles.single",
                    sayer.merits(first),
                    word(mention),
                    first.get(0).judges());
        }
        if (first.size() == ranked.size()) {
            return sayer.say("profiles.equal", ranked.size(), word(mention));
        }
        if (first.size() > 1) {
            return sayer.say("profiles.tied", sayer.merits(first), word(mention));
        }
        if (mention == last.mention()) {
            return sayer.say("profiles.same", sayer.merits(first), sayer.theme(last.theme()), word(mention));
        }
        return sayer.say(
                "profiles.usual",
                sayer.merits(first),
                word(mention),
                Objects.requireNonNull(first.get(0).good()),
                first.get(0).judges(),
                sayer.theme(last.theme()),
                word(last.mention()));
    }

    private String word(Mention mention) {
        return sayer.say("quoted", sayer.word(mention));
    }
}
