package org.couveuse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.couveuse.documents.SvgPicture.Anchor;
import org.couveuse.documents.SvgPicture.Look;
import org.couveuse.documents.SvgPicture.Stroke;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SvgPictureTest {

    private static final String HOSTILE = "\"><script>alert('x')</script> & ]]> <!-- œuvre \u0001";
    private static final String HARMLESS = HOSTILE.replace("\u0001", "");

    @Test
    void no_word_and_no_attribute_leaves_its_place_whatever_it_holds() throws Exception {
        var picture = new SvgPicture(200, 100, Locale.CANADA_FRENCH, HOSTILE, HOSTILE)
                .hatch(HOSTILE, HOSTILE, HOSTILE, 4)
                .box(1, 2, 3, 4, HOSTILE, HOSTILE)
                .line(1, 2, 3, 4, new Stroke(HOSTILE, 1, true))
                .disc(1, 2, 3, HOSTILE, HOSTILE)
                .diamond(1, 2, 3, HOSTILE, HOSTILE)
                .words(1, 2, Anchor.END, new Look(12, true, HOSTILE), HOSTILE);
        var svg = parsed(picture.bytes());
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(HARMLESS);
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(HARMLESS);
        var text = svg.getElementsByTagName("text").item(0);
        assertThat(text.getTextContent()).isEqualTo(HARMLESS);
        assertThat(text.getAttributes().getNamedItem("fill").getNodeValue()).isEqualTo(HARMLESS);
        for (var tag : new String[] {"circle", "polygon", "pattern"}) {
            assertThat(svg.getElementsByTagName(tag).getLength()).as(tag).isEqualTo(1);
        }
    }

    @Test
    void it_has_its_language_its_measures_and_names_for_who_does_not_see_it() throws Exception {
        var picture = new SvgPicture(1000, 333.5, Locale.CANADA, "Title", "All that is to be seen.");
        var root = parsed(picture.bytes()).getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(root.getAttribute("xml:lang")).isEqualTo("en-CA");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 1000 333.50");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("picture-title picture-description");
        assertThat(picture.toString()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    private static Document parsed(byte[] bytes) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }
}
