package org.couveuse.sharing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.couveuse.documents.PdfPage;
import org.couveuse.experiments.ExperimentEvidence;
import org.couveuse.experiments.ExperimentEvidence.Indicator;
import org.couveuse.experiments.ExperimentEvidence.Showing;
import org.couveuse.shared.CsvExport;
import org.couveuse.shared.French;
import org.couveuse.shared.Texts;
import org.couveuse.shared.Typed;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What the experiments of a solution showed, as its documents and its archive carry it: sentences, curves, figures. */
@Component
class ToolkitEvidence {

    /** Pixels for each point of a picture: sharp on paper. */
    private static final int SHARP = 2;

    private static final int NAME = 40;

    private final ExperimentEvidence experiments;
    private final Texts texts;

    ToolkitEvidence(ExperimentEvidence experiments, Texts texts) {
        this.experiments = experiments;
        this.texts = texts;
    }

    /** A file of the archive. */
    record Part(String path, String language, byte[] bytes) {}

    /** All of it as safe HTML whose highest headings stand right under a section's; nothing when nothing was tried. */
    Optional<String> html(Evidence evidence, Locale locale) {
        var html = new StringBuilder();
        for (var showing : shown(evidence, locale)) {
            html.append(element("h3", showing.title()))
                    .append(element("p", showing.overall()))
                    .append(element("p", showing.rule()));
            showing.indicators().forEach(indicator -> html.append(indicator(indicator)));
        }
        return html.isEmpty() ? Optional.empty() : Optional.of(html.toString());
    }

    private static String indicator(Indicator indicator) {
        var said = indicator.said();
        var html = new StringBuilder("<div class=\"keep\">")
                .append(element("h4", indicator.name()))
                .append("<p>")
                .append(PdfPage.image(
                        indicator.picture().png(SHARP), indicator.picture().description()))
                .append("</p></div>")
                .append(element("p", said.result()))
                .append(element("p", said.conclusion()))
                .append(element("p", said.target() + " " + said.minimum()));
        if (said.trend() != null) {
            html.append(element("p", said.trend()));
        }
        if (!said.limits().isEmpty()) {
            html.append("<ul>");
            said.limits().forEach(limit -> html.append(element("li", limit)));
            html.append("</ul>");
        }
        return html.append(element("p", said.method())).toString();
    }

    /** All of it as files: the sentences in both languages, and each curve as SVG, PNG and figures. */
    List<Part> files(Evidence evidence) {
        var files = new ArrayList<Part>();
        for (var locale : List.of(Texts.FRENCH, Texts.ENGLISH)) {
            var shown = shown(evidence, locale);
            for (var i = 0; i < shown.size(); i++) {
                var language = locale.getLanguage();
                files.add(new Part(
                        "preuves/essai-%d.%s.md".formatted(i + 1, language), language, markdown(shown.get(i))));
                if (locale.equals(Texts.FRENCH)) {
                    pictures(i + 1, shown.get(i), files);
                }
            }
        }
        return files;
    }

    private void pictures(int number, Showing showing, List<Part> files) {
        var place = 1;
        for (var indicator : showing.indicators()) {
            var stem = "preuves/essai-%d-%02d-%s".formatted(number, place++, name(indicator.name()));
            var language = Texts.FRENCH.getLanguage();
            files.add(new Part(stem + ".svg", language, indicator.picture().bytes()));
            files.add(new Part(stem + ".png", language, indicator.picture().png(SHARP)));
            files.add(new Part(stem + ".csv", language, figures(indicator)));
        }
    }

    private static byte[] markdown(Showing showing) {
        var text = new StringBuilder("# ").append(showing.title()).append("\n\n");
        text.append(showing.overall()).append("\n\n").append(showing.rule()).append('\n');
        for (var indicator : showing.indicators()) {
            var said = indicator.said();
            text.append("\n## ").append(indicator.name()).append("\n\n");
            text.append(said.result()).append("\n\n").append(said.conclusion()).append("\n\n");
            text.append(said.target()).append(' ').append(said.minimum()).append("\n\n");
            said.limits().forEach(limit -> text.append("- ").append(limit).append('\n'));
            text.append('\n').append(said.method()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] figures(Indicator indicator) {
        var out = new ByteArrayOutputStream();
        try {
            var csv = CsvExport.of(
                    out,
                    Texts.FRENCH,
                    Stream.of("day", "group", "value", "counted")
                            .map(column -> texts.in(Texts.FRENCH, "sharing.figures." + column, indicator.unit()))
                            .toList());
            for (var figure : indicator.figures()) {
                csv.line(figure.day(), texts.of(Texts.FRENCH, figure.group()), figure.value(), figure.counted());
            }
            csv.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private List<Showing> shown(Evidence evidence, Locale locale) {
        return evidence.experiments().stream()
                .flatMap(experiment -> experiments.of(experiment, locale).stream())
                .toList();
    }

    private static String name(String words) {
        var name = French.fold(words).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return Typed.cut(name, NAME);
    }

    private static String element(String tag, String words) {
        return "<" + tag + ">" + HtmlUtils.htmlEscapeDecimal(words) + "</" + tag + ">";
    }
}
