package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every list of the interface refuses a page marker that it did not give out. */
@CouveuseTest
class CursorsTest {

    private static final String PASSWORD = "un-mot-de-passe-long";

    @Autowired
    private MockMvc web;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    /** What could be the end of a sorted list may be asked for; it must only never be a failure. */
    @Test
    void a_list_does_not_fail_on_a_number_too_large() throws Exception {
        var officer = account(Role.AGENCY_OFFICER);
        for (var address : lists()) {
            assertThat(List.of(asked(address, "999999999999", officer), asked(address, "-1", officer)))
                    .as(address)
                    .allMatch(status -> status < 500);
        }
    }

    @Test
    void a_list_refuses_a_page_marker_that_it_did_not_give_out() throws Exception {
        var officer = account(Role.AGENCY_OFFICER);
        var administrator = account(Role.ADMIN);
        var auditor = account(Role.AUDITOR);
        var answers = new TreeMap<String, List<Integer>>();
        for (var address : lists()) {
            for (var marker : List.of("x'; --", "\u0000", "é".repeat(3_000), "9".repeat(3_000))) {
                var account =
                        address.contains("/admin/") ? administrator : address.equals("/api/audit") ? auditor : officer;
                var status = asked(address, marker, account);
                answers.computeIfAbsent(address, a -> new ArrayList<>()).add(status);
            }
        }
        assertThat(answers).hasSizeGreaterThan(8).containsKeys("/api/blockers", "/api/tasks", "/api/admin/incidents");
        assertThat(answers).allSatisfy((address, told) -> assertThat(told).containsOnly(400));
    }

    private int asked(String address, String marker, String account) throws Exception {
        return web.perform(get(address).param("after", marker).with(httpBasic(account, PASSWORD)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** Addresses without a variable part that take a page marker. */
    private List<String> lists() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(e -> takesMarker(e.getValue()))
                .flatMap(e -> e.getKey().getPatternValues().stream())
                .filter(a -> a.startsWith("/api/") && !a.contains("{"))
                .distinct()
                .toList();
    }

    private static boolean takesMarker(HandlerMethod method) {
        return Stream.of(method.getMethod().getParameters())
                .anyMatch(p -> p.getName().equals("after")
                        || (p.getType().isRecord()
                                && Stream.of(p.getType().getRecordComponents())
                                        .anyMatch(c -> c.getName().equals("after"))));
    }

    private String account(Role role) {
        var person = troupe.with(role, null);
        var name = "c" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, name, PASSWORD));
        return name;
    }
}
