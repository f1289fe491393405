package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Deeds;
import org.couveuse.shell.ui.Figures;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.HistorySection;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.BallotMode;
import org.couveuse.themes.BallotPublication;
import org.couveuse.themes.BallotService;
import org.couveuse.themes.ResultFiles;
import org.couveuse.themes.RoundReading.Detail;
import org.couveuse.themes.RoundState;
import org.jspecify.annotations.Nullable;

/** Parts of a round's page. */
@org.springframework.stereotype.Component
class RoundParts {

    private static final int HISTORY = 50;
    private static final int ALL = 500;

    private final BallotService ballots;
    private final BallotPublication publication;
    private final Trail trail;
    private final People people;
    private final Texts texts;
    private final CurrentActor current;

    RoundParts(
            BallotService ballots,
            BallotPublication publication,
            Trail trail,
            People people,
            Texts texts,
            CurrentActor current) {
        this.ballots = ballots;
        this.publication = publication;
        this.trail = trail;
        this.people = people;
        this.texts = texts;
        this.current = current;
    }

    static String sentence(Detail round) {
        return switch (round.row().state()) {
            case PREPARING -> Words.say("round.sentence.PREPARING");
            case SCHEDULED ->
                Words.say("round.sentence.SCHEDULED", moment(round.row().opening()));
            case OPEN ->
                Words.say(
                        "round.sentence.OPEN",
                        round.ballots(),
                        round.electors(),
                        moment(round.row().closing()));
            case CLOSED ->
                Words.say(
                        Boolean.FALSE.equals(round.quorumReached())
                                ? "round.sentence.noQuorum"
                                : "round.sentence.CLOSED");
            default -> Words.say("round.sentence." + round.row().state());
        };
    }

    static Figures figures(Detail round) {
        var share = round.electors() == 0 ? 0 : (double) round.ballots() / round.electors();
        return new Figures()
                .figure(
                        Shown.number(round.ballots()),
                        "(" + Shown.percent(share, 1) + ")",
                        Words.say("round.figure.ballots", round.electors()),
                        null,
                        null)
                .figure(
                        Shown.number(round.quorum()),
                        Words.say("unit.members"),
                        Words.say("round.figure.quorum"),
                        null,
                        null)
                .figure(
                        Shown.number(round.capacity()),
                        Words.say("unit.themes"),
                        Words.say("round.figure.capacity"),
                        null,
                        null)
                .figure(
                        round.row().closing() == null
                                ? Words.say("round.dash")
                                : Shown.date(round.row().closing()),
                        round.row().closing() == null
                                ? null
                                : Shown.time(round.row().closing()),
                        Words.say("round.figure.closing"),
                        null,
                        null);
    }

    static Component themes(Detail round) {
        var rows = new Rows().onCard();
        round.themes().forEach(theme -> {
            var meta = new ArrayList<Component>();
            meta.add(new Span(theme.why()));
            if (theme.objective() != null) {
                meta.add(new Span(theme.objective()));
            }
            meta.add(new Span(Words.say("needs.count", theme.needs())));
            if (round.mine().recused().contains(theme.id())) {
                meta.add(new StateWord(State.GIVEN_UP, Words.say("round.vote.recused")));
            }
            rows.row("/themes/" + theme.id(), theme.title(), meta);
        });
        return rows;
    }

    /** What was fixed before the round opened. */
    Component rules(Detail round) {
        return RoundRulesPart.of(round, texts.zone());
    }

    /** My own ballot, with the way to change it while that is possible. */
    Optional<Component> mine(Detail round) {
        if (!round.mine().voted()) {
            return Optional.empty();
        }
        var titles = RoundResultParts.titles(round);
        return ballots.mine(current.get(), round.row().id()).map(mine -> {
            var values = new KeyValues();
            mine.lines().forEach(line -> {
                values.pair(titles.getOrDefault(line.theme(), ""), RoundRulesPart.said(round, line));
            });
            values.pair(Words.say("round.receipt.number"), Shown.number(mine.number()))
                    .pair(Words.say("round.receipt.hash"), mine.receipt());
            values.getStyle().set("overflow-wrap", "anywhere");
            var section = new FoldedSection(Words.say("round.vote.mine"), values);
            if (round.row().state() == RoundState.OPEN) {
                section.content(
                        values,
                        Card.buttons(Action.link(
                                Words.say("round.vote.modify"),
                                "/rondes/" + round.row().id() + "/bulletin")));
            }
            return section;
        });
    }

    /** Ballots as they are published: whole in a named round, receipts only in a secret one. */
    Optional<Component> ballots(Detail round) {
        if (!publication.mayRead(current.get(), round.row().id())) {
            return Optional.empty();
        }
        var section = new FoldedSection(Words.say("round.ballots"));
        section.content(Action.secondary(Words.say("round.ballots.show"), () -> section.content(published(round)))
                .small());
        return Optional.of(section);
    }

    private Component published(Detail round) {
        var all = publication.ballots(current.get(), round.row().id());
        if (all.withheld()) {
            return Part.words(Words.say("round.ballots.withheld"));
        }
        var named = all.mode() == BallotMode.NAMED_AFTER_CLOSE;
        var titles = RoundResultParts.titles(round);
        var table = new DataTable(Words.say("round.ballots")).column(Words.say("round.receipt.number"));
        if (named) {
            table.column(Words.say("round.column.member"));
            round.themes().forEach(theme -> table.column(titles.getOrDefault(theme.id(), "")));
        }
        table.column(Words.say("round.receipt.hash"));
        for (var ballot : all.ballots()) {
            var cells = new ArrayList<String>();
            cells.add(Shown.number(ballot.number()));
            if (named) {
                cells.add(ballot.member() == null ? "" : ballot.member());
                round.themes()
                        .forEach(theme -> cells.add(ballot.lines().stream()
                                .filter(line -> line.theme().equals(theme.id()) && line.choice() != null)
                                .map(line -> java.util.Objects.requireNonNull(RoundRulesPart.said(round, line)))
                                .findFirst()
                                .orElse(Words.say("round.vote.unanswered"))));
            }
            cells.add(ballot.receipt().substring(0, 16) + "…");
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    /** What was done to the round. */
    Component history(UUID round) {
        // who took a file away is for auditors, and must not push the rest out of sight
        var told = trail.history(round, ALL).items().stream()
                .filter(row -> !row.action().equals(ResultFiles.TAKEN))
                .filter(row -> Deeds.word(row.action(), texts).isPresent())
                .limit(HISTORY)
                .toList();
        return new HistorySection(told, people, texts);
    }

    static String moment(java.time.@Nullable Instant instant) {
        return instant == null ? Words.say("round.dash") : Shown.moment(instant);
    }
}
