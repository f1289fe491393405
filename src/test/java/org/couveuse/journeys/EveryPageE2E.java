package org.couveuse.journeys;

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

    @Autowired
    private WebApplicationContext context;

    @TestFactory
    Stream<DynamicTest> every_list_and_form_page_is_accessible() {
        var page = open("agence1", Look.WIDE_FRENCH_LIGHT);
        return addresses().stream().flatMap(path -> Look.examined().stream()
                .map(look -> DynamicTest.dynamicTest(path + " " + look, () -> check(page, path, look))));
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

    private void check(Page page, String path, Look look) {
        show(page, look);
        page.navigate(address(path));
        page.locator("h1").first().waitFor();
        Watch.holds(page, path + " " + look);
    }
}
