package org.couveuse.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.demonstration.Founding;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every screen's address with what people and programs may put in it: the product's own words, in both languages. */
@CouveuseTest
class AddressesTest {

    private static final List<String> PARAMETERS =
            List.of("canal", "etape", "etat", "offre", "palier", "preuve", "sur", "texte", "vue", "page", "tri");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Founding founding;

    @Autowired
    private Texts texts;

    @BeforeEach
    void the_people_of_the_demonstration() {
        founding.found();
    }

    @Test
    void an_address_that_names_nothing_leads_to_the_products_own_page_in_both_languages() {
        var findings = new ArrayList<String>();
        named(Texts.FRENCH, values(), findings);
        named(Texts.ENGLISH, values().subList(0, 3), findings);
        assertThat(findings).isEmpty();
    }

    private void named(Locale language, List<String> values, List<String> findings) {
        var known = List.of(
                texts.in(language, "shell.problem.404"),
                texts.in(language, "shell.problem.403"),
                texts.in(language, "shared.notFound"));
        for (var account : List.of("admin", "agence1")) {
            try (var screens = new Screens(context, account).speak(language)) {
                for (var route : routes().stream()
                        .filter(r -> r.contains(":") && r.startsWith("admin") == account.equals("admin"))
                        .toList()) {
                    for (var value : values) {
                        var words = opened(route.replaceAll(":[a-z]+", value), "", findings);
                        if (known.stream().noneMatch(words::contains)) {
                            findings.add(account + " " + route + " " + cut(value) + ": " + cut(words));
                        }
                    }
                }
            }
        }
    }

    @Test
    void parameters_that_make_no_sense_never_break_a_list() {
        var findings = new ArrayList<String>();
        var unexpected = texts.in(Texts.FRENCH, "shell.unexpected.title");
        for (var account : List.of("admin", "agence1")) {
            try (var screens = new Screens(context, account)) {
                for (var route : routes().stream().filter(r -> !r.contains(":")).toList()) {
                    for (var value :
                            List.of("%00", "-1", "%F0%9F%98%80", encoded("<script>{0}' ;--"), "a".repeat(5_000), "")) {
                        var query =
                                PARAMETERS.stream().map(p -> p + "=" + value).collect(Collectors.joining("&"));
                        var words = opened(route, query, findings);
                        if (words.isBlank() || words.contains(unexpected)) {
                            findings.add(account + " " + route + "?" + cut(value) + ": " + cut(words));
                        }
                    }
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    private static String opened(String address, String query, List<String> findings) {
        try {
            UI.getCurrent().navigate(address, QueryParameters.fromString(query));
        } catch (RuntimeException e) {
            findings.add(cut(address) + "?" + cut(query) + " threw " + e);
        }
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining("\n"));
    }

    private static List<String> values() {
        return List.of(
                "x",
                "null",
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString().toUpperCase(Locale.ROOT) + "0",
                encoded("' or 1=1"),
                encoded("<script>"),
                encoded("😀"),
                "%00",
                "-1",
                "a".repeat(1_000_000));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(120, text.length()));
    }

    private static List<String> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var routes = scanner.findCandidateComponents("org.couveuse").stream()
                .map(bean -> {
                    try {
                        return Class.forName(bean.getBeanClassName())
                                .getAnnotation(Route.class)
                                .value();
                    } catch (ClassNotFoundException e) {
                        throw new AssertionError(e);
                    }
                })
                .sorted()
                .toList();
        assertThat(routes).hasSizeGreaterThan(40);
        return routes;
    }
}
