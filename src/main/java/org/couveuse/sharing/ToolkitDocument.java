package org.couveuse.sharing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.audit.Exports;
import org.couveuse.documents.PdfPage;
import org.couveuse.documents.WordPage;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final Exports exports;
    private final TransactionTemplate transaction;

    ToolkitDocument(
            ToolkitArchive archive,
            ToolkitSheets sheets,
            PdfPage page,
            Exports exports,
            PlatformTransactionManager transactions) {
        this.archive = archive;
        this.sheets = sheets;
        this.page = page;
        this.exports = exports;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Name of the document as a file; refuses a toolkit the actor may not have. */
    public String fileName(Actor actor, UUID solution, ToolkitForm form) {
        return archive.fileName(actor, solution) + form.ending();
    }

    /**
     * Writes the document in the reader's language, where the toolkit has it; refuses before anything is written. That
     * somebody took it is written down, and kept, before the first byte.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void write(Actor actor, UUID solution, ToolkitForm form, Locale reader, OutputStream out)
            throws IOException {
        var locale = Texts.nearest(reader);
        var sheet = Objects.requireNonNull(transaction.execute(status -> {
            var found = sheets.of(archive.manifest(actor, solution), locale);
            exports.note(actor.person(), "toolkit", solution, form.name().toLowerCase(Locale.ROOT));
            return found;
        }));
        switch (form) {
            case PDF -> page.write("sharing/trousse", locale, sheet, out);
            case DOCX -> word(sheet, locale, out);
        }
    }

    private static void word(ToolkitSheets.Sheet sheet, Locale locale, OutputStream out) throws IOException {
        var word = new WordPage(locale, sheet.title(), sheet.kicker(), sheet.incubator());
        var facts = new ArrayList<WordPage.Named>();
        if (!sheet.levelWords().isEmpty()) {
            facts.add(new WordPage.Named(sheet.levelName(), sheet.levelWords()));
        }
        sheet.facts().forEach(fact -> facts.add(new WordPage.Named(fact.name(), fact.value())));
        word.cover(sheet.kicker(), sheet.title(), sheet.summary(), facts);
        word.contents(
                sheet.contents(),
                sheet.sections().stream().map(ToolkitSheets.Section::title).toList());
        sheet.sections().forEach(section -> word.section(section.title(), section.language(), section.html()));
        word.foot(sheet.foot());
        word.write(out);
    }
}
