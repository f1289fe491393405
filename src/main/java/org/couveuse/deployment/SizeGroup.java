package org.couveuse.deployment;

/** Small and large organisations, which go at different paces. */
public enum SizeGroup {
    /** Fewer than 500 employees. */
    SMALL,
    /** 500 employees and more. */
    LARGE;

    /** As a number that is 1 for small organisations, in a query over adoptions {@code a}. */
    static final String SMALL_ONE = "case when a.size_band in ('UNDER_100', 'FROM_100') then 1 else 0 end";

    static SizeGroup of(int small) {
        return small == 1 ? SMALL : LARGE;
    }
}
