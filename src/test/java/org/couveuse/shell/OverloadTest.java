package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.couveuse.CouveuseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A product that has no hand free says so, and when to come again; it is no fault with a number. */
@CouveuseTest
class OverloadTest {

    @Autowired
    private ProblemAdvice advice;

    @Autowired
    private ApiDoor door;

    @Test
    void a_sign_in_the_database_did_not_answer_is_no_wrong_password() throws Exception {
        var answer = new MockHttpServletResponse();

        door.commence(
                new MockHttpServletRequest("GET", "/api/tasks"),
                answer,
                new InternalAuthenticationServiceException("pool"));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
        assertThat(answer.getHeader(HttpHeaders.WWW_AUTHENTICATE)).isNull();
    }

    @Test
    void no_free_connection_is_answered_with_503_and_when_to_try_again() throws Exception {
        for (var thrown : new Exception[] {
            new CannotCreateTransactionException("pool"), new CannotGetJdbcConnectionException("pool")
        }) {
            var answer = advice.any(thrown, new MockHttpServletRequest("GET", "/api/tasks"));

            assertThat(answer.getStatusCode().value()).isEqualTo(503);
            assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
            assertThat(answer.getBody()).isNotNull();
        }
        assertThat(advice.any(new IllegalStateException("ours"), new MockHttpServletRequest("GET", "/api/tasks"))
                        .getStatusCode()
                        .value())
                .isEqualTo(500);
    }
}
