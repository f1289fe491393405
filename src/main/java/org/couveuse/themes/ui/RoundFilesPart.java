package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.FileLink;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.BallotMode;
import org.couveuse.themes.PublishedCsv;
import org.couveuse.themes.ResultFiles;
import org.couveuse.themes.ResultPicture;
import org.couveuse.themes.ResultView;
import org.couveuse.themes.RoundMinutes;
import org.couveuse.themes.RoundPublished;
import org.couveuse.themes.RoundReading.Detail;

/** What can be taken away of a round's result: minutes, tables, pictures, and the data to compute it again. */
@org.springframework.stereotype.Component
class RoundFilesPart {

    /** Where it stands on the page. */
    static final String PLACE = "fichiers";

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RoundMinutes minutes;
    private final ResultFiles files;
    private final RoundPublished published;
    private final CurrentActor current;

    RoundFilesPart(RoundMinutes minutes, ResultFiles files, RoundPublished published, CurrentActor current) {
        this.minutes = minutes;
        this.files = files;
        this.published = published;
        this.current = current;
    }

    /** Writes a file for who asks for it, at the moment they ask. */
    private interface Written {
        void to(Actor actor, OutputStream out) throws IOException;
    }

    /** The way to it from the head of the page. */
    static Component link(UUID round) {
        var link = new Anchor("/rondes/" + round + "#" + PLACE, "");
        link.add(Icon.DOWN.draw(), new Span(Words.say("round.files.take")));
        link.addClassName("btn");
        link.setRouterIgnore(true);
        return link;
    }

    Component of(Detail round, List<ResultView> views) {
        var id = round.row().id();
        var locale = Words.locale();
        var kinds = new KeyValues();
        kinds.addClassName("files");
        if (minutes.written(current.get(), id)) {
            kinds.pair(
                    Words.say("round.files.kind.minutes"),
                    Card.buttons(
                            Action.link(Words.say("round.files.minutes"), "/rondes/" + id + "/proces-verbal")
                                    .style("btn-small"),
                            minutesPdf(id, locale)));
        }
        kinds.pair(
                        Words.say("round.files.kind.tables"),
                        Card.buttons(
                                file(
                                        "xlsx",
                                        id,
                                        "resultat",
                                        XLSX,
                                        "xlsx",
                                        (who, out) -> files.xlsx(who, id, locale, out)),
                                file(
                                        "zip",
                                        id,
                                        "resultat",
                                        "application/zip",
                                        "zip",
                                        (who, out) -> files.zip(who, id, locale, out)),
                                file("csv", id, "resultat", CSV, "csv", (who, out) -> files.csv(who, id, locale, out))))
                .pair(Words.say("round.files.kind.pictures"), Card.buttons(pictures(id, locale, views)));
        if (round.mode() == BallotMode.SECRET || !current.get().has(Role.ADMIN)) {
            kinds.pair(
                    Words.say("round.files.kind.data"),
                    Card.buttons(
                            file(
                                    "published",
                                    id,
                                    "donnees",
                                    "application/json",
                                    "json",
                                    (who, out) -> out.write(
                                            JsonColumn.CANONICAL.writeValueAsBytes(published.published(who, id)))),
                            file(
                                    "publishedCsv",
                                    id,
                                    "donnees",
                                    CSV,
                                    "csv",
                                    (who, out) -> PublishedCsv.write(published.published(who, id), out))));
        }
        var part = new Part(Words.say("round.files"), new Card(Part.quiet(Words.say("round.files.words")), kinds));
        part.setId(PLACE);
        return part;
    }

    /** A picture each, but for those of which nothing may be shown. */
    private Component[] pictures(UUID id, Locale locale, List<ResultView> views) {
        var drawn = views.stream().filter(view -> view.drawing() != null).map(ResultView::picture);
        var links = new ArrayList<Component>();
        Stream.concat(Stream.of(ResultPicture.PROFILES), drawn)
                .forEach(picture -> links.add(anchor(Words.of(picture), event -> {
                    var who = current.get();
                    event.setFileName(files.fileName(who, id, picture, locale));
                    event.setContentType("image/svg+xml");
                    files.svg(who, id, picture, locale, event.getOutputStream());
                })));
        return links.toArray(Component[]::new);
    }

    /** The minutes as a document. */
    Anchor minutesPdf(UUID id, Locale locale) {
        return anchor(Words.say("round.files.minutesPdf"), event -> {
            var who = current.get();
            event.setFileName(minutes.fileName(who, id, locale));
            event.setContentType("application/pdf");
            minutes.pdf(who, id, locale, event.getOutputStream());
        });
    }

    private Anchor file(String key, UUID id, String kind, String type, String ending, Written written) {
        return anchor(Words.say("round.files." + key), event -> {
            var who = current.get();
            event.setFileName(files.fileName(who, id, kind, ending));
            event.setContentType(type);
            written.to(who, event.getOutputStream());
        });
    }

    private static FileLink anchor(String words, DownloadHandler handler) {
        return FileLink.button(Icon.DOWN, words, handler).small();
    }
}
