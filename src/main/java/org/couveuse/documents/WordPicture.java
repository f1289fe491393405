package org.couveuse.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Element;

/** A picture within formatted words: PNG bytes in the page itself, as wide as the text, with its description. */
final class WordPicture {

    /** How the address of a picture within a page begins. */
    static final String ADDRESS = "data:image/png;base64,";

    /** As wide as the text of a page, in points. */
    private static final double WIDTH = 480;

    /** Where a PNG says how wide and how high it is. */
    private static final int SIZE_AT = 16;

    private WordPicture() {}

    /** Puts the picture of an {@code img} into a paragraph; one from elsewhere is left out. */
    static void put(Element img, XWPFParagraph paragraph) {
        var address = img.attr("src");
        if (!address.startsWith(ADDRESS)) {
            return;
        }
        var bytes = Base64.getDecoder().decode(address.substring(ADDRESS.length()));
        var size = ByteBuffer.wrap(bytes, SIZE_AT, 2 * Integer.BYTES);
        var width = size.getInt();
        var high = WIDTH * size.getInt() / width;
        try {
            var run = paragraph.createRun();
            var picture = run.addPicture(
                    new ByteArrayInputStream(bytes),
                    PictureType.PNG,
                    "image.png",
                    Units.toEMU(WIDTH),
                    Units.toEMU(high));
            var described = PdfPage.clean(img.attr("alt"));
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(described);
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(described);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("a picture made here could not be put into a document", e);
        }
    }
}
