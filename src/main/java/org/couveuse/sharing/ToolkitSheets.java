package org.couveuse.sharing;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.couveuse.documents.PdfPage;
import org.couveuse.shared.Markdown;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.ToolkitArchive.Manifest;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Everything a toolkit's document says, ready to be laid out. */
@Component
class ToolkitSheets {

    private static final int LEAD = 260;
    private static final int SECTION = 2;
    /** So many attached files stay on one page. */
    private static final int TOGETHER = 12;

    private final SolutionFile file;
    private final ToolkitEvidence evidence;
    private final Subjects subjects;
    private final Texts texts;
    private final String base;
    private final PdfPage page;

    ToolkitSheets(
            SolutionFile file,
            ToolkitEvidence evidence,
            Subjects subjects,
            Texts texts,
            PdfPage page,
            @Value("${couveuse.base-address}") String base) {
        this.file = file;
        this.evidence = evidence;
        this.subjects = subjects;
        this.texts = texts;
        this.page = page;
        this.base = base;
    }

    /** A fact on the cover. */
    record Fact(String name, String value) {}

    /** A section; {@code language} is that of its words. */
    record Section(String id, String title, String language, String html) {}

    /**
     * The document.
     *
     * @param mark the product's mark, as a picture within the page
     * @param level of evidence, 1 to 5; null when it was never established
     */
    record Sheet(
            String language,
            String mark,
            String kicker,
            String title,
            String summary,
            String incubator,
            String foot,
            String contents,
            List<Fact> facts,
            @Nullable Integer level,
            String levelName,
            String levelWords,
            List<Section> sections) {}

    Sheet of(Manifest manifest, Locale locale) {
        var version = file.versions(manifest.solution()).stream()
                .filter(v -> v.number() == manifest.version())
                .findFirst()
                .orElseThrow(RuleViolation::notFound);
        var solution = file.load(manifest.solution()).row();
        var contents = version.contents();
        var title = contents.title(locale);
        var incubator =
                subjects.find(solution.incubator()).map(Subject.Card::title).orElse("");
        var level = solution.evidence().level();
        return new Sheet(
                locale.toLanguageTag(),
                page.mark(),
                texts.in(locale, "sharing.pdf.kicker"),
                title,
                lead(contents, locale),
                incubator,
                texts.in(locale, "sharing.pdf.foot", title, manifest.version()),
                texts.in(locale, "sharing.pdf.contents"),
                facts(manifest, contents, incubator, locale),
                level,
                texts.in(locale, "sharing.pdf.level"),
                level == null
                        ? ""
                        : texts.in(
                                locale,
                                "sharing.pdf.levelOf",
                                level,
                                solution.evidence().sites()),
                sections(manifest, solution.evidence(), version, locale));
    }

    private List<Fact> facts(Manifest manifest, Contents contents, String incubator, Locale locale) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(locale, "version", String.valueOf(manifest.version())));
        var published = manifest.published();
        facts.add(
                published == null
                        ? fact(locale, "state", texts.of(locale, manifest.state()))
                        : fact(
                                locale,
                                "published",
                                texts.date(
                                        locale, published.atZone(texts.zone()).toLocalDate())));
        var offer = manifest.offer();
        if (offer != null) {
            facts.add(fact(locale, "offer", texts.of(locale, offer)));
        }
        if (!incubator.isEmpty()) {
            facts.add(fact(locale, "incubator", incubator));
        }
        contents.toolkit()
                .text(ToolkitPart.LICENCE)
                .map(t -> cut(Markdown.plain(t.in(locale)), LEAD / 2))
                .ifPresent(licence -> facts.add(fact(locale, "licence", licence)));
        facts.add(fact(locale, "address", address(manifest)));
        return facts;
    }

    /** What the experiments showed, under the team's own words of it. */
    private void shown(Evidence tried, Locale locale, List<Section> sections) {
        evidence.html(tried, locale)
                .ifPresent(html -> sections.add(new Section(
                        "s" + sections.size(),
                        texts.in(locale, "sharing.pdf.shown"),
                        locale.toLanguageTag(),
                        paragraph(texts.in(locale, "sharing.pdf.shownLead")) + html)));
    }

    /** The files that go with a part. */
    private String attached(Manifest manifest, ToolkitPart part, Locale locale) {
        var files = manifest.files().stream()
                .filter(f -> f.part() == part && f.path().startsWith("fichiers/"))
                .toList();
        return files.isEmpty() ? "" : files(files, "sharing.pdf.filesOfPart", locale);
    }

    private List<Section> sections(Manifest manifest, Evidence tried, SolutionVersion version, Locale locale) {
        var sections = new ArrayList<Section>();
        var contents = version.contents();
        if (version.changes() != null) {
            sections.add(new Section(
                    "s" + sections.size(),
                    texts.in(locale, "sharing.changes"),
                    Texts.FRENCH.toLanguageTag(),
                    paragraph(version.changes())));
        }
        for (var text : contents.toolkit().texts()) {
            // what a team wrote of whom to ask may name people, and a file goes anywhere
            var html = text.part() == ToolkitPart.CONTACTS
                    ? paragraph(texts.in(locale, "sharing.pdf.contacts", address(manifest)))
                    : Markdown.html(text.in(locale), SECTION);
            var words = text.part() == ToolkitPart.CONTACTS ? locale : text.language(locale);
            sections.add(new Section(
                    "s" + sections.size(),
                    texts.of(locale, text.part()),
                    words.toLanguageTag(),
                    html + attached(manifest, text.part(), locale)));
            if (text.part() == ToolkitPart.EVIDENCE) {
                shown(tried, locale, sections);
            }
        }
        var attached = manifest.files().stream().filter(f -> f.part() == null).toList();
        if (!attached.isEmpty()) {
            sections.add(new Section(
                    "s" + sections.size(),
                    texts.in(locale, "sharing.pdf.files"),
                    locale.toLanguageTag(),
                    files(attached, "sharing.pdf.filesLead", locale)));
        }
        return sections;
    }

    private String files(List<ToolkitArchive.Entry> attached, String lead, Locale locale) {
        var html = new StringBuilder(attached.size() > TOGETHER ? "<div>" : "<div class=\"keep\">")
                .append(paragraph(texts.in(locale, lead)))
                .append("<table class=\"files\"><thead><tr><th>")
                .append(HtmlUtils.htmlEscapeDecimal(texts.in(locale, "sharing.pdf.file")))
                .append("</th><th>")
                .append(HtmlUtils.htmlEscapeDecimal(texts.in(locale, "sharing.pdf.size")))
                .append("</th><th>SHA-256</th></tr></thead><tbody>");
        var number = NumberFormat.getIntegerInstance(locale);
        for (var entry : attached) {
            html.append("<tr><td>")
                    .append(HtmlUtils.htmlEscapeDecimal(entry.path().replaceFirst("^fichiers/", "")))
                    .append("</td><td>")
                    .append(HtmlUtils.htmlEscapeDecimal(
                            texts.in(locale, "sharing.pdf.kilobytes", number.format((entry.size() + 1023) / 1024))))
                    .append("</td><td class=\"sum\">")
                    .append(entry.sha256(), 0, 16)
                    .append("…</td></tr>");
        }
        return html.append("</tbody></table></div>").toString();
    }

    private Fact fact(Locale locale, String name, String value) {
        return new Fact(texts.in(locale, "sharing.pdf." + name), value);
    }

    private String address(Manifest manifest) {
        return base.replaceFirst("/+$", "") + "/solutions/" + manifest.solution();
    }

    private static String lead(Contents contents, Locale locale) {
        return contents.toolkit()
                .text(ToolkitPart.SUMMARY)
                .map(t -> cut(Markdown.plain(t.in(locale)), LEAD))
                .orElse("");
    }

    private static String paragraph(String words) {
        return "<p>" + HtmlUtils.htmlEscapeDecimal(words) + "</p>";
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }
}
