package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.RoundReading.Detail;

/** Who was heard in a round: opinions given and awaited, and who voted, for those who may know. */
final class RoundVoices {

    private RoundVoices() {}

    static Optional<Component> opinions(Detail round) {
        if (round.opinions().isEmpty() && round.awaited().isEmpty()) {
            return Optional.empty();
        }
        var titles = RoundResultParts.titles(round);
        var part = new Part(Words.say("fact.round.opinions")).note(Words.say("round.opinions.note"));
        for (var given : round.opinions()) {
            var table = new DataTable(given.adviser())
                    .column(Words.say("round.column.theme"))
                    .column(Words.say("fact.round.opinions.stance"))
                    .column(Words.say("fact.round.opinions.words"));
            given.lines()
                    .forEach(line ->
                            table.row(titles.getOrDefault(line.theme(), ""), Words.of(line.stance()), line.words()));
            var card = Card.titled(given.adviser(), null, Part.quiet(Shown.moment(given.at())), table.bare());
            order(given.ranking(), titles).ifPresent(card::add);
            if (given.words() != null) {
                card.add(said(given.words()));
            }
            if (given.consulted() != null) {
                card.add(Part.quiet(given.consulted()));
            }
            part.add(card);
        }
        if (!round.awaited().isEmpty()) {
            part.add(Part.quiet(Words.say("round.opinions.awaited", Shown.list(round.awaited()))));
        }
        return Optional.of(part);
    }

    /** The order in which an adviser puts the themes, those of the same place together. */
    private static Optional<Component> order(List<List<UUID>> ranking, Map<UUID, String> titles) {
        if (ranking.isEmpty()) {
            return Optional.empty();
        }
        var list = new OrderedList();
        list.addClassName("numbered");
        for (var place : ranking) {
            var names =
                    place.stream().map(theme -> titles.getOrDefault(theme, "")).toList();
            list.add(new ListItem(
                    names.size() == 1 ? names.get(0) : Words.say("round.opinions.tied", Shown.list(names))));
        }
        return Optional.of(Part.stack(Part.quiet(Words.say("round.opinions.order")), list));
    }

    static Optional<Component> voters(Detail round) {
        if (round.voters().isEmpty()) {
            return Optional.empty();
        }
        var table = new DataTable(Words.say("round.voters"))
                .column(Words.say("round.column.member"))
                .column(Words.say("round.column.voted"));
        round.voters()
                .forEach(voter -> table.row(
                        new Span(voter.name()),
                        voter.voted()
                                ? new StateWord(State.DONE, Words.say("round.voted"))
                                : new StateWord(State.TO_COME, Words.say("round.notVoted"))));
        return Optional.of(
                new FoldedSection(Words.say("round.voters"), table).count(round.ballots() + " / " + round.electors()));
    }

    private static Component said(String words) {
        var text = new Paragraph(words);
        text.addClassName("said");
        return text;
    }
}
