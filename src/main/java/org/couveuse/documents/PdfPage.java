package org.couveuse.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Lays a document out for print: a template filled with a sheet becomes a tagged PDF with its language, bookmarks and
 * embedded fonts. Nothing is fetched from anywhere while it is made.
 */
@Component
public class PdfPage {

    private static final String FONT = "Source Sans 3";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final String PICTURE = WordPicture.ADDRESS;
    /** What XML cannot hold. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final ITemplateEngine templates;
    private final String mark;

    PdfPage(ITemplateEngine templates) {
        this.templates = templates;
        this.mark = picture("templates/documents/mark.png");
    }

    /** The product's mark, as the address of a picture within the page. */
    public String mark() {
        return mark;
    }

    /**
     * Writes the document.
     *
     * @param template of the page; what it shows is its variable {@code sheet}
     */
    public void write(String template, Locale locale, Record sheet, OutputStream out) throws IOException {
        var context = new Context(locale);
        context.setVariable("sheet", sheet);
        var page = templates.process(template, context);
        var builder = new PdfRendererBuilder();
        // fonts are given, pictures are in the page: any other address leads nowhere
        builder.useUriResolver((base, uri) -> uri.startsWith(PICTURE) || uri.startsWith("#") ? uri : null);
        font(builder, "SourceSans3-Regular.ttf", NORMAL, FontStyle.NORMAL);
        font(builder, "SourceSans3-Bold.ttf", BOLD, FontStyle.NORMAL);
        font(builder, "SourceSans3-It.ttf", NORMAL, FontStyle.ITALIC);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Couveuse");
        builder.withHtmlContent(clean(page), null);
        builder.toStream(out);
        builder.run();
    }

    /** A picture within a page, as an element of its HTML: the bytes of a PNG, and what is to be seen on it. */
    public static String image(byte[] png, String described) {
        return "<img class=\"picture\" src=\"" + PICTURE + Base64.getEncoder().encodeToString(png) + "\" alt=\""
                + HtmlUtils.htmlEscapeDecimal(described) + "\"/>";
    }

    /** The text without what XML cannot hold. */
    public static String clean(String text) {
        return NOT_XML.matcher(text).replaceAll("");
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        var resource = new ClassPathResource("fonts/" + file);
        builder.useFont(
                () -> {
                    try {
                        return resource.getInputStream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                FONT,
                weight,
                style,
                true);
    }

    private static String picture(String path) {
        try (var in = new ClassPathResource(path).getInputStream()) {
            return PICTURE + Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
