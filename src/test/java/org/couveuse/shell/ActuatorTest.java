package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and figures are at a port of their own, on this machine alone; nothing else of the inside is anywhere. */
class ActuatorTest extends OutsideTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void health_is_told_without_details_and_without_a_sign_in() throws Exception {
        var answer = get(MANAGEMENT, "/actuator/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"UP\"").doesNotContain("components", "jdbc");
        assertThat(get(PORT, "/actuator/health").statusCode()).isEqualTo(404);
    }

    @Test
    void a_proxy_is_told_whether_to_send_people_and_nothing_more() throws Exception {
        var answer = get(PORT, "/readyz");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get(PORT, "/livez").body()).doesNotContain("UP");
        assertThat(get(PORT, "/readyz/db").statusCode()).isNotEqualTo(200);
    }

    @Test
    void the_figures_that_are_promised_are_there_and_name_nobody() throws Exception {
        var answer = get(MANAGEMENT, "/actuator/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "couveuse_tasks_open{stage=\"DEPLOYMENT\"}",
                        "couveuse_tasks_overdue{stage=\"none\"}",
                        "couveuse_jobs_due ",
                        "couveuse_jobs_failed ",
                        "couveuse_incidents ",
                        "couveuse_outbox_waiting ",
                        "couveuse_outbox_oldest_age_seconds ",
                        "couveuse_mails_waiting ",
                        "couveuse_mails_failed ",
                        "couveuse_sessions ",
                        "couveuse_audit_unsealed ",
                        "couveuse_audit_unsealed_oldest_age_seconds ");
        assertThat(answer.body()).doesNotContain("@exemple", "person=", "username=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env",
                "heapdump",
                "loggers",
                "beans",
                "metrics",
                "mappings",
                "configprops",
                "threaddump",
                "shutdown",
                "flyway",
                "sessions",
                "info",
                "prometheus/x"
            })
    void nothing_else_is_told(String endpoint) throws Exception {
        assertThat(get(MANAGEMENT, "/actuator/" + endpoint).statusCode()).isEqualTo(404);
        assertThat(get(PORT, "/actuator/" + endpoint).statusCode()).isEqualTo(404);
    }

    @Test
    void no_screen_and_no_operation_answers_at_that_port() throws Exception {
        assertThat(get(MANAGEMENT, "/api/public/themes").statusCode()).isEqualTo(404);
        assertThat(get(MANAGEMENT, "/transparence").statusCode()).isEqualTo(404);
    }

    @Test
    void other_machines_do_not_reach_it() throws Exception {
        var outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        Assumptions.assumeTrue(outside.isPresent());
        try (var socket = new Socket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress(outside.get(), MANAGEMENT), 2_000))
                    .isInstanceOf(IOException.class);
        }
    }

    private HttpResponse<String> get(int port, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
