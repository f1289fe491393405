package org.couveuse.documents;

import java.math.BigInteger;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Formatted words, from the safe HTML that {@code shared.Markdown} makes, as paragraphs, lists and tables of a DOCX, with
 * the pictures that a room adds to them.
 */
final class WordText {

    private static final BigInteger DOTS = BigInteger.ZERO;
    private static final BigInteger NUMBERS = BigInteger.ONE;
    private static final int DEEPEST = 8;
    private static final String LINE = "D5DCDA";
    private static final int THIN = 4;

    private final XWPFDocument document;
    private String language = "";
    /** The highest level of heading in a section stands right under the section's own. */
    private int highest;

    WordText(XWPFDocument document) {
        this.document = document;
    }

    /** A list within which a paragraph stands. */
    private record Listed(BigInteger number, int depth) {}

    /** How a run looks. */
    private record Look(boolean bold, boolean italic, boolean code) {

        private static final Look PLAIN = new Look(false, false, false);

        Look within(String tag) {
            return new Look(
                    bold || tag.equals("strong") || tag.equals("th"),
                    italic || tag.equals("em"),
                    code || tag.equals("code"));
        }
    }

    void write(String html, String of) {
        language = of;
        var body = Jsoup.parseBodyFragment(html).body();
        highest = body.select("h1, h2, h3, h4, h5, h6").stream()
                .mapToInt(WordText::level)
                .min()
                .orElse(0);
        blocks(body, "Normal", null);
    }

    private static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    static void lines(XWPFTable table) {
        table.setTopBorder(XWPFBorderType.SINGLE, THIN, 0, LINE);
        table.setBottomBorder(XWPFBorderType.SINGLE, THIN, 0, LINE);
        table.setInsideHBorder(XWPFBorderType.SINGLE, THIN, 0, LINE);
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, LINE);
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, LINE);
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, LINE);
        table.setCellMargins(40, 0, 40, 160);
    }

    /** Blocks under each other; words that stand in no block make a paragraph of their own. */
    private void blocks(Element within, String style, @Nullable Listed listed) {
        XWPFParagraph loose = null;
        for (var node : within.childNodes()) {
            if (node instanceof Element element && isBlock(element)) {
                loose = null;
                block(element, style, listed);
            } else if (loose != null || !isEmpty(node)) {
                loose = loose == null ? paragraph(style, listed) : loose;
                inline(node, loose, Look.PLAIN);
            }
        }
    }

    private void block(Element element, String style, @Nullable Listed listed) {
        switch (element.normalName()) {
            case "p" -> inlines(element, paragraph(style, listed), Look.PLAIN);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                inlines(element, paragraph(level(element) == highest ? "Heading2" : "Heading3", null), Look.PLAIN);
            case "ul" -> list(element, DOTS, listed);
            case "ol" -> list(element, NUMBERS, listed);
            case "blockquote" -> blocks(element, "Quote", null);
            case "pre" -> code(element);
            case "table" -> table(element);
            case "hr" -> paragraph(style, null);
            default -> blocks(element, style, listed);
        }
    }

    private void list(Element list, BigInteger kind, @Nullable Listed around) {
        var number = number(kind, list.attr("start"));
        var depth = around == null ? 0 : Math.min(DEEPEST, around.depth() + 1);
        for (var item : list.children()) {
            blocks(item, "ListParagraph", new Listed(number, depth));
        }
    }

    /** Every list begins anew. */
    private BigInteger number(BigInteger kind, String start) {
        var numbering = document.getNumbering();
        var id = numbering.addNum(kind);
        if (kind.equals(NUMBERS)) {
            var first = start.isEmpty() ? BigInteger.ONE : new BigInteger(start);
            var override =
                    Objects.requireNonNull(numbering.getNum(id)).getCTNum().addNewLvlOverride();
            override.setIlvl(BigInteger.ZERO);
            override.addNewStartOverride().setVal(first);
        }
        return id;
    }

    private XWPFParagraph paragraph(String style, @Nullable Listed listed) {
        var paragraph = document.createParagraph();
        if (!style.equals("Normal")) {
            paragraph.setStyle(style);
        }
        if (listed != null) {
            paragraph.setNumID(listed.number());
            paragraph.setNumILvl(BigInteger.valueOf(listed.depth()));
        }
        return paragraph;
    }

    private void code(Element pre) {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Code");
        var run = run(paragraph.createRun(), Look.PLAIN);
        var first = true;
        for (var line : pre.wholeText().stripTrailing().split("\n", -1)) {
            if (!first) {
                run.addBreak();
            }
            run.setText(PdfPage.clean(line), first ? 0 : -1);
            first = false;
        }
    }

    private void table(Element table) {
        var rows = table.select("tr");
        var columns = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
        if (columns == 0) {
            return;
        }
        var shown = document.createTable(rows.size(), columns);
        lines(shown);
        shown.setWidth("100%");
        for (var i = 0; i < rows.size(); i++) {
            var cells = cells(rows.get(i));
            shown.getRow(i).setRepeatHeader(rows.get(i).closest("thead") != null);
            for (var j = 0; j < cells.size(); j++) {
                var cell = shown.getRow(i).getCell(j).getParagraphArray(0);
                cell.setStyle("TableText");
                inlines(cells.get(j), cell, Look.PLAIN.within(cells.get(j).normalName()));
            }
        }
        paragraph("Normal", null);
    }

    private static Elements cells(Element row) {
        return row.select("> th, > td");
    }

    private void inlines(Element within, XWPFParagraph paragraph, Look look) {
        within.childNodes().forEach(node -> inline(node, paragraph, look));
    }

    private void inline(Node node, XWPFParagraph paragraph, Look look) {
        if (node instanceof TextNode words) {
            run(paragraph.createRun(), look).setText(PdfPage.clean(words.text()));
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br" -> paragraph.createRun().addBreak();
                case "a" -> link(element, paragraph, look);
                case "img" -> WordPicture.put(element, paragraph);
                default -> inlines(element, paragraph, look.within(element.normalName()));
            }
        }
    }

    private void link(Element link, XWPFParagraph paragraph, Look look) {
        var address = link.attr("href");
        if (address.isEmpty()) {
            inlines(link, paragraph, look);
            return;
        }
        var run = run(paragraph.createHyperlinkRun(address), look);
        run.setStyle("Hyperlink");
        run.setText(PdfPage.clean(link.text()));
    }

    private XWPFRun run(XWPFRun run, Look look) {
        // what is not set comes from the paragraph's style
        if (look.bold()) {
            run.setBold(true);
        }
        if (look.italic()) {
            run.setItalic(true);
        }
        if (look.code()) {
            run.setFontFamily("Consolas");
        }
        run.setLang(language);
        return run;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || element.nameIs("table");
    }

    private static boolean isEmpty(Node node) {
        return node instanceof TextNode words && words.isBlank()
                || node instanceof Element element && element.text().isEmpty();
    }
}
