package org.couveuse.shared;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Words people format with Markdown, as HTML that can do no harm: markup typed in the text is shown as text, pictures
 * from elsewhere are left out, links lead only to the web and to mail addresses.
 */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final int DEEPEST = 6;

    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(50).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "strong",
                    "em",
                    "code",
                    "pre",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching(java.util.regex.Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(Set.of("left", "right", "center")::contains)
            .onElements("th", "td")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private Markdown() {}

    /**
     * The text as safe HTML.
     *
     * @param under level of the heading the text stands under: its own headings begin one deeper
     */
    public static String html(String text, int under) {
        var document = PARSER.parse(text);
        document.accept(new Deeper(under));
        return SAFE.sanitize(HTML.render(document));
    }

    /** The text without any formatting, as sentences on one line, e.g. for a card or for search. */
    public static String plain(String text) {
        return PlainMarkdown.sentence(PlainMarkdown.of(PARSER.parse(text)));
    }

    /** The text without any formatting, a line for each paragraph and each item of a list, which begins with a bullet. */
    public static String lines(String text) {
        return PlainMarkdown.of(PARSER.parse(text)).stream()
                .map(line -> line.sign() + line.words())
                .collect(Collectors.joining("\n"));
    }

    private static final class Deeper extends AbstractVisitor {

        private final int by;

        Deeper(int by) {
            this.by = by;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(DEEPEST, heading.getLevel() + by));
            visitChildren((Node) heading);
        }
    }
}
