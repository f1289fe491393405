package org.couveuse.shared;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a text written in Markdown, without its signs: a line for each paragraph, item or row of a table. */
final class PlainMarkdown extends AbstractVisitor {

    private static final String BULLET = "• ";
    private static final String CELL = " · ";

    /** A line; {@code sign} is what says that it is an item of a list. */
    record Line(String sign, String words) {

        boolean item() {
            return !sign.isEmpty();
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private String sign = "";

    private PlainMarkdown() {}

    /** The lines of a document. */
    static List<Line> of(Node document) {
        var plain = new PlainMarkdown();
        document.accept(plain);
        plain.end();
        return List.copyOf(plain.lines);
    }

    /** All lines in one, as sentences: items of a list are counted up, whatever else stands alone ends with a full stop. */
    static String sentence(List<Line> lines) {
        var said = new StringBuilder();
        for (var i = 0; i < lines.size(); i++) {
            var here = lines.get(i);
            said.append(here.words());
            if (i + 1 < lines.size()) {
                var last = said.charAt(said.length() - 1);
                var open = Character.isLetterOrDigit(last) || "»”\")’".indexOf(last) >= 0;
                said.append(!open ? " " : here.item() && lines.get(i + 1).item() ? ", " : ". ");
            }
        }
        return said.toString();
    }

    @Override
    public void visit(Paragraph paragraph) {
        block(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        block(heading);
    }

    @Override
    public void visit(BlockQuote quote) {
        block(quote);
    }

    @Override
    public void visit(ListItem item) {
        end();
        sign = item.getParent() instanceof OrderedList list ? number(list, item) : BULLET;
        visitChildren(item);
        end();
        sign = "";
    }

    private static String number(OrderedList list, ListItem item) {
        var first = list.getMarkerStartNumber();
        var number = first == null ? 1 : first;
        for (var before = item.getPrevious(); before != null; before = before.getPrevious()) {
            number++;
        }
        return number + ". ";
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            end();
        }
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell && node.getNext() != null) {
            line.append(CELL);
        } else if (node instanceof TableRow) {
            end();
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        literal(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        literal(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock typed) {
        literal(typed.getLiteral());
    }

    private void literal(String words) {
        end();
        words.lines().forEach(each -> {
            line.append(each);
            end();
        });
    }

    @Override
    public void visit(HtmlInline typed) {
        line.append(typed.getLiteral());
    }

    @Override
    public void visit(Text text) {
        line.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        line.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        line.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
        end();
    }

    /** A link is its words and where it leads, unless these are the same. */
    @Override
    public void visit(Link link) {
        var from = line.length();
        visitChildren(link);
        var words = line.substring(from);
        var to = link.getDestination().replaceFirst("^mailto:", "");
        if (words.isBlank()) {
            line.append(to);
        } else if (!words.equals(to)) {
            line.append(" (").append(to).append(')');
        }
    }

    @Override
    public void visit(Image picture) {
        visitChildren(picture);
    }

    private void block(Node node) {
        end();
        visitChildren(node);
        end();
    }

    private void end() {
        var words = line.toString().replaceAll("\\s+", " ").strip();
        line.setLength(0);
        if (!words.isEmpty()) {
            lines.add(new Line(sign, words));
            // what follows in the same item is a line of its own
            sign = "";
        }
    }
}
