package org.couveuse.shell.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.couveuse.audit.Trail;
import org.couveuse.people.People;
import org.couveuse.shared.Texts;

/** What was done to a thing, by whom, for whom and when, as the trail has it. */
public final class HistorySection extends FoldedSection {

    /** Entries of the trail, in the order in which they are shown. */
    public HistorySection(List<Trail.Row> rows, People people, Texts texts) {
        super(Words.say("shell.history"));
        var names = people.names(rows.stream()
                .flatMap(row -> Stream.of(Optional.ofNullable(row.actor()), Optional.ofNullable(row.onBehalfOf())))
                .flatMap(Optional::stream)
                .toList());
        var timeline = new Timeline();
        for (var row : rows) {
            var who = row.actor() == null
                    ? people.displayName(null)
                    : names.getOrDefault(row.actor(), Words.say("people.person.unknown"));
            if (row.onBehalfOf() != null) {
                who = Words.say(
                        "shell.history.onBehalf",
                        who,
                        names.getOrDefault(row.onBehalfOf(), Words.say("people.person.unknown")));
            }
            timeline.event(
                    Deeds.word(row.action(), texts).orElseGet(() -> Words.say("shell.history.other")),
                    Words.say("shell.history.by", who, Shown.ago(row.at())));
        }
        content(timeline);
        count(rows.isEmpty() ? Words.say("shell.history.none") : Words.say("shell.history.count", rows.size()));
    }
}
