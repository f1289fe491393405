package org.couveuse.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
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

    /** How somebody looks at the product. */
    protected record Look(Locale language, int width, ColorScheme scheme) {

        static final Look WIDE_FRENCH_LIGHT = new Look(Locale.CANADA_FRENCH, 1440, ColorScheme.LIGHT);
        static final Look PHONE_ENGLISH_DARK = new Look(Locale.CANADA, 360, ColorScheme.DARK);
    }

    protected String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** A page of a browser nobody has signed in with yet. */
    protected Page anonymous(Look look) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(look.language().toLanguageTag())
                        .setColorScheme(look.scheme())
                        .setViewportSize(look.width(), 900));
        context.setDefaultTimeout(15_000);
        return context.newPage();
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
        return page;
    }
}
