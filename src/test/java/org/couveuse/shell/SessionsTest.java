package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.people.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;

/** Two sessions of the same person, in two browsers, and what ends them both. */
@CouveuseTest
class SessionsTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private ActingAs acting;

    @Autowired
    private LiveSessions live;

    private UUID administrator;
    private UUID person;
    private String account;
    private MockHttpSession one;
    private MockHttpSession other;

    @BeforeEach
    void somebody_signs_in_twice() throws Exception {
        administrator = troupe.with(Role.ADMIN, null);
        person = troupe.with(Role.ADVISOR, UUID.randomUUID());
        account = troupe.account(person);
        one = signIn();
        other = signIn();
        assertThat(one.getId()).isNotEqualTo(other.getId());
        assertThat(isIn(one)).isTrue();
        assertThat(isIn(other)).isTrue();
    }

    @Test
    void a_role_that_somebody_gives_ends_both() throws Exception {
        troupe.as(administrator, () -> memberships.grant(person, Role.EXPERT, null));
        bothEnd();
    }

    @Test
    void a_role_that_is_taken_away_ends_both_whoever_takes_it() throws Exception {
        acting.asSystem(() -> memberships.revoke(memberships.of(person).get(0).id()));
        bothEnd();
    }

    @Test
    void an_account_that_is_closed_ends_both() throws Exception {
        troupe.as(administrator, () -> {
            accounts.enable(account, false);
            return null;
        });
        bothEnd();
    }

    @Test
    void a_person_who_takes_part_no_longer_is_out_of_both() throws Exception {
        troupe.as(administrator, () -> {
            people.activate(person, false);
            return null;
        });
        bothEnd();
    }

    @Test
    void another_password_ends_both_and_is_forgotten_for_programs() throws Exception {
        web.perform(get("/api/me").with(httpBasic(account, Troupe.PASSWORD))).andExpect(status().isOk());
        web.perform(put("/api/me/password")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"current\": \"" + Troupe.PASSWORD + "\", \"password\": \"tout autre chose\"}")
                        .with(httpBasic(account, Troupe.PASSWORD)))
                .andExpect(status().isNoContent());
        bothEnd();
        web.perform(get("/api/me").with(httpBasic(account, Troupe.PASSWORD))).andExpect(status().isUnauthorized());
    }

    @Test
    void an_open_page_ends_without_a_next_request() throws Exception {
        var before = live.count();
        assertThat(before).isGreaterThanOrEqualTo(2);
        troupe.as(administrator, () -> memberships.grant(person, Role.EXPERT, null));
        soon(() -> one.isInvalid() && other.isInvalid());
        assertThat(live.count()).isLessThan(before);
    }

    @Test
    void a_role_that_one_s_own_work_brought_is_there_and_the_session_goes_on() throws Exception {
        acting.asSystem(() -> memberships.grant(person, Role.TEAM_MEMBER, UUID.randomUUID()));
        assertThat(isIn(one)).isTrue();
        assertThat(who(one).getAuthorities()).extracting(Object::toString).contains("ROLE_TEAM_MEMBER");
    }

    @Test
    void nobody_else_s_sessions_end() throws Exception {
        var somebody = troupe.with(Role.ADVISOR, UUID.randomUUID());
        troupe.as(administrator, () -> memberships.grant(somebody, Role.EXPERT, null));
        assertThat(isIn(one)).isTrue();
        assertThat(isIn(other)).isTrue();
    }

    @Test
    void a_session_that_is_never_idle_ends_after_half_a_day() throws Exception {
        var old = new Aged(Duration.ofHours(12).plusMinutes(1));
        old.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                one.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        assertThat(isIn(old)).isFalse();
        assertThat(old.isInvalid()).isTrue();

        var younger = new Aged(Duration.ofHours(11));
        younger.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                one.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        assertThat(isIn(younger)).isTrue();
    }

    @Test
    void the_session_has_another_name_after_the_sign_in() throws Exception {
        var before = new MockHttpSession();
        var id = before.getId();
        web.perform(post("/connexion")
                        .param("username", account)
                        .param("password", Troupe.PASSWORD)
                        .session(before)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
        assertThat(before.getId()).isNotEqualTo(id);
    }

    private void bothEnd() throws Exception {
        assertThat(isIn(one)).isFalse();
        assertThat(isIn(other)).isFalse();
        assertThat(one.isInvalid() && other.isInvalid()).isTrue();
    }

    private MockHttpSession signIn() throws Exception {
        return (MockHttpSession) web.perform(post("/connexion")
                        .param("username", account)
                        .param("password", Troupe.PASSWORD)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getRequest()
                .getSession();
    }

    /** Whether who asks with this session is known: an address that is closed to everybody sends others to sign in. */
    private boolean isIn(MockHttpSession session) throws Exception {
        if (session.isInvalid()) {
            return false;
        }
        try {
            var found = web.perform(get("/h2-console").session(session).accept(MediaType.TEXT_HTML))
                    .andReturn()
                    .getResponse()
                    .getHeader("Location");
            return found == null || !found.endsWith("/connexion");
        } catch (IllegalStateException over) {
            // it was ended while the request was made ready
            assertThat(session.isInvalid()).isTrue();
            return false;
        }
    }

    private static SignedIn who(MockHttpSession session) {
        var context = (SecurityContext)
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return (SignedIn) context.getAuthentication().getPrincipal();
    }

    private static void soon(BooleanSupplier what) throws InterruptedException {
        for (var i = 0; i < 100 && !what.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(what.getAsBoolean()).isTrue();
    }

    /** A session that began some time before its last request. */
    private static final class Aged extends MockHttpSession {

        private final long age;

        Aged(Duration age) {
            this.age = age.toMillis();
        }

        @Override
        public long getCreationTime() {
            return getLastAccessedTime() - age;
        }
    }
}
