package brokenhouse.deployment.util;

/** Breaks: a package that says nothing. */
public final class Helper {

    private Helper() {}
}
