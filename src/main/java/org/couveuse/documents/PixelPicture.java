package org.couveuse.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws the shapes of a {@link SvgPicture} as pixels. It knows those shapes and no others, and takes letters from
 * {@link Letters}, so that a picture is the same on every machine, also where no font is installed.
 */
final class PixelPicture {

    private static final double SQUARE_ROOT = Math.sqrt(2);

    private final double width;
    private final double height;
    private final int scale;
    private final List<XmlPart> patterns;
    private final BufferedImage image;
    private final Graphics2D pen;

    PixelPicture(double width, double height, int scale, List<XmlPart> patterns) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.patterns = patterns;
        image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
    }

    /** The shapes in their order on white, as the bytes of a PNG file. */
    byte[] draw(List<XmlPart> shapes) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(scale, scale);
        pen.setColor(Color.WHITE);
        pen.fill(new Rectangle2D.Double(0, 0, width, height));
        shapes.forEach(this::draw);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("this machine writes no PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void draw(XmlPart part) {
        if (part.tag().equals("text")) {
            words(part);
            return;
        }
        var shape = shape(part);
        fill(part.attribute("fill"), shape);
        if (!part.attribute("stroke").isEmpty()) {
            pen.setColor(Color.decode(part.attribute("stroke")));
            pen.setStroke(stroke(part));
            pen.draw(shape);
        }
    }

    private static Shape shape(XmlPart part) {
        return switch (part.tag()) {
            case "rect" ->
                new Rectangle2D.Double(part.length("x"), part.length("y"), part.length("width"), part.length("height"));
            case "line" ->
                new Line2D.Double(part.length("x1"), part.length("y1"), part.length("x2"), part.length("y2"));
            case "circle" -> {
                var radius = part.length("r");
                yield new Ellipse2D.Double(
                        part.length("cx") - radius, part.length("cy") - radius, 2 * radius, 2 * radius);
            }
            case "polygon" -> polygon(part.attribute("points"));
            default -> throw new IllegalArgumentException("no such shape: " + part.tag());
        };
    }

    private static Path2D polygon(String points) {
        var path = new Path2D.Double();
        for (var point : points.split(" ")) {
            var comma = point.indexOf(',');
            var x = Double.parseDouble(point.substring(0, comma));
            var y = Double.parseDouble(point.substring(comma + 1));
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    private void fill(String with, Shape shape) {
        if (with.startsWith("url(#")) {
            var id = with.substring(5, with.length() - 1);
            patterns.stream()
                    .filter(pattern -> pattern.attribute("id").equals(id))
                    .findFirst()
                    .ifPresent(pattern -> hatch(pattern, shape));
        } else if (!with.isEmpty()) {
            pen.setColor(Color.decode(with));
            pen.fill(shape);
        }
    }

    /** The ground of the pattern, and over it its lines, slanted as in the SVG. */
    private void hatch(XmlPart pattern, Shape shape) {
        var ground = pattern.children().get(0);
        var line = pattern.children().get(1);
        fill(ground.attribute("fill"), shape);
        var before = pen.getClip();
        pen.clip(shape);
        pen.setColor(Color.decode(line.attribute("stroke")));
        pen.setStroke(new BasicStroke((float) line.length("stroke-width")));
        var box = shape.getBounds2D();
        var step = pattern.length("width") * SQUARE_ROOT;
        for (var x = Math.floor(box.getMinX() / step) * step; x < box.getMaxX() + box.getHeight(); x += step) {
            pen.draw(new Line2D.Double(x, box.getMinY(), x - box.getHeight(), box.getMaxY()));
        }
        pen.setClip(before);
    }

    private static BasicStroke stroke(XmlPart part) {
        var thick = (float) part.length("stroke-width");
        var dashes = part.attribute("stroke-dasharray");
        if (dashes.isEmpty()) {
            return new BasicStroke(thick);
        }
        var lengths = dashes.split(" ");
        var pattern = new float[lengths.length];
        for (var i = 0; i < lengths.length; i++) {
            pattern[i] = Float.parseFloat(lengths[i]);
        }
        return new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, pattern, 0);
    }

    private void words(XmlPart part) {
        var written =
                Letters.of(part.attribute("font-weight").equals("bold")).write(part.words(), part.length("font-size"));
        var before =
                switch (part.attribute("text-anchor")) {
                    case "middle" -> written.width() / 2;
                    case "end" -> written.width();
                    default -> 0;
                };
        pen.setColor(Color.decode(part.attribute("fill")));
        pen.fill(AffineTransform.getTranslateInstance(part.length("x") - before, part.length("y"))
                .createTransformedShape(written.outline()));
    }
}
