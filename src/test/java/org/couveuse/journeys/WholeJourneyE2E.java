package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.TaskHandlers;
import org.couveuse.shared.Texts;
import org.couveuse.themes.NeedReception;
import org.couveuse.themes.RoundPlanning;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/**
 * The journey of a need on the screens, by the people of the demonstration, from its sending to what came of it; on the
 * way every task's form and every page of a thing is examined. Each part begins where the one before ended.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeJourneyE2E extends JourneyTest {

    @Autowired
    private Company company;

    @Autowired
    private TaskHandlers handlers;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Texts texts;

    @Autowired
    private NeedReception reception;

    @Autowired
    private RoundPlanning planning;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Meeting meeting;

    private Stage stage;
    private Detours detours;
    private Pages pages;
    private Raising raising;
    private Instant reached = Instant.EPOCH;

    @Test
    @Order(1)
    void a_citizens_need_goes_all_the_way_and_its_own_page_tells_what_came_of_it() {
        stage = new Stage(this, company, handlers, desk, texts, new Album(Path.of("docs/guides/images")));
        detours = new Detours(this, stage, planning);
        pages = new Pages(stage, jdbc, meeting);
        raising = new Raising(this, stage, reception);
        raising.plays();
        new Prioritising(this, stage, pages).plays();
        new Forming(stage).plays();
        new Ideating(this, stage, pages).plays();
        new Trying(stage).plays();
        new Sharing(stage).plays();
        new Deploying(this, stage, pages, detours).plays();
        new Telling(this, stage).plays(raising.follow());
        pages.ofThings();
        reached = time.now();
    }

    @Test
    @Order(2)
    void a_round_without_quorum_and_an_incubator_without_ideas_come_to_an_end_too() {
        time.set(reached);
        detours.missesItsQuorum();
        raising.more();
        pages.ofHome();
        detours.findsNothing();
    }

    @Test
    @Order(3)
    void every_form_was_opened() {
        assertThat(handlers.forms()).isSubsetOf(stage.opened());
    }

    @Test
    @Order(4)
    void every_address_with_a_parameter_was_visited() {
        assertThat(templates().stream()
                        .filter(template -> stage.visited().stream().noneMatch(a -> fits(template, a)))
                        .toList())
                .isEmpty();
    }

    @Test
    @Order(5)
    void nobody_is_shut_out_of_any_of_it() {
        assertThat(stage.faults()).isEmpty();
    }

    private List<String> templates() {
        VaadinService.setCurrent(null);
        return RouteConfiguration.forRegistry(
                        ApplicationRouteRegistry.getInstance(new VaadinServletContext(context.getServletContext())))
                .getAvailableRoutes()
                .stream()
                .map(route -> route.getTemplate())
                .filter(template -> template.contains(":"))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean fits(String template, String address) {
        return address.replaceAll("[?#].*", "").matches("/" + template.replaceAll(":[^/]+", "[^/]+"));
    }
}
