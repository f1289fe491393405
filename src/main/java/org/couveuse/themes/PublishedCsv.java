package org.couveuse.themes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.couveuse.shared.CsvExport;
import org.couveuse.themes.RoundPublished.Published;
import org.couveuse.themes.RoundPublished.PublishedTheme;
import org.jspecify.annotations.Nullable;

/**
 * Published data as one table for programs: each line says in its first column what it is (a fact of the round, a theme,
 * a criterion, a receipt, an answer or a note of a named ballot), and leaves the columns of the others empty.
 */
public final class PublishedCsv {

    private static final int COLUMNS = 28;
    private static final int THEME = 3;
    private static final int BALLOT = 21;
    private static final int CRITERION = 26;

    private PublishedCsv() {}

    /** Writes the table; the stream stays open. */
    public static void write(Published data, OutputStream out) throws IOException {
        var csv = CsvExport.of(out, header(data));
        facts(data, csv);
        for (var theme : data.themes()) {
            csv.line(theme(theme));
        }
        for (var criterion : data.criteria()) {
            var line = empty("criterion");
            line.set(1, criterion.name());
            line.set(2, criterion.weight());
            line.set(CRITERION, criterion.id());
            csv.line(line.toArray());
        }
        for (var receipt : data.receipts()) {
            var line = empty("receipt");
            line.set(BALLOT, receipt);
            csv.line(line.toArray());
        }
        var ballots = data.ballots();
        for (var ballot : ballots == null ? List.<CastBallots.Named>of() : ballots) {
            for (var answer : ballot.answers()) {
                csv.line(answer("answer", ballot, answer).toArray());
                for (var score : answer.scores()) {
                    var line = answer("score", ballot, answer);
                    line.set(CRITERION, score.criterion());
                    line.set(CRITERION + 1, score.value());
                    csv.line(line.toArray());
                }
            }
        }
        csv.end();
    }

    private static ArrayList<@Nullable Object> answer(
            String record, CastBallots.Named ballot, CastBallots.Answer answer) {
        var line = empty(record);
        line.set(THEME, answer.theme());
        line.set(BALLOT, ballot.receipt());
        line.set(BALLOT + 1, ballot.number());
        line.set(BALLOT + 2, ballot.member());
        line.set(BALLOT + 3, answer.choice());
        return line;
    }

    private static List<String> header(Published data) {
        var header = new ArrayList<>(List.of("record", "name", "value", "theme", "title", "rank", "mention"));
        data.mentions().forEach(mention -> header.add(mention.name()));
        header.addAll(List.of("judges", "abstentions", "recusals", "missing", "above", "below", "withheld"));
        header.addAll(List.of("receipt", "number", "member", "choice", "enough", "criterion", "score"));
        return header;
    }

    private static void facts(Published data, CsvExport csv) throws IOException {
        var round = data.round();
        fact(csv, "format", data.format());
        fact(csv, "version", data.version());
        fact(csv, "id", round.id());
        fact(csv, "title", round.title());
        fact(csv, "question", round.question());
        fact(csv, "forum", round.forum());
        fact(csv, "forumName", round.forumName());
        fact(csv, "mode", round.mode());
        fact(csv, "judges", round.judges());
        fact(csv, "quorum", round.quorum());
        fact(csv, "capacity", round.capacity());
        fact(csv, "opened", round.opened());
        fact(csv, "closed", round.closed());
        fact(csv, "electors", data.participation().electors());
        fact(csv, "ballots", data.participation().ballots());
        fact(csv, "quorumReached", data.participation().quorumReached());
        fact(csv, "fingerprint", data.fingerprint());
    }

    private static void fact(CsvExport csv, String name, @Nullable Object value) throws IOException {
        var line = empty("round");
        line.set(1, name);
        line.set(2, value);
        csv.line(line.toArray());
    }

    private static @Nullable Object[] theme(PublishedTheme theme) {
        var line = new ArrayList<@Nullable Object>(List.of("theme", "", "", theme.id(), theme.title()));
        line.add(theme.rank());
        line.add(theme.mention());
        var counts = theme.counts();
        line.addAll(counts == null ? Collections.nCopies(Mention.COUNT, null) : counts);
        line.addAll(List.of(theme.judges(), theme.abstentions(), theme.recusals(), theme.missing()));
        line.add(theme.above());
        line.add(theme.below());
        line.add(theme.withheld());
        line.addAll(Collections.nCopies(4, null));
        line.add(theme.enough());
        line.addAll(Collections.nCopies(2, null));
        return line.toArray();
    }

    private static ArrayList<@Nullable Object> empty(String record) {
        var line = new ArrayList<@Nullable Object>(Collections.nCopies(COLUMNS, null));
        line.set(0, record);
        return line;
    }
}
