package org.couveuse.shell;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.AccessTokens;
import org.couveuse.people.AccessTokens.Reach;
import org.couveuse.people.Accounts;
import org.couveuse.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody with an account, and their tokens. */
@CouveuseTest
abstract class TokensScene {

    @Autowired
    MockMvc web;

    @Autowired
    Troupe troupe;

    @Autowired
    AccessTokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    TimeTravel time;

    UUID owner;
    String account;

    @BeforeEach
    void an_officer_with_an_account() {
        owner = troupe.with(Role.AGENCY_OFFICER, null);
        account = troupe.account(owner);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    String issue(Reach reach) {
        return troupe.as(owner, () -> tokens.issue(new AccessTokens.Wish("programme", reach, today().plusDays(10)))
                .token());
    }

    static RequestPostProcessor bearer(String token) {
        return request -> {
            request.addHeader("Authorization", "Bearer " + token);
            return request;
        };
    }

    static MockHttpServletRequestBuilder sent(String path, String body) {
        return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    JsonNode read(ResultActions answered) throws Exception {
        return json.readTree(answered.andReturn().getResponse().getContentAsByteArray());
    }

    /** The people's day, by which tokens end: in the evening it is not that of UTC. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/Toronto"));
    }
}
