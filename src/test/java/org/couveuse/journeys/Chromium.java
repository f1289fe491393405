package org.couveuse.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/**
 * A real Chromium: the system's, else Debian's package where it may be installed, else the test library's own. Where
 * none can be had the journeys fail; they are never skipped.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it without a window. */
    public static Chromium start() {
        var system = Program.find(NAMES, "chromium");
        var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(QUIET);
        system.ifPresent(options::setExecutablePath);
        var create = new Playwright.CreateOptions();
        if (system.isPresent()) {
            create.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        var playwright = Playwright.create(create);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** What opens its pages. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
