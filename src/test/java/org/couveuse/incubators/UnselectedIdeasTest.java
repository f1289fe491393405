package org.couveuse.incubators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.engine.TimeTravel;
import org.couveuse.incubators.Incubation.Scene;
import org.couveuse.people.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What is published of ideas that were never selected. */
@CouveuseTest
class UnselectedIdeasTest {

    @Autowired
    private Incubation incubation;

    @Autowired
    private IdeaLessons lessons;

    @Autowired
    private People people;

    @Autowired
    private TimeTravel time;

    @Autowired
    private MockMvc web;

    private Scene s;
    private UUID author;
    private final List<UUID> left = new ArrayList<>();
    private UUID open = UUID.randomUUID();

    /** One idea is selected, two are not; in another incubator one is still looked at. */
    @BeforeEach
    void a_call_that_is_over() {
        s = incubation.scene();
        var call = incubation.calls(s);
        author = incubation.person(null);
        incubation.opens(s, call);
        var good = incubation.proposes(s, author, "Mur des bloquants");
        left.clear();
        left.add(incubation.proposes(s, author, "Un robot qui relance <script>alert(1)</script>"));
        left.add(incubation.proposes(s, author, "=Une formule, et une virgule"));
        incubation.closes(s, call);
        for (var idea : List.of(good, left.get(0), left.get(1))) {
            incubation.evaluatesAll(idea, 3);
        }
        incubation.selects(s, call, IdeaSelection.SELECTED, good);

        var other = incubation.scene();
        incubation.opens(other, incubation.calls(other));
        open = incubation.proposes(other, author, "Encore à l’étude");
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void they_are_read_by_everybody_with_their_reason_and_without_who_proposed_them() throws Exception {
        var page = words("/transparence/idees");
        assertThat(page)
                .contains("Un robot qui relance &lt;script&gt;", "Voilà.", "Comment voir un bloquant tôt")
                .doesNotContain("<script", "??", "Encore à l’étude", name(author), "Moins d’attente.");
        assertThat(words("/transparence/lecons")).contains("href=\"/transparence/idees\"");
        var json = words("/api/public/ideas?limit=50");
        assertThat(json)
                .contains(left.get(0).toString(), "\"reason\":\"Voilà.\"", "licenses/by/4.0")
                .doesNotContain(open.toString(), name(author), author.toString());
        assertThat(words("/api/public/ideas.csv"))
                .contains(left.get(1).toString(), "'=Une formule, et une virgule")
                .doesNotContain(name(author));
    }

    @Test
    void they_come_latest_first_in_parts_that_neither_lose_nor_repeat_any() {
        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var part = lessons.page(after, 1);
            part.items().forEach(idea -> seen.add(idea.id()));
            after = part.next();
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates().containsAll(left).doesNotContain(open);
    }

    @Test
    void a_place_that_is_none_of_ours_is_refused_and_not_an_error() throws Exception {
        assertThat(web.perform(get("/api/public/ideas?after=zzz"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
        for (var page : List.of("/transparence/idees", "/transparence/lecons")) {
            assertThat(web.perform(get(page + "?suite=zzz"))
                            .andExpect(status().is3xxRedirection())
                            .andReturn()
                            .getResponse()
                            .getRedirectedUrl())
                    .isEqualTo(page);
        }
    }

    private String name(UUID person) {
        return people.displayName(person);
    }

    private String words(String address) throws Exception {
        return web.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
