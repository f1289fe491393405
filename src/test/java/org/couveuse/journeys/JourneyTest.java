package org.couveuse.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.couveuse.demonstration.Founding;
import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/**
 * The product as people use it: started whole, in production mode, in front of a real Chromium. Background steps and
 * clocks are run by hand through {@link #time}, in the same process.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"couveuse.demo=founding", "spring.datasource.url=jdbc:h2:mem:journeys;DB_CLOSE_DELAY=-1"})
@ActiveProfiles({"test", "demo"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JourneyTest {

    @LocalServerPort
    private int port;

    @Autowired
    protected TimeTravel time;

    @Autowired
    protected Founding founding;

    private static final int HEIGHT = 900;

    private final Map<String, BrowserContext> browsers = new HashMap<>();
    private Chromium chromium;

    @BeforeAll
    void start_the_browser() {
        chromium = Chromium.start();
    }

    @AfterAll
    void stop_the_browser() {
        chromium.close();
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    protected String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** A page of a browser nobody has signed in with yet. */
    protected Page anonymous(Look look) {
        return context(look).newPage();
    }

    private BrowserContext context(Look look) {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(look.language().toLanguageTag())
                        .setColorScheme(look.scheme())
                        .setViewportSize(look.width(), HEIGHT));
        context.setDefaultTimeout(15_000);
        return context;
    }

    /** A new page of somebody who signed in once and stays signed in for all tests of the class. */
    protected Page open(String account, Look look) {
        var known = browsers.get(account);
        if (known == null || hasEnded(known)) {
            var page = signedIn(account, look);
            browsers.put(account, page.context());
            page.close();
            return open(account, look);
        }
        var page = known.newPage();
        show(page, look);
        return page;
    }

    /** Whether the session is over, because a role was taken away on the journey: one signs in again then. */
    private boolean hasEnded(BrowserContext known) {
        return known.request().get(address("/h2-console")).url().contains("connexion");
    }

    /** The page from now on in another look. */
    protected void show(Page page, Look look) {
        page.setViewportSize(look.width(), HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
        page.context()
                .addCookies(
                        List.of(new Cookie("couveuse-langue", look.language().getLanguage()).setUrl(address("/"))));
    }

    /** A page of somebody who has signed in. */
    protected Page signedIn(String account, Look look) {
        var page = anonymous(look);
        page.navigate(address("/connexion"));
        page.locator("#username").fill(account);
        page.locator("#password").fill(Founding.PASSWORD);
        page.locator("form button[type=submit]").click();
        page.waitForURL(url -> !url.contains("connexion"));
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first()
                .waitFor();
        // the account's own language came with the sign-in
        show(page, look);
        return page;
    }
}
