package org.couveuse.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.couveuse.shell.OutsideTest;
import org.junit.jupiter.api.Test;

class HealthTest extends OutsideTest {

    @Test
    void the_address_that_the_container_asks_tells_whether_the_product_is_well() throws Exception {
        var product = Compose.of(Files.readString(Path.of("docker-compose.yml")))
                .services()
                .get("couveuse");
        var asked = Pattern.compile("GET (\\S+) ").matcher(product.health());
        assertThat(asked.find()).isTrue();
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + MANAGEMENT + asked.group(1)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components");
    }
}
