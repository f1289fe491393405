package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.BallotChoice;
import org.couveuse.themes.RoundReading.Detail;
import org.jspecify.annotations.Nullable;

/** The whole ballot before it is cast. */
final class VoteReview {

    private VoteReview() {}

    static Component of(Detail round, Map<UUID, BallotChoice> choices, VoteScores scores, IntConsumer go) {
        var table = new DataTable(Words.say("round.vote.reviewTitle"))
                .column(Words.say("round.column.theme"))
                .column(Words.say("round.column.mention"));
        var noted = !scores.criteria().isEmpty();
        if (noted) {
            table.column(Words.say("round.vote.criteria"));
        }
        table.column(Words.say("round.column.change"));
        for (var i = 0; i < round.themes().size(); i++) {
            var theme = round.themes().get(i);
            var choice = choices.get(theme.id());
            var number = i;
            var change = Action.plain(Words.say("round.vote.change"), () -> go.accept(number))
                    .small();
            change.getElement().setAttribute("aria-label", Words.say("round.vote.changeOf", theme.title()));
            var title = new Span(theme.title());
            var mention = new Span(said(choice, scores.has(theme.id())));
            if (noted) {
                table.row(title, mention, new Span(notes(scores, theme.id())), change);
            } else {
                table.row(title, mention, change);
            }
        }
        var card = new Card(
                new H2(Words.say("round.vote.reviewTitle")),
                Part.words(Words.say("round.vote.reviewWords", VoteCard.closing(round))),
                table.bare());
        card.addClassName("stack");
        return card;
    }

    private static String said(@Nullable BallotChoice choice, boolean noted) {
        if (choice != null) {
            return Words.of(choice);
        }
        return noted ? Words.of(BallotChoice.NO_MENTION) : Words.say("round.vote.unanswered");
    }

    private static String notes(VoteScores scores, UUID theme) {
        var said = scores.noted(theme).stream()
                .map(c -> Words.say(
                        "round.vote.note",
                        c.name(Words.locale()),
                        scores.of(theme).getOrDefault(c.id(), "")))
                .toList();
        return said.isEmpty() ? Words.say("round.dash") : String.join(" · ", said);
    }
}
