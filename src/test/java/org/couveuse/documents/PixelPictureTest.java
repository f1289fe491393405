package org.couveuse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.couveuse.documents.SvgPicture.Anchor;
import org.couveuse.documents.SvgPicture.Look;
import org.couveuse.documents.SvgPicture.Stroke;
import org.junit.jupiter.api.Test;

class PixelPictureTest {

    private static final int WHITE = 0xffffffff;
    private static final int INK = 0xff16262a;

    @Test
    void every_shape_of_a_picture_is_where_the_drawing_has_it() throws Exception {
        var picture = new SvgPicture(100, 60, Locale.CANADA_FRENCH, "t", "d")
                .box(10, 10, 20, 20, "#0b5d66", "#0b5d66")
                .line(0, 50, 100, 50, Stroke.of("#a9221b", 4))
                .disc(60, 20, 8, "#253467", "#253467")
                .diamond(85, 20, 8, "#727636", "#727636");

        var image = read(picture.png(2));

        assertThat(image.getWidth()).isEqualTo(200);
        assertThat(image.getHeight()).isEqualTo(120);
        assertThat(image.getRGB(40, 40)).isEqualTo(0xff0b5d66);
        assertThat(image.getRGB(100, 100)).isEqualTo(0xffa9221b);
        assertThat(image.getRGB(120, 40)).isEqualTo(0xff253467);
        assertThat(image.getRGB(170, 40)).isEqualTo(0xff727636);
        assertThat(image.getRGB(90, 60)).isEqualTo(WHITE);
    }

    @Test
    void a_dashed_line_has_gaps_and_a_hatched_fill_both_its_colours() throws Exception {
        var picture = new SvgPicture(100, 100, Locale.CANADA_FRENCH, "t", "d")
                .hatch("h", "#ffffff", "#16262a", 6)
                .box(0, 0, 100, 50, "url(#h)", "#ffffff")
                .line(0, 75, 100, 75, new Stroke("#16262a", 4, true));

        var image = read(picture.png(1));

        assertThat(colours(image, 75)).contains(WHITE, INK);
        assertThat(colours(image, 25).stream().distinct().count()).isGreaterThan(2);
    }

    @Test
    void words_are_drawn_from_the_products_own_letters_with_their_accents_about_their_point() throws Exception {
        var narrow = Letters.of(false).write("e", 100).width();
        var bold = Letters.of(true).write("e", 100).width();
        var accent = Letters.of(false).write("é", 100).outline().getBounds2D();
        var plain = Letters.of(false).write("e", 100).outline().getBounds2D();

        assertThat(narrow).isBetween(40.0, 60.0).isLessThan(bold);
        assertThat(accent.getMinY()).isLessThan(plain.getMinY() - 10);
        var middle =
                new SvgPicture(100, 40, Locale.CANADA_FRENCH, "t", "d").words(50, 30, Anchor.MIDDLE, Look.BOLD, "mm");
        var end = new SvgPicture(100, 40, Locale.CANADA_FRENCH, "t", "d").words(50, 30, Anchor.END, Look.BOLD, "mm");
        assertThat(right(read(middle.png(1)))).isGreaterThan(52);
        assertThat(right(read(end.png(1)))).isLessThanOrEqualTo(50);
    }

    private static java.util.List<Integer> colours(BufferedImage image, int y) {
        return java.util.stream.IntStream.range(0, image.getWidth())
                .map(x -> image.getRGB(x, y))
                .boxed()
                .toList();
    }

    private static int right(BufferedImage image) {
        for (var x = image.getWidth() - 1; x >= 0; x--) {
            for (var y = 0; y < image.getHeight(); y++) {
                if (image.getRGB(x, y) != WHITE) {
                    return x;
                }
            }
        }
        return -1;
    }

    private static BufferedImage read(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
