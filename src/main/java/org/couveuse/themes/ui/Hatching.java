package org.couveuse.themes.ui;

import org.couveuse.shell.ui.Svg;

/** Lines over the three lower mentions, closer the worse they are, so that they are told from the upper ones in grey. */
final class Hatching {

    /** How far lines are apart by mention, counted from the best; 0 for none. */
    private static final double[] APART = {0, 0, 0, 0, 0, 10, 6.5, 4};

    private Hatching() {}

    /** The patterns; a picture has its own, since ids are the page's. */
    static Svg definitions(String picture) {
        var all = new Svg("defs");
        for (var number = 1; number < APART.length; number++) {
            if (APART[number] > 0) {
                all.add(new Svg("pattern")
                        .with("id", id(number, picture))
                        .with("patternUnits", "userSpaceOnUse")
                        .with("patternTransform", "rotate(45)")
                        .with("width", APART[number])
                        .with("height", APART[number])
                        .add(new Svg("line")
                                .with("class", "hatch" + number)
                                .with("x1", 0.0)
                                .with("x2", 0.0)
                                .with("y1", 0.0)
                                .with("y2", APART[number])));
            }
        }
        return all;
    }

    /** Whether a mention's parts are hatched. */
    static boolean on(int number) {
        return APART[number] > 0;
    }

    /** Lines over a part of a bar. */
    static void over(Svg svg, int number, String picture, double x, double top, double length) {
        if (on(number)) {
            svg.add(new Svg("rect")
                    .with("fill", "url(#" + id(number, picture) + ")")
                    .with("x", x)
                    .with("y", top)
                    .with("width", length)
                    .with("height", 28.0));
        }
    }

    private static String id(int number, String picture) {
        return "hatch-" + picture + number;
    }
}
