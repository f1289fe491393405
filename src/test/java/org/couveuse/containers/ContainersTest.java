package org.couveuse.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The files that start the product in containers agree with the product, as far as that can be known without one. */
class ContainersTest {

    private static final Path SAMPLES = Path.of("src/test/resources/containers");

    private static Application application;

    @BeforeAll
    static void read() throws Exception {
        application = new Application();
    }

    @Test
    void the_files_for_containers_start_this_application() throws Exception {
        assertThat(wrong(Path.of("docker-compose.yml"), Path.of("src/main/docker/Dockerfile")))
                .isEmpty();
    }

    @Test
    void each_mistake_of_a_broken_compose_file_is_told() throws Exception {
        assertThat(wrong(SAMPLES.resolve("broken-compose.yml"), Path.of("src/main/docker/Dockerfile")))
                .containsExactlyInAnyOrder(
                        "COUVEUSE_ADDRESS sets nothing that the application reads",
                        "SPRING_MAIL_PORT does not bind to java.lang.Integer",
                        "there is no profile démo",
                        "the database is not the tested PostgreSQL 17",
                        "no database is called incubator",
                        "the database has another user",
                        "the database has another password",
                        "the application does not wait for its database",
                        "the mail catcher does not listen at smtp",
                        "the application does not wait for its mail catcher",
                        "nothing is published for port 8080",
                        "the demonstration listens beyond the loopback address",
                        "mails would lead to http://localhost:9090",
                        "health is not asked for at port 8081",
                        "the actuator is published",
                        "health is asked for where the application does not tell it",
                        "attached files are lost with the container",
                        "the image declares no volume /files",
                        "the image has no folder /files",
                        "volume attachments of couveuse is not declared",
                        "the database is lost with the container",
                        "POSTGRES_PASSWORD of database is written down",
                        "there is no docker/Dockerfile");
    }

    @Test
    void the_two_nodes_and_their_proxy_fit_together() throws Exception {
        assertThat(betweenNodes(Path.of("docker-compose.yml"), Path.of("src/main/docker/Caddyfile")))
                .isEmpty();
    }

    @Test
    void each_mistake_between_nodes_and_proxy_is_told() throws Exception {
        assertThat(betweenNodes(SAMPLES.resolve("broken-nodes-compose.yml"), SAMPLES.resolve("broken.Caddyfile")))
                .containsExactlyInAnyOrder(
                        "couveuse-2 has other settings than couveuse: COUVEUSE_FILES",
                        "couveuse-2 keeps its files elsewhere",
                        "couveuse-2 can be reached beside the proxy",
                        "couveuse-2 starts beside the node that plays the demonstration",
                        "the proxy is not pinned",
                        "the proxy does not read its file",
                        "the proxy sends to [couveuse], and the nodes are [couveuse, couveuse-2]",
                        "who has signed in does not stay with a node",
                        "a node that is gone is not noticed",
                        "the actuator is open to everybody",
                        "the nodes do not listen to the proxy",
                        "the nodes believe others than the proxy");
    }

    private static List<String> betweenNodes(Path compose, Path proxy) throws Exception {
        return new NodeRules(Compose.of(Files.readString(compose)), Files.readString(proxy)).wrong();
    }

    @Test
    void each_mistake_of_a_broken_recipe_is_told() throws Exception {
        assertThat(wrong(Path.of("docker-compose.yml"), SAMPLES.resolve("broken.Dockerfile")))
                .containsExactlyInAnyOrder(
                        "the image does not expose 8080",
                        "the image declares no volume /data/files",
                        "the image has no folder /data/files",
                        "the image carries settings of its own",
                        "Java 21 is not that of the build",
                        "the front end is not built with Node 20",
                        "the image runs as root",
                        "there is no models to copy",
                        ".mvn is not copied",
                        "bpmn is not copied",
                        "the build knows no -DskipEverything",
                        "the build makes " + application.jar() + ", not /source/target/incubator-*.jar",
                        "the image starts /app/application.jar, which is not there");
    }

    @Test
    void what_the_image_needs_is_not_left_out_of_its_build() throws Exception {
        var ignored = Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        var copied = Recipe.of(Files.readString(Path.of("src/main/docker/Dockerfile")))
                .copied();
        assertThat(copied).isNotEmpty().noneMatch(file -> matches(ignored, file));
        assertThat(List.of("target", "data", ".git")).allMatch(file -> matches(ignored, file));
    }

    private static boolean matches(List<String> patterns, String file) {
        return patterns.stream()
                .anyMatch(p ->
                        FileSystems.getDefault().getPathMatcher("glob:" + p).matches(Path.of(file)));
    }

    private static List<String> wrong(Path compose, Path recipe) throws Exception {
        return new ContainerRules(
                        application, Compose.of(Files.readString(compose)), Recipe.of(Files.readString(recipe)))
                .wrong();
    }
}
