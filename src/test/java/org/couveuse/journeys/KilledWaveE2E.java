package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.couveuse.CouveuseApplication;
import org.couveuse.demonstration.Founding;
import org.couveuse.deployment.WaveScenes;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product is killed while a wave invites its organisations, and goes on where it was when it starts again: each
 * organisation has one adoption, one task and one notice.
 */
@Tag("nodes")
class KilledWaveE2E {

    private static final int ORGANISATIONS = 300;
    private static final String OFFICER = "agence-vague";
    private static final Duration TO_BEGIN = Duration.ofMinutes(2);

    /** What was under way when the product died is taken up again after a minute at most. */
    private static final Duration TO_FINISH = Duration.ofMinutes(5);

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void a_killed_product_invites_everybody_of_a_wave_once(@TempDir Path folder) throws Exception {
        var scene = prepared(folder);
        try (var product = Child.start(folder, "first")) {
            assertThat(wave(product, scene.campaign()).get("opened").asInt()).isZero();
            var resumed = product.post(
                    OFFICER,
                    "/api/deployments/" + scene.campaign() + "/resume-wave",
                    "{\"reason\": \"Tout le monde est prêt.\"}");
            assertThat(resumed.statusCode()).as(resumed.body()).isEqualTo(204);
            var before = until(product, scene.campaign(), TO_BEGIN, wave -> opened(wave) > 0);
            product.kill();
            assertThat(opened(before)).as("in the middle of inviting").isBetween(1, ORGANISATIONS - 1);
        }
        try (var product = Child.start(folder, "second")) {
            var after = until(product, scene.campaign(), TO_FINISH, wave -> wave.get("state")
                    .asText()
                    .equals("STARTED"));
            assertThat(opened(after)).isEqualTo(ORGANISATIONS);
        }
        in(folder, context -> {
            context.getBean(WaveScenes.class).everybodyOnce(scene);
            return scene;
        });
    }

    /** A campaign in the product's own database, whose only wave is confirmed and held. */
    private static WaveScenes.Scene prepared(Path folder) {
        return in(folder, context -> {
            var scenes = context.getBean(WaveScenes.class);
            var scene = scenes.heldInThePast(ORGANISATIONS);
            var accounts = context.getBean(Accounts.class);
            context.getBean(ActingAs.class)
                    .asSystem(() ->
                            accounts.openHashed(scenes.officer(scene), OFFICER, accounts.hash(Founding.PASSWORD)));
            return scene;
        });
    }

    /** Does something in the product with its clocks and background steps stopped, then ends it. */
    private static <T> T in(Path folder, Function<ConfigurableApplicationContext, T> work) {
        try (var context = new SpringApplicationBuilder(CouveuseApplication.class)
                .web(WebApplicationType.SERVLET)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:file:"
                                + folder.resolve("data/couveuse").toAbsolutePath() + ";WRITE_DELAY=0",
                        "--couveuse.files=" + folder.resolve("data/files"))) {
            return work.apply(context);
        }
    }

    private JsonNode until(Child product, UUID campaign, Duration within, Function<JsonNode, Boolean> reached)
            throws IOException, InterruptedException {
        var end = System.nanoTime() + within.toNanos();
        while (true) {
            var wave = wave(product, campaign);
            if (reached.apply(wave)) {
                return wave;
            }
            assertThat(System.nanoTime()).as("within %s: %s", within, wave).isLessThan(end);
            Thread.sleep(10);
        }
    }

    private JsonNode wave(Child product, UUID campaign) throws IOException, InterruptedException {
        var answer = product.get(OFFICER, "/api/deployments/" + campaign);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).get("waves").get(0);
    }

    private static int opened(JsonNode wave) {
        return wave.get("opened").asInt();
    }
}
