package org.couveuse.models;

/** An upright rectangle of a drawing, in pixels. */
record Rect(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return y + height / 2;
    }

    Rect inset(double margin) {
        return new Rect(x + margin, y + margin, width - 2 * margin, height - 2 * margin);
    }

    boolean overlaps(Rect other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    boolean contains(Rect other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }

    boolean contains(Point point) {
        return x <= point.x() && y <= point.y() && right() >= point.x() && bottom() >= point.y();
    }

    double distanceTo(Segment segment) {
        double least = Double.MAX_VALUE;
        int steps = (int) Math.max(1, segment.length() / 2);
        for (int i = 0; i <= steps; i++) {
            Point at = segment.at((double) i / steps);
            double dx = Math.max(0, Math.max(x - at.x(), at.x() - right()));
            double dy = Math.max(0, Math.max(y - at.y(), at.y() - bottom()));
            least = Math.min(least, Math.hypot(dx, dy));
        }
        return least;
    }
}
