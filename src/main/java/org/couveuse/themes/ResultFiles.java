package org.couveuse.themes;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.themes.FileSheets.FileSheet;
import org.couveuse.themes.RoundAnalyses.Explained;
import org.couveuse.themes.RoundReading.Detail;
import org.couveuse.themes.RoundResults.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A round's result as files: its tables for spreadsheets (XLSX, CSV) and its pictures (SVG). They are made from what the
 * page shows: what it withholds, they do. Each download is in the trail.
 */
@Service
@Transactional
public class ResultFiles {

    /** What the trail calls a download. */
    public static final String TAKEN = "round.resultTaken";

    private static final int NAME = 60;

    private final RoundReading reading;
    private final RoundResults results;
    private final RoundAnalyses analyses;
    private final Trail trail;
    private final Texts texts;

    ResultFiles(RoundReading reading, RoundResults results, RoundAnalyses analyses, Trail trail, Texts texts) {
        this.reading = reading;
        this.results = results;
        this.analyses = analyses;
        this.trail = trail;
        this.texts = texts;
    }

    private record Whole(ResultWords words, Detail round, Result result, Explained explained) {}

    /** Name of such a file; refuses a round whose result the actor may not read. */
    public String fileName(Actor actor, UUID id, String kind, String ending) {
        var round = reading.detail(actor, id, Texts.FRENCH);
        results.result(actor, id);
        return name(kind + "-" + round.row().title()) + "." + ending;
    }

    /** Name of a picture as a file, in the reader's language. */
    public String fileName(Actor actor, UUID id, ResultPicture picture, Locale reader) {
        return fileName(actor, id, texts.of(Texts.nearest(reader), picture), "svg");
    }

    /** Writes the ranking alone for the reader's spreadsheet. */
    public void csv(Actor actor, UUID id, Locale reader, OutputStream out) throws IOException {
        var whole = whole(actor, id, reader, "csv");
        ResultWorkbook.csv(
                ResultTable.of(whole.words(), whole.result().themes()),
                whole.words().locale(),
                out);
    }

    /** Writes all tables as a workbook. */
    public void xlsx(Actor actor, UUID id, Locale reader, OutputStream out) throws IOException {
        ResultWorkbook.xlsx(sheets(whole(actor, id, reader, "xlsx")), out);
    }

    /** Writes all tables for the reader's spreadsheet, a file each. */
    public void zip(Actor actor, UUID id, Locale reader, OutputStream out) throws IOException {
        var whole = whole(actor, id, reader, "zip");
        var closed = whole.round().closedAt();
        ResultWorkbook.zip(sheets(whole), whole.words(), closed == null ? Instant.EPOCH : closed, out);
    }

    private static List<FileSheet> sheets(Whole whole) {
        return FileSheets.of(whole.words(), whole.round(), whole.result(), whole.explained());
    }

    /** Writes a picture; refuses one that the round does not have, with the sentence that says why. */
    public void svg(Actor actor, UUID id, ResultPicture picture, Locale reader, OutputStream out) throws IOException {
        var whole = whole(actor, id, reader, picture.name());
        var title = whole.round().row().title();
        if (picture == ResultPicture.PROFILES) {
            out.write(ProfilesPicture.of(
                            whole.words(),
                            title,
                            whole.result().themes(),
                            whole.round().capacity())
                    .bytes());
            return;
        }
        var view = ResultViews.of(whole.words(), whole.round(), whole.explained()).stream()
                .filter(each -> each.picture() == picture)
                .findFirst()
                .orElseThrow(() -> RuleViolation.conflict("result.file.noPicture", picture));
        var drawing = view.drawing();
        if (drawing == null) {
            throw RuleViolation.conflict("result.file.nothingDrawn", view.title(), view.sentence());
        }
        out.write(DrawingPicture.of(whole.words(), title, view, drawing).bytes());
    }

    private Whole whole(Actor actor, UUID id, Locale reader, String what) {
        var locale = Texts.nearest(reader);
        var round = reading.detail(actor, id, locale);
        var result = results.result(actor, id);
        var explained = analyses.explained(actor, id, locale);
        trail.record(new Trail.Event(actor.person(), TAKEN, id, what.toLowerCase(Locale.ROOT)));
        return new Whole(ResultViews.words(texts, locale, round), round, result, explained);
    }

    /** Words as a file may be called everywhere. */
    static String name(String words) {
        var plain = java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() > NAME ? plain.substring(0, NAME) : plain;
    }
}
