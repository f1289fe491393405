package org.couveuse.themes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.shared.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Facts and choices that several tasks of a round show. */
@Component
class RoundSheets {

    private final RoundReading reading;
    private final RoundResults results;
    private final OpinionService opinions;
    private final Texts texts;

    RoundSheets(RoundReading reading, RoundResults results, OpinionService opinions, Texts texts) {
        this.reading = reading;
        this.results = results;
        this.opinions = opinions;
        this.texts = texts;
    }

    static Locale locale() {
        return Texts.nearest(LocaleContextHolder.getLocale());
    }

    RoundFacts round(UUID id) {
        return reading.facts(id);
    }

    /** What members are asked, and about which themes. */
    List<Fact> question(RoundFacts round) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.Text("round.question", round.rules().question()));
        if (round.rules().closing() != null) {
            facts.add(new Fact.Moment("round.closing", round.rules().closing()));
        }
        facts.add(new Fact.Word("round.mode", round.rules().mode()));
        facts.add(themes(round));
        return facts;
    }

    Fact themes(RoundFacts round) {
        var rows = reading.themes(round, locale()).stream()
                .map(t -> List.of(
                        t.title(),
                        t.wording(),
                        t.reason(),
                        t.objective() == null ? "" : t.objective(),
                        String.valueOf(t.needs())))
                .toList();
        return new Fact.Rows("round.themes", List.of("title", "wording", "why", "objective", "needs"), rows);
    }

    /** What members may note beside their mentions; nothing when there is nothing to note. */
    List<Fact> criteria(RoundFacts round) {
        var criteria = round.rules().criteria();
        if (criteria.isEmpty()) {
            return List.of();
        }
        var shares = Criteria.shares(criteria);
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < criteria.size(); i++) {
            var criterion = criteria.get(i);
            rows.add(List.of(
                    criterion.id(),
                    criterion.name(locale()),
                    texts.in(locale(), "round.criterion.fromTo", criterion.least(), criterion.most()),
                    texts.of(locale(), criterion.direction()),
                    texts.in(locale(), "round.criterion.share", shares.get(i))));
        }
        return List.of(new Fact.Rows("round.criteria", List.of("id", "name", "scale", "direction", "weight"), rows));
    }

    static List<Choice> criteriaChoices(RoundFacts round) {
        return round.rules().criteria().stream()
                .map(c -> Choice.of(c.id(), c.name(locale())))
                .toList();
    }

    /** Opinions given, a row for each adviser and theme; nothing when there is none. */
    List<Fact> opinions(RoundFacts round) {
        var titles = titles(round);
        var rows = new ArrayList<List<String>>();
        for (var given : opinions.of(round.id(), locale())) {
            for (var line : given.lines()) {
                rows.add(List.of(
                        given.adviser(),
                        titles.getOrDefault(line.theme(), ""),
                        texts.of(locale(), line.stance()),
                        line.words()));
            }
        }
        var facts = new ArrayList<Fact>();
        if (!rows.isEmpty()) {
            facts.add(new Fact.Rows("round.opinions", List.of("adviser", "theme", "stance", "words"), rows));
        }
        facts.addAll(orders(round, titles));
        return facts;
    }

    /** The order in which advisers put the themes, a row for each place; nothing when nobody did. */
    private List<Fact> orders(RoundFacts round, Map<UUID, String> titles) {
        var rows = new ArrayList<List<String>>();
        for (var given : opinions.of(round.id(), locale())) {
            for (var place = 0; place < given.ranking().size(); place++) {
                var themes = given.ranking().get(place).stream()
                        .map(theme -> titles.getOrDefault(theme, ""))
                        .collect(Collectors.joining(" · "));
                rows.add(List.of(given.adviser(), String.valueOf(place + 1), themes));
            }
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(new Fact.Rows("round.orders", List.of("adviser", "place", "themes"), rows));
    }

    /** The ranking, once it may be seen. */
    List<Fact> ranking(RoundFacts round) {
        var ranking = round.ranking();
        if (ranking == null || !round.state().resultShown()) {
            return List.of();
        }
        var titles = titles(round);
        var rows = results.rows(round, ranking).stream()
                .map(row -> List.of(
                        row.rank() == null ? "" : row.rank().toString(),
                        titles.getOrDefault(row.theme(), ""),
                        ResultTable.mention(new ResultWords(texts, locale(), titles), row),
                        String.valueOf(row.judges()),
                        String.valueOf(row.recusals()),
                        texts.in(locale(), row.enough() ? "round.enough" : "round.tooFew")))
                .toList();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.Rows(
                "round.ranking", List.of("rank", "theme", "mention", "judges", "recusals", "quorum"), rows));
        var fingerprint = RankRows.fingerprint(round, ranking);
        if (fingerprint != null) {
            facts.add(new Fact.Text("round.fingerprint", fingerprint));
        }
        return List.copyOf(facts);
    }

    static Fact figure(String key, int value, String unit) {
        return new Fact.Figure(key, BigDecimal.valueOf(value), unit);
    }

    /** Themes of the round as choices, in the order members see, without those given. */
    List<Choice> choices(RoundFacts round, Set<UUID> without) {
        return reading.themes(round, locale()).stream()
                .filter(t -> !without.contains(t.id()))
                .map(t -> new Choice(t.id().toString(), t.title(), t.why()))
                .toList();
    }

    Map<UUID, String> titles(RoundFacts round) {
        return reading.themes(round, locale()).stream()
                .collect(Collectors.toMap(RoundReading.ThemeRow::id, RoundReading.ThemeRow::title));
    }

    String say(String key, Object... args) {
        return texts.in(locale(), key, args);
    }
}
