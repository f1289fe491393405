package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.couveuse.themes.ResultSheet.Kind;
import org.couveuse.themes.RoundAnalyses.Explained;
import org.couveuse.themes.RoundReading.Detail;
import org.couveuse.themes.RoundResults.Method;
import org.couveuse.themes.RoundResults.Result;
import org.couveuse.themes.analysis.RoundAnalysis;
import org.couveuse.themes.analysis.Schulze;
import org.jspecify.annotations.Nullable;

/**
 * All tables of a result for files: those of the page, and what a page has no room for. They are made from what the page
 * shows, so that nothing withheld there can be in them.
 */
final class FileSheets {

    private final ResultWords words;
    private final Detail round;
    private final Result result;
    private final Explained explained;
    private final List<FileSheet> all = new ArrayList<>();

    /**
     * A table with what to know of it.
     *
     * @param tab its short name, for the tab of a workbook and the name of a file
     */
    record FileSheet(String tab, ResultSheet table, List<String> notes) {}

    private FileSheets(ResultWords words, Detail round, Result result, Explained explained) {
        this.words = words;
        this.round = round;
        this.result = result;
        this.explained = explained;
    }

    static List<FileSheet> of(ResultWords words, Detail round, Result result, Explained explained) {
        var sheets = new FileSheets(words, round, result, explained);
        sheets.make();
        return List.copyOf(sheets.all);
    }

    private void make() {
        var analysis = explained.analysis();
        var profiles = ResultPicture.PROFILES;
        add(
                "ranking",
                ResultTable.of(words, result.themes()),
                explained.sentences().profiles(),
                profiles,
                List.of());
        for (var view : ResultViews.of(words, round, explained)) {
            view(view);
        }
        add("usual", usual(), explained.sentences().usual(), null, List.of());
        if (analysis.criteria() != null) {
            add("criteria", criteria().settings(), null, null, List.of());
        }
        if (!analysis.balance().isEmpty()) {
            add("colleges", colleges(), null, null, List.of());
        }
        add(
                "rules",
                rules(),
                null,
                null,
                analysis.remarks().stream().map(words::of).toList());
    }

    private void view(ResultView view) {
        var notes = view.notes();
        var picture = view.picture();
        var analysis = explained.analysis();
        var opinions = analysis.opinions();
        switch (picture) {
            case WEIGHTS -> {
                add("weights", criteria().ranks(), view.sentence(), picture, notes);
                add("central", view.tables().get(1), null, picture, List.of());
            }
            case CRITERIA -> {
                add("totals", criteria().totals(), view.sentence(), picture, notes);
                add("spread", criteria().spread(), null, picture, notes);
            }
            case ADVISERS -> {
                add("advisers", view.table(), view.sentence(), picture, notes);
                add("preferences", preferences(Objects.requireNonNull(opinions)), null, picture, List.of());
            }
            case AGREEMENT -> {
                add("agreement", view.table(), view.sentence(), picture, notes);
                add("concordance", view.tables().get(1), null, picture, List.of());
            }
            case STEADINESS -> add("steadiness", view.table(), view.sentence(), picture, notes);
            case SECTOR -> add("sector", view.table(), view.sentence(), picture, notes);
            case SIZE -> add("size", view.table(), view.sentence(), picture, notes);
            case PROFILES -> throw new IllegalArgumentException("profiles are in the ranking");
        }
    }

    private void add(
            String tab, ResultSheet table, @Nullable String said, @Nullable ResultPicture picture, List<String> more) {
        var notes = new ArrayList<String>();
        Stream.of(said, table.sentence()).filter(Objects::nonNull).forEach(notes::add);
        notes.addAll(more);
        if (explained.analysis().secret()) {
            notes.add(words.say("result.file.withheld", words.withheld(), RoundResults.FEWEST));
        }
        if (picture != null) {
            notes.add(words.say(picture.how()));
            notes.add(words.say("result.source", words.say(picture.source())));
        }
        all.add(new FileSheet(words.say("result.tab." + tab), table, List.copyOf(notes)));
    }

    private CriteriaSheets criteria() {
        var analysis = explained.analysis();
        return new CriteriaSheets(words, round.criteria(), analysis, Objects.requireNonNull(analysis.criteria()));
    }

    private ResultSheet usual() {
        var analysis = explained.analysis();
        var table = new ResultSheet.Builder(words.say("result.usual"))
                .column(words.say("round.column.theme"), Kind.WORDS)
                .column(words.say("result.key.vote"), Kind.WHOLE)
                .column(words.say("result.file.usualScore"), Kind.DECIMAL)
                .column(words.say("result.file.usualRank"), Kind.WHOLE);
        var order = MethodOrder.of(analysis, Method.USUAL_JUDGMENT);
        for (var at = 0; at < order.size(); at++) {
            var theme = analysis.themes().get(at);
            var placed = order.get(at);
            table.row(
                    words.title(theme.theme()),
                    theme.rank(),
                    words.held(theme.withheld(), placed.value()),
                    words.held(theme.withheld(), placed.rank()));
        }
        return table.made();
    }

    private ResultSheet preferences(Schulze.Result opinions) {
        var table = new ResultSheet.Builder(words.say("result.tab.preferences"))
                .said(words.say("result.file.preferences", opinions.voices()))
                .column(words.say("result.file.preferred"), Kind.WORDS);
        opinions.places().forEach(place -> table.column(words.title(place.theme()), Kind.WHOLE));
        for (var place : opinions.places()) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(words.title(place.theme()));
            cells.addAll(place.preferred());
            table.row(cells.toArray());
        }
        return table.made();
    }

    private ResultSheet colleges() {
        var table = new ResultSheet.Builder(words.say("result.tab.colleges"))
                .column(words.say("result.file.by"), Kind.WORDS)
                .column(words.say("result.group"), Kind.WORDS)
                .column(words.say("result.file.members"), Kind.WHOLE)
                .column(words.say("result.voters"), Kind.WHOLE);
        for (var balanced : explained.analysis().balance()) {
            balanced.colleges()
                    .forEach(each ->
                            table.row(words.of(balanced.by()), words.of(each.group()), each.members(), each.judges()));
            table.row(words.of(balanced.by()), words.say("result.file.unknown"), balanced.unknown(), null);
        }
        return table.made();
    }

    private ResultSheet rules() {
        var analysis = explained.analysis();
        var table = new ResultSheet.Builder(words.say("round.file.rules"))
                .column(words.say("round.file.rule"), Kind.WORDS)
                .column(words.say("round.file.value"), Kind.WHOLE);
        return table.row(words.say("fact.round.forum"), round.row().bodyName())
                .row(words.say("round.column.round"), round.row().title())
                .row(words.say("fact.round.question"), round.question())
                .row(words.say("fact.round.mode"), words.of(round.mode()))
                .row(words.say("fact.round.electors"), result.electors())
                .row(words.say("fact.round.ballots"), result.ballots())
                .row(words.say("fact.round.quorum"), result.quorum())
                .row(words.say("task.user_prepareRound.judges"), round.judges())
                .row(words.say("fact.round.capacity"), round.capacity())
                .row(words.say("round.figure.closed"), words.moment(round.closedAt()))
                .row(words.say("round.method"), words.of(Method.MAJORITY_JUDGMENT))
                .row(words.say("result.file.draws"), analysis.draws())
                .row(
                        words.say("result.file.seed"),
                        String.valueOf(RoundAnalysis.seed(round.row().id())))
                .made();
    }
}
