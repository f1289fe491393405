package org.couveuse.inbox.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.couveuse.audit.Trail;
import org.couveuse.people.People;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Deeds;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Timeline;
import org.couveuse.shell.ui.Words;

/** What was done to a thing, by whom and when, the latest first. */
final class HistorySection extends FoldedSection {

    HistorySection(List<Trail.Row> rows, People people, Texts texts) {
        super(Words.say("inbox.history"));
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
                        "inbox.history.onBehalf",
                        who,
                        names.getOrDefault(row.onBehalfOf(), Words.say("people.person.unknown")));
            }
            timeline.event(
                    Deeds.word(row.action(), texts).orElseGet(() -> Words.say("inbox.history.other")),
                    Words.say("inbox.history.by", who, Shown.ago(row.at())));
        }
        content(timeline);
        count(rows.isEmpty() ? Words.say("inbox.history.none") : Words.say("inbox.history.count", rows.size()));
    }
}
