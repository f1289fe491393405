package org.couveuse.journeys;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The 256 colours that tell most of a picture, found by cutting its colours where they spread widest. */
final class Palette {

    private static final int MOST = 256;

    private final Map<Integer, Integer> places = new HashMap<>();
    private final IndexColorModel model;

    Palette(BufferedImage picture) {
        var counts = new HashMap<Integer, Integer>();
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        var boxes = new ArrayList<Box>();
        boxes.add(new Box(List.copyOf(counts.keySet()), counts));
        while (boxes.size() < MOST) {
            var widest =
                    boxes.stream().max(Comparator.comparingDouble(Box::weight)).orElseThrow();
            if (widest.spread() == 0) {
                break;
            }
            boxes.remove(widest);
            boxes.addAll(widest.cut(counts));
        }
        var red = new byte[boxes.size()];
        var green = new byte[boxes.size()];
        var blue = new byte[boxes.size()];
        for (var i = 0; i < boxes.size(); i++) {
            var mean = boxes.get(i).mean(counts);
            red[i] = (byte) mean.getRed();
            green[i] = (byte) mean.getGreen();
            blue[i] = (byte) mean.getBlue();
            for (var colour : boxes.get(i).colours()) {
                places.put(colour, i);
            }
        }
        model = new IndexColorModel(8, boxes.size(), red, green, blue);
    }

    /** The picture in these colours. */
    BufferedImage drawn(BufferedImage picture) {
        var drawn = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                drawn.getRaster().setSample(x, y, 0, places.get(picture.getRGB(x, y) & 0xffffff));
            }
        }
        return drawn;
    }

    /** Colours that will be one; those of many points are cut before those of few. */
    private record Box(List<Integer> colours, int shift, int spread, double weight) {

        Box(List<Integer> colours, Map<Integer, Integer> counts) {
            this(colours, widest(colours), range(colours, widest(colours)), weight(colours, counts));
        }

        List<Box> cut(Map<Integer, Integer> counts) {
            var sorted = colours.stream()
                    .sorted(Comparator.comparingInt(c -> c >> shift & 255))
                    .toList();
            var half = sorted.size() / 2;
            return List.of(
                    new Box(sorted.subList(0, half), counts), new Box(sorted.subList(half, sorted.size()), counts));
        }

        private static double weight(List<Integer> colours, Map<Integer, Integer> counts) {
            var range = range(colours, widest(colours));
            var points =
                    colours.stream().mapToInt(c -> counts.getOrDefault(c, 1)).sum();
            return (double) range * range * Math.sqrt(points);
        }

        Color mean(Map<Integer, Integer> counts) {
            long red = 0;
            long green = 0;
            long blue = 0;
            long all = 0;
            for (var colour : colours) {
                long times = counts.getOrDefault(colour, 1);
                red += times * (colour >> 16 & 255);
                green += times * (colour >> 8 & 255);
                blue += times * (colour & 255);
                all += times;
            }
            return new Color((int) (red / all), (int) (green / all), (int) (blue / all));
        }

        private static int widest(List<Integer> colours) {
            return List.of(16, 8, 0).stream()
                    .max(Comparator.comparingInt(shift -> range(colours, shift)))
                    .orElse(0);
        }

        private static int range(List<Integer> colours, int shift) {
            var tones = colours.stream().mapToInt(c -> c >> shift & 255).summaryStatistics();
            return tones.getMax() - tones.getMin();
        }
    }
}
