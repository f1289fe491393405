package org.couveuse.people;

import java.util.Arrays;
import java.util.Optional;

/** Number of employees, as the yearly contribution counts it. */
public enum SizeBand {
    UNDER_100("1-99"),
    FROM_100("100-499"),
    FROM_500("500-999"),
    FROM_1000("1000-4999"),
    FROM_5000("5000+");

    private final String written;

    SizeBand(String written) {
        this.written = written;
    }

    /** As files write it, e.g. {@code 100-499}. */
    public String written() {
        return written;
    }

    static Optional<SizeBand> parse(String text) {
        return Arrays.stream(values())
                .filter(band -> band.written.equals(text) || band.name().equals(text))
                .findFirst();
    }
}
