package org.couveuse.containers;

import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.couveuse.CouveuseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class HealthTest {

    @Autowired
    private MockMvc web;

    @Test
    void the_address_that_the_container_asks_tells_whether_the_product_is_well() throws Exception {
        var product = Compose.of(Files.readString(Path.of("docker-compose.yml")))
                .services()
                .get("couveuse");
        var asked = Pattern.compile("GET (\\S+) ").matcher(product.health());
        org.assertj.core.api.Assertions.assertThat(asked.find()).isTrue();
        web.perform(get(asked.group(1)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status", is("UP")))
                .andExpect(jsonPath("$.components").doesNotExist());
    }
}
