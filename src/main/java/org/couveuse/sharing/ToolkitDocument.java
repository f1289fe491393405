package org.couveuse.sharing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A toolkit as a document to read, print and hand around: tagged PDF with its language, bookmarks and an embedded font.
 * It names no person: whoever wants to ask is led to the solution's page.
 */
@Service
@Transactional(readOnly = true)
public class ToolkitDocument {

    private static final String FONT = "Source Sans 3";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final String PICTURE = "data:image/png;base64,";
    /** What XML cannot hold. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final ToolkitArchive archive;
    private final ToolkitSheets sheets;
    private final ITemplateEngine templates;

    ToolkitDocument(ToolkitArchive archive, ToolkitSheets sheets, ITemplateEngine templates) {
        this.archive = archive;
        this.sheets = sheets;
        this.templates = templates;
    }

    /** Name of the document as a file; refuses a toolkit the actor may not have. */
    public String fileName(Actor actor, UUID solution) {
        return archive.fileName(archive.manifest(actor, solution)) + ".pdf";
    }

    /** Writes the document in the reader's language, where the toolkit has it; refuses before anything is written. */
    public void write(Actor actor, UUID solution, Locale reader, OutputStream out) throws IOException {
        var locale = Texts.nearest(reader);
        var sheet = sheets.of(archive.manifest(actor, solution), locale);
        var context = new Context(locale);
        context.setVariable("sheet", sheet);
        var page = templates.process("sharing/trousse", context);
        var builder = new PdfRendererBuilder();
        // nothing is fetched from anywhere: fonts are given, the one picture is in the page
        builder.useUriResolver((base, uri) -> uri.startsWith(PICTURE) || uri.startsWith("#") ? uri : null);
        font(builder, "SourceSans3-Regular.ttf", NORMAL, FontStyle.NORMAL);
        font(builder, "SourceSans3-Bold.ttf", BOLD, FontStyle.NORMAL);
        font(builder, "SourceSans3-It.ttf", NORMAL, FontStyle.ITALIC);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Couveuse");
        builder.withHtmlContent(NOT_XML.matcher(page).replaceAll(""), null);
        builder.toStream(out);
        builder.run();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        var resource = new ClassPathResource("fonts/" + file);
        builder.useFont(
                () -> {
                    try {
                        return resource.getInputStream();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                },
                FONT,
                weight,
                style,
                true);
    }
}
