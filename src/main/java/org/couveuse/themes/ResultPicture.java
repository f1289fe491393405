package org.couveuse.themes;

/** The pictures of a result, in the order in which they are shown. */
public enum ResultPicture {
    /** The mentions each theme received. */
    PROFILES("profiles"),
    /** How often each theme stays when the members are drawn again. */
    STEADINESS("steady"),
    /** How far members agree on each theme. */
    AGREEMENT("agreement"),
    /** At which rank the weights of the criteria put each theme. */
    WEIGHTS("weights"),
    /** The weighted totals, with how the members' own lie around them. */
    CRITERIA("criteria"),
    /** The advisers' orders put together, beside the vote. */
    ADVISERS("advisers"),
    /** The ranking with public and private organisations weighing the same. */
    SECTOR("balance"),
    /** The ranking with small and large organisations weighing the same. */
    SIZE("balance");

    private final String method;

    ResultPicture(String method) {
        this.method = method;
    }

    /** The text that tells how to read it. */
    public String how() {
        return "result.how." + method;
    }

    /** The text that names the source of its method. */
    public String source() {
        return "result.source." + method;
    }
}
