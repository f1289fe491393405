package org.couveuse.models;

/** A place in a drawing, in pixels. */
record Point(double x, double y) {

    double distanceTo(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
