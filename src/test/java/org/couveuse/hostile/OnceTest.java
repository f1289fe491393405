package org.couveuse.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.demonstration.Founding;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.BlockerService;
import org.couveuse.support.BlockerService.Raise;
import org.couveuse.support.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.test.web.servlet.MockMvc;

/** What is sent twice has one effect: by one person or several, at the same moment, with the same key or another. */
@CouveuseTest
class OnceTest {

    private static final String RESOLUTION = "{\"how\": \"C’est fait.\", \"cause\": \"OTHER\"}";

    @Autowired
    private MockMvc web;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private People people;

    @Autowired
    private Subjects subjects;

    @Autowired
    private BlockerService blockers;

    @Autowired
    private Founding founding;

    @Autowired
    private TimeTravel time;

    private final UUID thing = UUID.randomUUID();
    private final List<UUID> leads = new ArrayList<>();
    private UUID forum;
    private UUID blocker;
    private String task;

    @BeforeEach
    void a_blocker_that_waits_for_several_leads() {
        forum = founding.found().forum();
        subjects.show(Card.of(thing, SubjectType.INCUBATOR, "À la fois", "OPEN"));
        for (var i = 0; i < 4; i++) {
            leads.add(troupe.with(Role.TEAM_LEAD, thing));
        }
        var member = troupe.with(Role.TEAM_MEMBER, thing);
        blocker =
                blockers.raise(troupe.actor(member), new Raise(thing, "Un bloquant", "Rien n’avance.", Severity.MAJOR));
        time.runDue();
        task = troupe.waiting(blocker, "user_resolveBlocker").id();
    }

    @Test
    void of_several_people_who_do_a_task_at_once_one_does_it_and_the_others_are_told_who_and_when() throws Exception {
        var clicks = leads.stream().map(lead -> submission(account(lead), null)).toList();

        var answers = Together.all(clicks);

        assertThat(answers).filteredOn(a -> a.getStatus() == 200).hasSize(1);
        var winner = people.displayName(doneBy());
        for (var loser : answers.stream().filter(a -> a.getStatus() != 200).toList()) {
            assertThat(loser.getStatus()).as(loser.getContentAsString()).isEqualTo(409);
            assertThat(read(loser).get("code").asText()).isEqualTo("inbox.doneBy");
            assertThat(read(loser).get("detail").asText()).contains(winner).containsPattern("\\d");
        }
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void of_several_clicks_of_one_person_one_does_it_and_the_others_are_told_so() throws Exception {
        var lead = account(leads.get(0));
        var answers = Together.all(List.of(
                submission(lead, "un"), submission(lead, "deux"), submission(lead, null), submission(lead, "trois")));

        assertThat(answers).filteredOn(a -> a.getStatus() == 200).hasSize(1);
        for (var loser : answers.stream().filter(a -> a.getStatus() != 200).toList()) {
            assertThat(read(loser).get("code").asText()).isEqualTo("inbox.doneByYou");
        }
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void the_same_key_at_the_same_moment_gets_the_same_answer_and_one_effect() throws Exception {
        var lead = account(leads.get(0));
        var click = submission(lead, "clé " + UUID.randomUUID());
        var answers = Together.all(List.of(click, click, click, click));

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsOnly(200);
        assertThat(answers.stream().map(this::text).distinct()).hasSize(1);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void of_several_who_take_a_task_at_once_one_has_it_and_the_others_are_told_who_and_since_when() throws Exception {
        var clicks = leads.stream()
                .map(lead -> act("/api/tasks/" + task + "/claim", account(lead), null, ""))
                .toList();

        var answers = Together.all(clicks);

        assertThat(answers).filteredOn(a -> a.getStatus() == 204).hasSize(1);
        for (var loser : answers.stream().filter(a -> a.getStatus() != 204).toList()) {
            assertThat(loser.getStatus()).as(loser.getContentAsString()).isEqualTo(409);
            assertThat(read(loser).get("code").asText()).isEqualTo("inbox.takenBy");
            assertThat(read(loser).get("detail").asText()).contains("Prénom").containsPattern("\\d");
        }
    }

    @Test
    void a_task_that_is_handed_on_and_done_at_once_ends_in_one_of_the_two() throws Exception {
        var hand = act(
                "/api/tasks/" + task + "/delegate", account(leads.get(0)), null, "{\"to\": \"" + leads.get(1) + "\"}");

        var answers = Together.all(List.of(hand, submission(account(leads.get(2)), null)));

        assertThat(answers.get(0).getStatus()).isIn(204, 409);
        assertThat(answers.get(1).getStatus()).isIn(200, 409);
        assertThat(answers).anyMatch(a -> a.getStatus() < 300);
        assertThat(entries()).isLessThanOrEqualTo(1);
    }

    @Test
    void the_same_request_twice_creates_one_thing_and_another_key_another() throws Exception {
        var title = "Une fois " + UUID.randomUUID();
        var officer = accounts.loadUserByUsername("agence1");
        var member = account(troupe.granted(troupe.somebody(), Role.TEAM_MEMBER, thing));
        created(
                "need",
                title,
                "/api/needs",
                member,
                "{\"title\": \"" + title
                        + "\", \"description\": \"Dite une fois.\", \"channel\": \"INNOVATION_CELL\"}");
        created(
                "prioritisation_round",
                title,
                "/api/rounds",
                officer,
                "{\"title\": \"" + title + "\", \"body\": \"" + forum + "\"}");
        created(
                "blocker",
                title,
                "/api/blockers",
                member,
                "{\"concerns\": \"" + thing + "\", \"title\": \"" + title
                        + "\", \"description\": \"x\", \"severity\": \"MINOR\"}");
    }

    @Test
    void a_key_of_another_request_is_refused_and_a_refusal_may_be_tried_again() throws Exception {
        var officer = accounts.loadUserByUsername("agence1");
        var key = "clé " + UUID.randomUUID();
        var bad = act("/api/rounds", officer, key, "{}").call();
        var good = act("/api/rounds", officer, key, round("Après un refus")).call();
        var other = act("/api/rounds", officer, key, round("Un autre")).call();

        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(good.getStatus()).as(good.getContentAsString()).isEqualTo(201);
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(read(other).get("code").asText()).isEqualTo("inbox.otherBody");
    }

    @Test
    void an_import_sent_twice_at_once_is_taken_once() throws Exception {
        var email = "une-fois-" + UUID.randomUUID() + "@exemple.test";
        Callable<MockHttpServletResponse> send = () -> web.perform(post("/api/imports/people")
                        .with(user(accounts.loadUserByUsername("admin")))
                        .contentType("text/csv")
                        .content("given_name,family_name,email\nUne,Fois," + email + "\n"))
                .andReturn()
                .getResponse();

        var answers = Together.all(List.of(send, send, send));

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).contains(200);
        assertThat(answers).allMatch(a -> a.getStatus() == 200 || a.getStatus() == 422 || a.getStatus() == 409);
        assertThat(jdbc.sql("select count(*) from person where email = ?")
                        .param(email)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void created(String table, String title, String path, UserDetails who, String body) throws Exception {
        var key = "clé " + UUID.randomUUID();
        var click = act(path, who, key, body);
        var answers = Together.all(List.of(click, click, click));

        assertThat(answers)
                .as(path + answers.stream().map(this::text).toList())
                .extracting(MockHttpServletResponse::getStatus)
                .containsOnly(201);
        assertThat(answers.stream().map(this::text).distinct()).as(path).hasSize(1);
        assertThat(count(table, title)).as(path).isEqualTo(1);
    }

    private String round(String title) {
        return "{\"title\": \"" + title + "\", \"body\": \"" + forum + "\"}";
    }

    private Callable<MockHttpServletResponse> submission(UserDetails who, @Nullable String key) {
        return act("/api/tasks/" + task + "/submission", who, key, RESOLUTION);
    }

    private Callable<MockHttpServletResponse> act(String path, UserDetails who, @Nullable String key, String body) {
        return () -> {
            var request =
                    post(path).with(user(who)).contentType("application/json").content(body);
            if (key != null) {
                request.header("Idempotency-Key", key);
            }
            return web.perform(request).andReturn().getResponse();
        };
    }

    private UserDetails account(UUID person) {
        var name = "a-" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, name, "un-mot-de-passe-long"));
        return accounts.loadUserByUsername(name);
    }

    private JsonNode read(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsByteArray());
    }

    private String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private UUID doneBy() {
        return jdbc.sql("select distinct closed_by from open_task where task = ?")
                .param(task)
                .query(UUID.class)
                .single();
    }

    private long count(String table, String title) {
        return jdbc.sql("select count(*) from " + table + " where title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit_entry where subject = ? and action = 'user_resolveBlocker'")
                .param(blocker)
                .query(Long.class)
                .single();
    }
}
