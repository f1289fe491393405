package org.couveuse.models;

/** A straight piece of a flow. */
record Segment(Point from, Point to) {

    double length() {
        return from.distanceTo(to);
    }

    boolean isHorizontal() {
        return Math.abs(from.y() - to.y()) <= 1;
    }

    boolean isVertical() {
        return Math.abs(from.x() - to.x()) <= 1;
    }

    Point at(double share) {
        return new Point(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
    }

    /** Whether a part of this segment lies strictly inside the rectangle (Liang and Barsky's clipping). */
    boolean enters(Rect rect) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double[] directions = {-dx, dx, -dy, dy};
        double[] distances = {
            from.x() - rect.x(), rect.right() - from.x(), from.y() - rect.y(), rect.bottom() - from.y()
        };
        double start = 0;
        double end = 1;
        for (int i = 0; i < 4; i++) {
            if (directions[i] == 0) {
                if (distances[i] <= 0) {
                    return false;
                }
            } else {
                double share = distances[i] / directions[i];
                if (directions[i] < 0) {
                    start = Math.max(start, share);
                } else {
                    end = Math.min(end, share);
                }
            }
        }
        return start < end;
    }

    /** Both pass through the same point, each strictly between its ends. */
    boolean crosses(Segment other) {
        return side(other.from) * side(other.to) < 0 && other.side(from) * other.side(to) < 0;
    }

    /** One ends, or turns, on the other. */
    boolean touches(Segment other) {
        return isBetween(other.from) || isBetween(other.to) || other.isBetween(from) || other.isBetween(to);
    }

    /** Both lie on one line and share more than a point. */
    boolean covers(Segment other) {
        if (Math.abs(side(other.from)) > length() || Math.abs(side(other.to)) > length()) {
            return false;
        }
        double along = Math.min(maximum(true), other.maximum(true)) - Math.max(minimum(true), other.minimum(true));
        double down = Math.min(maximum(false), other.maximum(false)) - Math.max(minimum(false), other.minimum(false));
        return Math.max(along, down) > 1 && along >= 0 && down >= 0;
    }

    private boolean isBetween(Point point) {
        return Math.abs(side(point)) <= length() * 0.5
                && point.distanceTo(from) > 1
                && point.distanceTo(to) > 1
                && Math.abs(point.distanceTo(from) + point.distanceTo(to) - length()) < 1;
    }

    private double side(Point point) {
        return (to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x());
    }

    private double maximum(boolean horizontally) {
        return horizontally ? Math.max(from.x(), to.x()) : Math.max(from.y(), to.y());
    }

    private double minimum(boolean horizontally) {
        return horizontally ? Math.min(from.x(), to.x()) : Math.min(from.y(), to.y());
    }
}
