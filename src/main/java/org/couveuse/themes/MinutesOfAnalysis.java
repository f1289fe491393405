package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.couveuse.themes.Minutes.Block;
import org.couveuse.themes.Minutes.Column;
import org.couveuse.themes.Minutes.Section;
import org.couveuse.themes.analysis.RoundAnalysis;
import org.jspecify.annotations.Nullable;

/**
 * The section of the minutes about what stands beside the vote: each method with its one sentence and its tables, told
 * to be advice and no decision. It is made from what the page shows, so that what is withheld there is withheld here.
 */
final class MinutesOfAnalysis {

    /** How many columns a page has room for beside the themes' names. */
    private static final int COLUMNS = 7;

    private MinutesOfAnalysis() {}

    static Section section(MinutesScene scene) {
        var words = scene.words();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.advice(scene.say("analysis.advice")));
        var analysis = scene.explained().analysis();
        if (!analysis.remarks().isEmpty()) {
            blocks.add(Block.words(analysis.remarks().stream().map(words::of).collect(Collectors.joining(" "))));
        }
        for (var view : ResultViews.of(words, scene.round(), scene.explained())) {
            blocks.add(Block.heading(view.title()));
            blocks.add(Block.finding(view.sentence()));
            if (view.drawing() != null) {
                view(scene, view, blocks);
            }
        }
        blocks.add(Block.heading(scene.say("analysis.redo")));
        blocks.add(Block.words(scene.say("analysis.redo.counts")));
        blocks.add(Block.words(scene.say("analysis.redo." + scene.round().mode())));
        blocks.add(Block.words(scene.say(
                "analysis.redo.draws",
                scene.number(analysis.draws()),
                String.valueOf(RoundAnalysis.seed(scene.round().row().id())))));
        return new Section("analysis", scene.say("analysis"), List.copyOf(blocks));
    }

    private static void view(MinutesScene scene, ResultView view, List<Block> blocks) {
        var words = scene.words();
        for (var table : view.tables()) {
            if (table != view.table()) {
                blocks.add(Block.words(table.title() + words.say("shell.refusal.colon") + table.sentence()));
            }
            tables(scene, table, blocks);
        }
        view.notes().forEach(note -> blocks.add(Block.quiet(note)));
        blocks.add(
                Block.quiet(words.say("result.source", words.say(view.picture().source()))));
    }

    /** A table, in several where it has more columns than a page. */
    private static void tables(MinutesScene scene, ResultSheet sheet, List<Block> blocks) {
        var all = sheet.columns().size();
        for (var from = 1; from < all; from += COLUMNS) {
            var to = Math.min(all, from + COLUMNS);
            var columns = new ArrayList<Column>();
            columns.add(new Column(sheet.columns().get(0).name(), false));
            sheet.columns().subList(from, to).forEach(c -> columns.add(new Column(c.name(), c.figures())));
            var rows = new ArrayList<List<String>>();
            for (var row : sheet.rows()) {
                var cells = new ArrayList<String>();
                cells.add(shown(scene, sheet, row, 0));
                for (var at = from; at < to; at++) {
                    cells.add(shown(scene, sheet, row, at));
                }
                rows.add(List.copyOf(cells));
            }
            var name = from == 1 ? sheet.title() : scene.say("analysis.more", sheet.title());
            blocks.add(Block.table(name, List.copyOf(columns), List.copyOf(rows)));
        }
    }

    private static String shown(MinutesScene scene, ResultSheet sheet, List<@Nullable Object> row, int at) {
        return scene.words().shown(sheet.columns().get(at), row.get(at));
    }
}
