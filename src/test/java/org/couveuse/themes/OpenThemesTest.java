package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.people.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** What of themes and rounds becomes open data. */
@CouveuseTest
@RecordApplicationEvents
class OpenThemesTest extends RoundScenes {

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private ObjectMapper json;

    @Test
    void a_theme_is_open_data_once_it_is_decided_with_its_mention_and_the_reason() throws Exception {
        forum = table.forum(5, 3);
        var round = table.open(forum, BallotMode.SECRET, 2);
        votes(round, 6);
        time.forward(Duration.ofDays(15));
        assertThat(mine()).isEmpty();
        decide(round);

        var told = mine();
        assertThat(told).hasSize(3);
        var best = theme(told, 0);
        assertThat(best.get("state").asText()).isEqualTo("RETAINED");
        assertThat(best.get("mention").asText()).isEqualTo("EXCELLENT");
        assertThat(best.get("judges").asInt()).isEqualTo(6);
        assertThat(best.get("why").asText()).isEqualTo("Le mieux jugé.");
        assertThat(best.get("forum").asText()).isEqualTo("Forum d’essai");
        assertThat(theme(told, 2).get("state").asText()).isEqualTo("NOT_RETAINED");
    }

    @Test
    void so_few_judges_that_they_could_be_recognised_are_not_told() throws Exception {
        var round = deliberating();
        decide(round);
        var best = theme(mine(), 0);
        assertThat(best.get("state").asText()).isEqualTo("RETAINED");
        assertThat(List.of(best.get("mention"), best.get("rank"), best.get("judges")))
                .allMatch(JsonNode::isNull);
    }

    @Test
    void nobody_who_voted_chaired_or_prepared_is_named_anywhere() throws Exception {
        var round = deliberating();
        decide(round);
        var told = new ArrayList<String>();
        for (var address : List.of("/api/public/themes?limit=200", "/api/public/themes.csv", "/api/public/report")) {
            told.add(web.perform(get(address)).andReturn().getResponse().getContentAsString());
        }
        told.add(web.perform(get("/transparence")).andReturn().getResponse().getContentAsString());
        var known = new ArrayList<>(forum.voters());
        known.add(forum.officer());
        for (var person : known) {
            var name = people.names(List.of(person)).get(person);
            assertThat(told).noneMatch(t -> t.contains(person.toString()) || t.contains(String.valueOf(name)));
        }
        assertThat(told.get(1)).contains(forum.themes().get(0).toString()).contains("Le mieux jugé.");
    }

    @Test
    void the_same_address_gives_csv_to_who_asks_for_it() throws Exception {
        var answer = web.perform(get("/api/public/themes").header(HttpHeaders.ACCEPT, "text/csv"))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentType()).startsWith("text/csv");
        assertThat(answer.getContentAsString()).startsWith("\uFEFFid,title,state,forum,");
    }

    private JsonNode theme(Map<String, JsonNode> told, int number) {
        var id = forum.themes().get(number).toString();
        return java.util.Objects.requireNonNull(told.get(id), "not in the open data: " + id);
    }

    private void decide(UUID round) {
        troupe.does(forum.chair(), round, "user_deliberate", following(2));
        troupe.does(forum.members().get(0), round, "user_confirmDecision", review(Confirmation.CONFIRMED));
        time.runDue();
    }

    /** Themes of this forum in the open data, by id; reads part after part. */
    private Map<String, JsonNode> mine() throws Exception {
        var found = new java.util.LinkedHashMap<String, JsonNode>();
        var after = "";
        do {
            var part = json.readTree(
                    web.perform(get("/api/public/themes").param("after", after).param("limit", "200"))
                            .andReturn()
                            .getResponse()
                            .getContentAsString());
            for (var item : part.get("items")) {
                if (forum.themes().contains(UUID.fromString(item.get("id").asText()))) {
                    found.put(item.get("id").asText(), item);
                }
            }
            after = part.get("next").asText("");
        } while (!after.isEmpty() && !"null".equals(after));
        return found;
    }
}
