package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Every address of the application, read from the application, is accessible in both looks and both languages. */
class EveryPageE2E extends JourneyTest {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @Autowired
    private WebApplicationContext context;

    @TestFactory
    Stream<DynamicTest> every_list_and_form_page_is_accessible() {
        var wide = signedIn("agence1", Look.WIDE_FRENCH_LIGHT);
        var phone = signedIn("agence1", Look.PHONE_ENGLISH_DARK);
        return addresses().stream()
                .flatMap(path -> Stream.of(
                        DynamicTest.dynamicTest(path + " wide French light", () -> check(wide, path)),
                        DynamicTest.dynamicTest(path + " phone English dark", () -> check(phone, path))));
    }

    private List<String> addresses() {
        var found = new ArrayList<String>();
        VaadinService.setCurrent(null);
        RouteConfiguration.forRegistry(com.vaadin.flow.server.startup.ApplicationRouteRegistry.getInstance(
                        new com.vaadin.flow.server.VaadinServletContext(context.getServletContext())))
                .getAvailableRoutes()
                .forEach(route -> {
                    if (!route.getTemplate().contains(":")) {
                        found.add("/" + route.getTemplate());
                    }
                });
        return found.stream().distinct().sorted().toList();
    }

    private void check(Page page, String path) {
        page.navigate(address(path));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.locator("h1").first().waitFor();
        var wider = (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
        assertThat(wider).as("scrolls sideways: " + path).isFalse();
        var violations = new AxeBuilder(page).withTags(TAGS).analyze().getViolations();
        assertThat(violations)
                .extracting(v -> v.getId() + ": "
                        + v.getNodes().stream().map(n -> n.getHtml()).limit(3).toList())
                .as("axe on " + path)
                .isEmpty();
    }
}
