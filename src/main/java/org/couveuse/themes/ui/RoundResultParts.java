package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Figures;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.RoundReading;
import org.couveuse.themes.RoundReading.Detail;
import org.couveuse.themes.RoundResults;
import org.couveuse.themes.RoundResults.Decided;
import org.couveuse.themes.RoundResults.RankRow;
import org.couveuse.themes.RoundResults.Result;
import org.jspecify.annotations.Nullable;

/** The parts of a round's page that show its result: profiles, ranking, decision, verification. */
@org.springframework.stereotype.Component
class RoundResultParts {

    private final RoundResults results;
    private final CurrentActor current;

    RoundResultParts(RoundResults results, CurrentActor current) {
        this.results = results;
        this.current = current;
    }

    boolean shown(UUID round) {
        return results.shown(current.get(), round);
    }

    Result result(UUID round) {
        return results.result(current.get(), round);
    }

    /** The finding in one sentence: how many are retained, which is first and how it was judged. */
    static String sentence(Detail round, Result result) {
        var titles = titles(round);
        var decision = published(result);
        var start = decision == null
                ? Words.say("round.result.awaiting")
                : Words.say("round.result.retained", decision.retained().size());
        return result.themes().stream()
                .filter(row -> row.rank() != null)
                .findFirst()
                .map(row -> start + " " + first(row, titles.getOrDefault(row.theme(), "")))
                .orElse(start);
    }

    private static String first(RankRow row, String title) {
        var mention = row.mention();
        if (mention == null || row.counts().isEmpty()) {
            return Words.say("round.result.firstOnly", title);
        }
        var good = row.counts().stream()
                .filter(c -> c.mention().level() >= mention.level())
                .mapToInt(c -> c.count())
                .sum();
        return Words.say("round.result.first", title, good, row.judges(), Words.of(mention));
    }

    static Figures figures(Detail round, Result result) {
        var recusals = result.themes().stream().mapToInt(RankRow::recusals).sum();
        var concerned = result.themes().stream().filter(r -> r.recusals() > 0).count();
        var share = result.electors() == 0 ? 0 : (double) result.ballots() / result.electors();
        return new Figures()
                .figure(
                        Shown.number(result.ballots()),
                        "(" + Shown.percent(share, 1) + ")",
                        Words.say("round.figure.ballots", result.electors()),
                        null,
                        null)
                .figure(
                        Shown.number(result.quorum()),
                        Words.say("unit.members"),
                        Words.say("round.figure.quorum"),
                        null,
                        null)
                .figure(Shown.number(recusals), Words.say("round.figure.recusals", concerned))
                .figure(
                        round.closedAt() == null ? "" : Shown.date(round.closedAt()),
                        round.closedAt() == null ? null : Shown.time(round.closedAt()),
                        Words.say("round.figure.closed"),
                        null,
                        null);
    }

    /** The merit profiles by themselves, for the minutes. */
    static Component profiles(Detail round, Result result) {
        return MeritProfiles.of(result.themes(), titles(round), Words.say("round.profiles.words"), round.capacity());
    }

    static Part decision(Detail round, Result result) {
        var decision = published(result);
        var part = new Part(Words.say("round.decision"));
        if (decision == null) {
            part.add(new Card(Part.words(Words.say("round.decision.awaited"))));
            return part;
        }
        var titles = titles(round);
        var card = new Card(said(decision.statement()));
        card.add(new KeyValues()
                .pair(
                        Words.say("round.decision.by"),
                        decision.deliberatedBy() + ", " + Shown.moment(decision.deliberatedAt()))
                .pair(
                        Words.say("round.decision.confirmed"),
                        decision.confirmedAt() == null
                                ? null
                                : decision.confirmedBy() + ", " + Shown.moment(decision.confirmedAt()))
                .pair(Words.say("round.decision.note"), decision.note())
                .pair(Words.say("round.decision.chair"), round.chair()));
        decision.retained().forEach(r -> card.add(reason(titles.getOrDefault(r.theme(), ""), r.why())));
        card.add(Part.quiet(
                Words.say("round.decision.departures", decision.departures().size())));
        decision.departures().forEach(d -> card.add(reason(titles.getOrDefault(d.theme(), ""), d.reason())));
        part.add(card);
        return part;
    }

    private static Component reason(String title, String words) {
        var name = new com.vaadin.flow.component.HtmlContainer("b");
        name.setText(title + Words.say("shell.refusal.colon"));
        var text = new Paragraph(name, new Span(words));
        text.addClassName("said");
        return text;
    }

    /** Method, fingerprint and a button that counts again before the reader's eyes. */
    Part verification(Detail round, Result result) {
        var said = new Div();
        said.getElement().setAttribute("role", "status");
        var whole = result.fingerprint();
        var fingerprint = new Span(whole == null ? Words.say("round.minutes.fingerprint.withheld") : spaced(whole));
        if (whole != null) {
            fingerprint.addClassName("nowrap");
            fingerprint.getElement().setAttribute("title", whole);
        }
        var card = new Card(
                said,
                new KeyValues()
                        .pair(Words.say("round.method"), Words.of(RoundResults.Method.MAJORITY_JUDGMENT))
                        .pair(Words.say("round.fingerprint"), fingerprint),
                Card.buttons(Action.secondary(
                                Words.say("round.recount"),
                                () -> recount(round.row().id(), said))
                        .small()));
        return new Part(Words.say("round.verification"), card);
    }

    private void recount(UUID round, Div said) {
        var recount = results.recount(current.get(), round, RoundResults.Method.MAJORITY_JUDGMENT);
        said.removeAll();
        said.add(new StateWord(
                recount.same() ? State.DONE : State.BLOCKED,
                Words.say(recount.same() ? "round.recount.same" : "round.recount.other", recount.at())));
    }

    static Map<UUID, String> titles(Detail round) {
        return round.themes().stream()
                .collect(Collectors.toMap(RoundReading.ThemeRow::id, RoundReading.ThemeRow::title));
    }

    static @Nullable Decided published(Result result) {
        var decision = result.decision();
        return decision == null || decision.publishedAt() == null ? null : decision;
    }

    private static Component said(String words) {
        var text = new Paragraph(words);
        text.addClassName("said");
        return text;
    }

    private static String spaced(String fingerprint) {
        return String.join(
                " ",
                List.of(
                        fingerprint.substring(0, 4),
                        fingerprint.substring(4, 8),
                        fingerprint.substring(8, 12),
                        fingerprint.substring(12, 16)));
    }
}
