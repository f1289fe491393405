package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.couveuse.themes.Minutes.Bar;
import org.couveuse.themes.Minutes.Block;
import org.couveuse.themes.Minutes.Column;
import org.couveuse.themes.Minutes.Fact;
import org.couveuse.themes.Minutes.Section;
import org.couveuse.themes.Minutes.Segment;
import org.couveuse.themes.RoundResults.RankRow;

/** The sections of the minutes that one computes the result again from: who took part, method, mentions, ranking. */
final class MinutesOfVote {

    /** How wide a bar is, in the measure in which a digit is 8 wide. */
    private static final double WIDE = 640;

    private MinutesOfVote() {}

    static List<Section> sections(MinutesScene scene) {
        return List.of(participation(scene), method(scene), mentions(scene), ranking(scene));
    }

    private static Section participation(MinutesScene scene) {
        var result = scene.result();
        var blocks = new ArrayList<Block>();
        var facts = new ArrayList<Fact>();
        facts.add(scene.fact("electors", scene.say("electors.value", result.electors())));
        facts.addAll(composition(scene));
        facts.addAll(List.of(
                scene.fact(
                        "ballots",
                        scene.say(
                                "ballots.value", result.ballots(), scene.percent(result.ballots(), result.electors()))),
                scene.fact(
                        "quorum",
                        scene.say(
                                result.ballots() >= result.quorum() ? "quorum.reached" : "quorum.missed",
                                result.quorum())),
                scene.fact("judges", scene.say("judges.value", scene.round().judges()))));
        blocks.add(Block.facts(facts));
        var columns = List.of(
                scene.words("theme"),
                scene.figures("given"),
                scene.figures("abstentions"),
                scene.figures("missing"),
                scene.figures("recusals"),
                scene.words("enough"));
        var rows = result.themes().stream()
                .map(row -> List.of(
                        scene.title(row.theme()),
                        scene.number(row.judges()),
                        scene.number(row.abstentions()),
                        scene.number(row.missing()),
                        scene.number(row.recusals()),
                        scene.texts().in(scene.locale(), row.enough() ? "round.enough" : "round.tooFew")))
                .toList();
        blocks.add(Block.table(scene.say("participation"), columns, rows));
        blocks.add(Block.words(scene.say("participation.note")));
        return new Section("participation", scene.say("participation"), blocks);
    }

    private static List<Fact> composition(MinutesScene scene) {
        var from = scene.round().composition();
        return from == null
                ? List.of()
                : List.of(
                        scene.fact(
                                "college",
                                scene.say(
                                        "college.value", from.fromPublic(), from.fromPrivate(), from.unknownCollege())),
                        scene.fact("size", scene.say("size.value", from.large(), from.small(), from.unknownSize())));
    }

    private static Section method(MinutesScene scene) {
        return new Section(
                "method",
                scene.say("method"),
                List.of(
                        Block.words(scene.say("method.mentions")),
                        Block.words(scene.say("method.majority")),
                        Block.words(scene.say("method.ties")),
                        Block.words(scene.say("method.different")),
                        Block.words(scene.say("method.source"))));
    }

    private static Section mentions(MinutesScene scene) {
        var columns = new ArrayList<Column>();
        columns.add(scene.words("theme"));
        ResultTable.bestFirst().forEach(mention -> columns.add(new Column(scene.of(mention), true)));
        columns.add(scene.figures("total"));
        var rows =
                scene.result().themes().stream().map(row -> counts(scene, row)).toList();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.table(scene.say("counts"), columns, rows));
        if (scene.result().themes().stream().anyMatch(RankRow::withheld)) {
            blocks.add(Block.words(scene.say("counts.withheld", RoundResults.FEWEST)));
        }
        blocks.add(Block.words(scene.say("profiles")));
        blocks.add(Block.bars(scene.result().themes().stream()
                .filter(row -> !row.counts().isEmpty())
                .map(row -> bar(scene, row))
                .toList()));
        return new Section("mentions", scene.say("counts"), blocks);
    }

    private static List<String> counts(MinutesScene scene, RankRow row) {
        var cells = new ArrayList<String>();
        cells.add(scene.title(row.theme()));
        for (var i = 0; i < Mention.COUNT; i++) {
            if (row.withheld()) {
                cells.add(scene.say("none"));
            } else {
                cells.add(
                        row.counts().isEmpty()
                                ? scene.number(0)
                                : scene.number(row.counts().get(i).count()));
            }
        }
        cells.add(scene.number(row.judges()));
        return cells;
    }

    private static Bar bar(MinutesScene scene, RankRow row) {
        var segments = new ArrayList<Segment>();
        for (var part : MeritBar.of(row, 0, WIDE, 0).parts()) {
            var at = part.words();
            segments.add(new Segment(
                    part.number(),
                    scene.of(part.mention()),
                    part.count(),
                    percent(part.length()),
                    at == null ? null : percent(at)));
        }
        return new Bar(scene.title(row.theme()), ResultTable.mention(scene.words(), row), segments);
    }

    private static String percent(double length) {
        return String.format(Locale.ROOT, "%.3f", 100 * length / WIDE);
    }

    private static Section ranking(MinutesScene scene) {
        var columns = List.of(
                scene.figures("rank"),
                scene.words("theme"),
                scene.words("mention"),
                scene.figures("above"),
                scene.figures("below"),
                scene.figures("usual"),
                scene.words("retained"));
        var rows =
                scene.result().themes().stream().map(row -> ranked(scene, row)).toList();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.table(scene.say("ranking"), columns, rows));
        blocks.add(Block.words(scene.say("ranking.note")));
        blocks.add(Block.heading(scene.say("ties")));
        var ties = ties(scene);
        var held = scene.result().themes().stream().anyMatch(RankRow::withheld);
        if (ties.isEmpty()) {
            blocks.add(Block.words(scene.say(held ? "ties.withheld" : "ties.none")));
        }
        ties.forEach(words -> blocks.add(Block.words(words)));
        blocks.add(Block.heading(scene.say("steadiness")));
        blocks.add(Block.words(scene.say("steadiness.rule")));
        if (scene.reversals().isEmpty()) {
            blocks.add(Block.words(held ? scene.explained().sentences().usual() : scene.say("steadiness.same")));
        }
        scene.reversals()
                .forEach(each -> blocks.add(Block.words(
                        scene.say("steadiness.other", scene.title(each.lower()), scene.title(each.upper())))));
        return new Section("ranking", scene.say("ranking"), blocks);
    }

    private static List<String> ranked(MinutesScene scene, RankRow row) {
        var score = row.counts().isEmpty() ? null : UsualJudgment.score(given(row));
        return List.of(
                row.rank() == null ? scene.say("none") : scene.number(row.rank()),
                scene.title(row.theme()),
                ResultTable.mention(scene.words(), row),
                row.above() == null ? scene.say("none") : scene.number(row.above()),
                row.below() == null ? scene.say("none") : scene.number(row.below()),
                score == null ? scene.say("none") : scene.say("usual.value", score.value()),
                row.retained() == null ? scene.say("no") : scene.say("retained.value", row.retained()));
    }

    /** For each neighbours of the same majority mention, what set them apart. */
    private static List<String> ties(MinutesScene scene) {
        var words = new ArrayList<String>();
        var rows = scene.result().themes().stream()
                .filter(row -> !row.counts().isEmpty())
                .toList();
        for (var i = 1; i < rows.size(); i++) {
            var upper = rows.get(i - 1);
            var lower = rows.get(i);
            if (upper.mention() == lower.mention()) {
                words.add(TieBreak.between(given(upper), given(lower))
                        .map(tie -> scene.say(
                                "ties.broken",
                                scene.title(upper.theme()),
                                scene.title(lower.theme()),
                                tie.judges(),
                                tie.removed(),
                                tie.upper(),
                                tie.lower()))
                        .orElseGet(
                                () -> scene.say("ties.equal", scene.title(upper.theme()), scene.title(lower.theme()))));
            }
        }
        return words;
    }

    private static MentionCounts given(RankRow row) {
        var counts = new int[Mention.COUNT];
        row.counts().forEach(each -> counts[each.mention().level()] = each.count());
        return MentionCounts.of(counts);
    }
}
