package org.couveuse.themes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.couveuse.themes.ResultAnalysis.ByCriteria;
import org.couveuse.themes.ResultSheet.Kind;
import org.couveuse.themes.analysis.Spread;
import org.jspecify.annotations.Nullable;

/** Tables on the criteria of a round for files, with all that a page has no room for. */
final class CriteriaSheets {

    private final ResultWords words;
    private final List<RoundCriterion> named;
    private final ResultAnalysis analysis;
    private final ByCriteria criteria;

    CriteriaSheets(ResultWords words, List<RoundCriterion> named, ResultAnalysis analysis, ByCriteria criteria) {
        this.words = words;
        this.named = named;
        this.analysis = analysis;
        this.criteria = criteria;
    }

    /** The share of the weights for every rank. */
    ResultSheet ranks() {
        var themes = CriteriaViews.themes(criteria);
        var table = new ResultSheet.Builder(words.say("result.weights.title"))
                .column(words.say("round.column.theme"), Kind.WORDS);
        for (var rank = 1; rank <= themes.size(); rank++) {
            table.column(words.say("result.nth", rank), Kind.SHARE);
        }
        table.column(words.say("result.file.expected"), Kind.DECIMAL)
                .column(words.say("result.confidence"), Kind.SHARE);
        for (var line : themes) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(words.title(line.theme()));
            cells.addAll(line.ranks());
            cells.add(line.expectedRank());
            cells.add(line.confidence());
            table.row(cells.toArray());
        }
        return table.made();
    }

    /** Totals with how the members' own lie. */
    ResultSheet totals() {
        var table = new ResultSheet.Builder(words.say("result.criteria.title"))
                .column(words.say("round.column.theme"), Kind.WORDS)
                .column(words.say("result.key.vote"), Kind.WHOLE)
                .column(words.say("result.file.criteriaRank"), Kind.WHOLE)
                .column(words.say("result.total"), Kind.POINTS)
                .column(words.say("result.scorers"), Kind.WHOLE);
        lying(table);
        for (var line : CriteriaViews.lines(criteria)) {
            var held = line.total() == null && criteria.thin().contains(line.theme());
            var cells = new ArrayList<@Nullable Object>();
            cells.add(words.title(line.theme()));
            cells.add(analysis.rankOf(line.theme()));
            cells.add(line.rank());
            cells.add(words.held(held, line.total()));
            cells.addAll(numbers(line.spread()));
            table.row(cells.toArray());
        }
        return table.made();
    }

    /** How the notes lie on each criterion. */
    ResultSheet spread() {
        var table = new ResultSheet.Builder(words.say("result.tab.spread"))
                .column(words.say("round.column.theme"), Kind.WORDS)
                .column(words.say("result.file.criterion"), Kind.WORDS)
                .column(words.say("round.minutes.criteria.weight"), Kind.SHARE)
                .column(words.say("result.file.mean"), Kind.POINTS)
                .column(words.say("result.file.notes"), Kind.WHOLE);
        lying(table);
        var weights = criteria.weighted().weights();
        for (var line : CriteriaViews.lines(criteria)) {
            for (var at = 0; at < weights.size(); at++) {
                var spread = line.values().get(at).spread();
                var held = spread == null && criteria.thin().contains(line.theme());
                var cells = new ArrayList<@Nullable Object>();
                cells.add(words.title(line.theme()));
                cells.add(named.get(at).name(words.locale()));
                cells.add(weights.get(at));
                cells.add(words.held(held, spread == null ? null : spread.mean()));
                cells.addAll(numbers(spread));
                table.row(cells.toArray());
            }
        }
        return table.made();
    }

    private void lying(ResultSheet.Builder table) {
        table.column(words.say("result.deviation"), Kind.POINTS);
        for (var name : List.of("lowest", "lowerQuartile", "middle", "upperQuartile", "highest")) {
            table.column(words.say("result.file." + name), Kind.POINTS);
        }
    }

    private static List<? extends @Nullable Object> numbers(@Nullable Spread of) {
        if (of == null) {
            return Collections.nCopies(7, null);
        }
        return List.of(
                of.count(),
                of.deviation(),
                of.lowest(),
                of.lowerQuartile(),
                of.median(),
                of.upperQuartile(),
                of.highest());
    }

    /** The criteria as they were set before the opening. */
    ResultSheet settings() {
        var table = new ResultSheet.Builder(words.say("round.minutes.criteria"))
                .said(words.say("round.minutes.criteria.note"))
                .column(words.say("round.minutes.criteria.id"), Kind.WORDS)
                .column(words.say("result.file.criterion"), Kind.WORDS)
                .column(words.say("round.minutes.criteria.from"), Kind.WORDS)
                .column(words.say("round.minutes.criteria.direction"), Kind.WORDS)
                .column(words.say("result.file.givenWeight"), Kind.DECIMAL)
                .column(words.say("round.minutes.criteria.weight"), Kind.SHARE)
                .column(words.say("result.file.shareFrom"), Kind.SHARE)
                .column(words.say("result.file.shareTo"), Kind.SHARE);
        var shares = Criteria.shares(named);
        for (var at = 0; at < shares.size(); at++) {
            var criterion = named.get(at);
            table.row(
                    criterion.id(),
                    criterion.name(words.locale()),
                    words.say("round.minutes.criteria.scale", criterion.least(), criterion.most()),
                    words.of(criterion.direction()),
                    criterion.weight().doubleValue(),
                    shares.get(at),
                    share(criterion.shareFrom()),
                    share(criterion.shareTo()));
        }
        return table.made();
    }

    private static @Nullable Double share(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.movePointLeft(2).doubleValue();
    }
}
