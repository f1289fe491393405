package org.couveuse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.couveuse.CouveuseTest;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.Actor;
import org.couveuse.shared.Form;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class LongChoicesTest {

    @Autowired
    private TaskSchemas schemas;

    @Autowired
    private Waiting waiting;

    /** A host, and guests. */
    record Pick(
            @Form.OneOf("hosts") UUID host,
            @Form.OneOf("hosts") List<UUID> guests) {}

    @Test
    void as_many_choices_as_are_listed_stand_in_the_schema_with_their_labels() {
        var sheet = sheet(TaskSheet.LISTED);
        var schema = schema(sheet).at("/properties/host");

        assertThat(schema.get("enum")).hasSize(TaskSheet.LISTED);
        assertThat(schema.get("x-labels")).hasSize(TaskSheet.LISTED);
        assertThat(schema.has("x-lookup")).isFalse();
        assertThat(sheet.listed()).containsKey("hosts");
    }

    @Test
    void one_more_and_the_schema_names_the_address_to_search_instead() {
        var sheet = sheet(TaskSheet.LISTED + 1);
        for (var path : List.of("/properties/host", "/properties/guests/items")) {
            var schema = schema(sheet).at(path);
            assertThat(schema.has("enum")).as(path).isFalse();
            assertThat(schema.has("x-labels")).as(path).isFalse();
            assertThat(schema.get("examples")).as(path).hasSize(10);
            assertThat(schema.get("x-lookup").textValue())
                    .as(path)
                    .startsWith("/api/tasks/")
                    .endsWith("/choices/hosts?q=");
        }
        assertThat(sheet.listed()).isEmpty();
    }

    @Test
    void the_schema_says_when_a_field_is_asked_for() {
        var schema = schemas.schema(new Choosing(), waiting.blocker().task(), Choosing.SHEET, Texts.FRENCH);

        assertThat(schema.get("allOf").toString())
                .isEqualTo("["
                        + "{\"if\":{\"required\":[\"colour\"],\"properties\":{\"colour\":{\"enum\":[\"GO\",\"WAIT\"]}}},"
                        + "\"else\":{\"not\":{\"required\":[\"shade\"]}}},"
                        + "{\"if\":{\"required\":[\"sure\"],\"properties\":{\"sure\":{\"enum\":[true]}}},"
                        + "\"else\":{\"properties\":{\"guests\":{\"maxItems\":0}}}},"
                        + "{\"if\":{\"required\":[\"colour\"],\"properties\":{\"colour\":{\"enum\":[\"GO\"]}}},"
                        + "\"else\":{\"properties\":{\"agreed\":{\"const\":false}}}}]");
    }

    /** Where to go. */
    record Choose(
            String colour,

            @Form.When(
                    field = "colour",
                    is = {"GO", "WAIT"})
            String shade,

            boolean sure,
            @Form.When(field = "sure", is = "true") List<String> guests,
            @Form.When(field = "colour", is = "GO") boolean agreed) {}

    private static final class Choosing implements TaskHandler<Choose> {

        private static final TaskSheet<Choose> SHEET =
                TaskSheet.of(List.of(), new Choose("GO", "ici", false, List.of(), true));

        @Override
        public String form() {
            return "user_trial";
        }

        @Override
        public Class<Choose> submission() {
            return Choose.class;
        }

        @Override
        public TaskSheet<Choose> sheet(OpenTask task, Actor actor) {
            return SHEET;
        }

        @Override
        public Outcome handle(OpenTask task, Actor actor, Choose submission) {
            return Outcome.none();
        }
    }

    private JsonNode schema(TaskSheet<Pick> sheet) {
        return schemas.schema(new Picking(sheet), waiting.blocker().task(), sheet, Texts.FRENCH);
    }

    private static TaskSheet<Pick> sheet(int many) {
        var hosts = IntStream.range(0, many)
                .mapToObj(number -> Choice.of(UUID.randomUUID(), "Organisation " + number))
                .toList();
        var first = UUID.fromString(hosts.get(0).value());
        return TaskSheet.of(List.of(), new Pick(first, List.of(first))).choices("hosts", hosts);
    }

    private record Picking(TaskSheet<Pick> sheet) implements TaskHandler<Pick> {

        @Override
        public String form() {
            return "user_trial";
        }

        @Override
        public Class<Pick> submission() {
            return Pick.class;
        }

        @Override
        public TaskSheet<Pick> sheet(OpenTask task, Actor actor) {
            return sheet;
        }

        @Override
        public Outcome handle(OpenTask task, Actor actor, Pick submission) {
            return Outcome.none();
        }
    }
}
