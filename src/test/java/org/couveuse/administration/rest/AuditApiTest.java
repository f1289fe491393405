package org.couveuse.administration.rest;

import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.audit.Sealer;
import org.couveuse.audit.Trail;
import org.couveuse.demonstration.Founding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@CouveuseTest
class AuditApiTest {

    private static final RequestPostProcessor AUDITOR = httpBasic("verificateur", Founding.PASSWORD);

    @Autowired
    private MockMvc web;

    @Autowired
    private Founding founding;

    @Autowired
    private Trail trail;

    @Autowired
    private Sealer sealer;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID subject = UUID.randomUUID();

    @BeforeEach
    void three_entries_about_a_thing() {
        founding.found();
        for (var action : new String[] {"first", "second", "third"}) {
            transaction.executeWithoutResult(
                    status -> trail.record(new Trail.Event(founding.person("agence1"), action, subject, "mot")));
        }
        sealer.pass();
    }

    @Test
    void an_auditor_reads_the_trail_part_by_part() throws Exception {
        var page = web.perform(get("/api/audit?limit=2&subject=" + subject).with(AUDITOR))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].action", is(java.util.List.of("third", "second"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = JsonPath.read(page, "$.next");
        web.perform(get("/api/audit?limit=2&subject=" + subject + "&after=" + next)
                        .with(AUDITOR))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].action", is("first")))
                .andExpect(jsonPath("$.next", nullValue()));

        web.perform(get("/api/audit?action=second&actor=" + founding.person("agence1"))
                        .with(AUDITOR))
                .andExpect(jsonPath("$.items[*].subject", hasItem(subject.toString())));
        web.perform(get("/api/audit?to=2001-01-01T00:00:00Z").with(AUDITOR)).andExpect(jsonPath("$.items", hasSize(0)));
        web.perform(get("/api/audit?from=2001-01-01T00:00:00Z&subject=" + subject)
                        .with(AUDITOR))
                .andExpect(jsonPath("$.items", hasSize(3)));
        web.perform(get("/api/audit?after=x").with(AUDITOR)).andExpect(status().isBadRequest());
    }

    @Test
    void an_auditor_verifies_the_chain_against_a_head_kept_earlier() throws Exception {
        var found = web.perform(get("/api/audit/verification").with(AUDITOR))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.broken", nullValue()))
                .andExpect(jsonPath("$.verified", greaterThanOrEqualTo(3)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Number number = JsonPath.read(found, "$.head.number");
        String hash = JsonPath.read(found, "$.head.hash");

        web.perform(get("/api/audit/verification?number=" + number + "&hash=" + hash)
                        .with(AUDITOR))
                .andExpect(jsonPath("$.broken", nullValue()));
        web.perform(get("/api/audit/verification?number=" + (number.longValue() + 1) + "&hash=" + hash)
                        .with(AUDITOR))
                .andExpect(jsonPath("$.broken.fault", is("TAIL_CUT")));
        web.perform(get("/api/audit/verification?number=" + (number.longValue() - 1) + "&hash=" + hash)
                        .with(AUDITOR))
                .andExpect(jsonPath("$.broken.fault", is("REWRITTEN")));
        web.perform(get("/api/audit/verification?number=1&hash=zzz").with(AUDITOR))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field", is("hash")));
        web.perform(get("/api/audit/verification?number=1").with(AUDITOR)).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void nobody_else_reads_or_verifies_it() throws Exception {
        for (var account : new String[] {"admin", "agence1", "presidence"}) {
            web.perform(get("/api/audit").with(httpBasic(account, Founding.PASSWORD)))
                    .andExpect(status().isForbidden());
            web.perform(get("/api/audit/verification").with(httpBasic(account, Founding.PASSWORD)))
                    .andExpect(status().isForbidden());
        }
        web.perform(get("/api/audit")).andExpect(status().isUnauthorized());
    }

    @Test
    void an_administrator_compares_and_rebuilds_the_table_of_tasks() throws Exception {
        var admin = httpBasic("admin", Founding.PASSWORD);
        web.perform(post("/api/admin/open-tasks/rebuild").with(admin))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.after.missing", is(0)));
        web.perform(get("/api/admin/open-tasks/check").with(admin))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stale", is(0)))
                .andExpect(jsonPath("$.different", is(0)))
                .andExpect(jsonPath("$.first", hasSize(0)));
        web.perform(get("/api/admin/open-tasks/check").with(AUDITOR)).andExpect(status().isForbidden());
        web.perform(post("/api/admin/open-tasks/rebuild").with(AUDITOR)).andExpect(status().isForbidden());
    }
}
