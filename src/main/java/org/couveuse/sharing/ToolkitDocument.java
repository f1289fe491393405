package org.couveuse.sharing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.documents.PdfPage;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A toolkit as a document to read, print and hand around. It names no person: whoever wants to ask is led to the
 * solution's page.
 */
@Service
@Transactional(readOnly = true)
public class ToolkitDocument {

    private final ToolkitArchive archive;
    private final ToolkitSheets sheets;
    private final PdfPage page;

    ToolkitDocument(ToolkitArchive archive, ToolkitSheets sheets, PdfPage page) {
        this.archive = archive;
        this.sheets = sheets;
        this.page = page;
    }

    /** Name of the document as a file; refuses a toolkit the actor may not have. */
    public String fileName(Actor actor, UUID solution) {
        return archive.fileName(archive.manifest(actor, solution)) + ".pdf";
    }

    /** Writes the document in the reader's language, where the toolkit has it; refuses before anything is written. */
    public void write(Actor actor, UUID solution, Locale reader, OutputStream out) throws IOException {
        var locale = Texts.nearest(reader);
        page.write("sharing/trousse", locale, sheets.of(archive.manifest(actor, solution), locale), out);
    }
}
