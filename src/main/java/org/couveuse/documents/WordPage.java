package org.couveuse.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.core.io.ClassPathResource;

/**
 * A document one goes on writing: a DOCX with a cover, real headings, lists and tables, the language of its words and
 * numbered pages. Nothing is fetched from anywhere while it is made. Written once, from top to bottom.
 */
public final class WordPage {

    /** Letter, in twentieths of a point. */
    private static final long WIDTH = 12_240;

    private static final long HEIGHT = 15_840;
    private static final long MARGIN = 1_250;
    private static final int MARK = 34;

    private final XWPFDocument document = new XWPFDocument();
    private final WordText text;
    private int bookmarks;

    /** A name and what it is, for the table on the cover. */
    public record Named(String name, String value) {}

    /** A document in a language. */
    public WordPage(Locale locale, String title, String subject, String author) {
        try {
            var styles = document.createStyles();
            styles.setStyles(
                    StylesDocument.Factory.parse(whole("documents/styles.xml")).getStyles());
            styles.setSpellingLanguage(locale.toLanguageTag());
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(whole("documents/numbering.xml"))
                            .getNumbering());
        } catch (XmlException | IOException e) {
            throw new IllegalStateException(e);
        }
        text = new WordText(document);
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(PdfPage.clean(title));
        properties.setSubjectProperty(PdfPage.clean(subject));
        properties.setCreator(PdfPage.clean(author));
        page(document.getDocument().getBody().addNewSectPr());
    }

    /** The first page: the product's mark, what kind of document it is, its title, a few words and facts. */
    public void cover(String kicker, String title, String lead, List<Named> facts) {
        mark();
        words("Kicker", kicker);
        words("Title", title);
        if (!lead.isBlank()) {
            words("Subtitle", lead);
        }
        var rows = new ArrayList<List<String>>();
        facts.forEach(fact -> rows.add(List.of(fact.name(), fact.value())));
        pairs(rows);
        document.createParagraph().createRun().addBreak(BreakType.PAGE);
    }

    /** A list of the sections that follow, each a link to its place. */
    public void contents(String title, List<String> sections) {
        words("Heading2", title);
        for (var i = 0; i < sections.size(); i++) {
            var link = document.createParagraph().getCTP().addNewHyperlink();
            link.setAnchor(anchor(i));
            var run = link.addNewR();
            run.addNewRPr().addNewRStyle().setVal("Hyperlink");
            run.addNewT().setStringValue(PdfPage.clean(sections.get(i)));
        }
    }

    /**
     * A section with its heading.
     *
     * @param language of its words, as in HTML
     * @param html safe and well formed; its highest headings stand right under the section's
     */
    public void section(String title, String language, String html) {
        var heading = document.createParagraph();
        heading.setStyle("Heading1");
        var start = heading.getCTP().addNewBookmarkStart();
        var id = BigInteger.valueOf(bookmarks);
        start.setId(id);
        start.setName(anchor(bookmarks++));
        heading.createRun().setText(PdfPage.clean(title));
        heading.getCTP().addNewBookmarkEnd().setId(id);
        text.write(html, language);
    }

    /** What stands at the foot of every page but the first, beside the page's number. */
    public void foot(String words) {
        document.createFooter(HeaderFooterType.FIRST);
        var foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        var tab = foot.getCTP().getPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(WIDTH - 2 * MARGIN));
        var run = foot.createRun();
        run.setText(PdfPage.clean(words));
        run.addTab();
        field(foot, "PAGE");
        foot.createRun().setText(" / ");
        field(foot, "NUMPAGES");
        document.getDocument().getBody().getSectPr().addNewTitlePg();
    }

    /** Writes the document and ends it. */
    public void write(OutputStream out) throws IOException {
        try (document) {
            document.write(out);
        }
    }

    private void mark() {
        var paragraph = document.createParagraph();
        try (var picture = new ClassPathResource("templates/documents/mark.png").getInputStream()) {
            var run = paragraph.createRun();
            run.addPicture(picture, PictureType.PNG, "mark.png", Units.toEMU(MARK), Units.toEMU(MARK));
            var name = paragraph.createRun();
            name.setBold(true);
            name.setFontSize(15);
            name.setColor("0B5D66");
            name.setText("  Couveuse");
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private void pairs(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var table = document.createTable(rows.size(), 2);
        WordText.lines(table);
        for (var i = 0; i < rows.size(); i++) {
            for (var j = 0; j < 2; j++) {
                var cell = table.getRow(i).getCell(j).getParagraphArray(0);
                cell.setStyle("TableText");
                cell.setAlignment(ParagraphAlignment.LEFT);
                var run = cell.createRun();
                run.setBold(j == 1);
                run.setText(PdfPage.clean(rows.get(i).get(j)));
            }
        }
        widths(table);
    }

    private static void widths(XWPFTable table) {
        table.setWidth("100%");
        for (var row : table.getRows()) {
            row.getCell(0).setWidth("30%");
            row.getCell(1).setWidth("70%");
        }
    }

    private void words(String style, String words) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(PdfPage.clean(words));
    }

    private static void field(XWPFParagraph paragraph, String what) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(what);
        field.addNewR().addNewT().setStringValue("1");
    }

    private static String anchor(int number) {
        return "s" + number;
    }

    private static void page(CTSectPr section) {
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        var margins = section.addNewPgMar();
        var margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
    }

    private static InputStream whole(String path) {
        try {
            return new ClassPathResource(path).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
