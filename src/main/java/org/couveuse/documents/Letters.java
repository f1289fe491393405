package org.couveuse.documents;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/** The product's own letters as outlines. A machine without any font installed draws them like any other. */
final class Letters {

    private static final Letters NORMAL = new Letters("SourceSans3-Regular.ttf");
    private static final Letters BOLD = new Letters("SourceSans3-Bold.ttf");

    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private Letters(String file) {
        try (var bytes = new ClassPathResource("fonts/" + file).getInputStream()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Letters of(boolean bold) {
        return bold ? BOLD : NORMAL;
    }

    /** Words on a base line that begins at the origin. */
    record Written(Path2D outline, double width) {}

    /** The words in a size; the font's file is read in turn. */
    synchronized Written write(String words, double size) {
        try {
            var scale = size / font.getUnitsPerEm();
            var outline = new Path2D.Double();
            var x = 0.0;
            for (var letter : words.codePoints().toArray()) {
                var glyph = glyphs.getGlyphId(letter);
                var drawn = font.getGlyph().getGlyph(glyph);
                if (drawn != null) {
                    outline.append(
                            new AffineTransform(scale, 0, 0, -scale, x, 0).createTransformedShape(drawn.getPath()),
                            false);
                }
                x += font.getAdvanceWidth(glyph) * scale;
            }
            return new Written(outline, x);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
