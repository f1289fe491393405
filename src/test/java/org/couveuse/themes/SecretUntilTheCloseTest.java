package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.couveuse.themes.RoundTable.line;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.couveuse.CouveuseTest;
import org.couveuse.audit.Trail;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.themes.BallotService.Vote;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What somebody answers changes nothing that anybody else can ask for while the vote is open, wherever they ask. */
@CouveuseTest
@RecordApplicationEvents
class SecretUntilTheCloseTest extends RoundScenes {

    private static final String PASSWORD = "un mot de passe assez long";
    private static final int NOTE = 818_273;

    private int asked;

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Trail trail;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping addresses;

    private final Map<UUID, String> names = new HashMap<>();

    @Test
    void no_address_answers_otherwise_when_somebody_judges_otherwise() throws Exception {
        var round = table.open(
                forum,
                BallotMode.NAMED_AFTER_CLOSE,
                2,
                List.of(RoundTable.criterion("Portée", BetterWhen.HIGHER, 0, 1_000_000, "1")));
        var victim = forum.members().get(0);
        var task = desk.about(round).stream()
                .filter(t -> desk.may(troupe.actor(victim), t))
                .findFirst()
                .orElseThrow();
        puts(victim, round, BallotChoice.EXCELLENT, 1);
        puts(victim, round, BallotChoice.GOOD, 2);
        var ids = new LinkedHashSet<String>(List.of(round.toString(), task.id(), victim.toString()));
        ids.add(task.key().toString());
        ids.add(forum.id().toString());
        ids.add(forum.themes().get(0).toString());
        var spies = List.of(
                forum.members().get(1),
                forum.chair(),
                forum.officer(),
                forum.adviser(),
                troupe.with(Role.ADMIN, null),
                troupe.with(Role.EXPERT, null));
        var before = new HashMap<UUID, Map<String, String>>();
        for (var spy : spies) {
            before.put(spy, everything(spy, ids));
        }

        var own = "/api/rounds/" + round + "/ballot";
        var mine = answer(victim, own);

        puts(victim, round, BallotChoice.TO_REJECT, NOTE);

        assertThat(answer(victim, own)).isNotEqualTo(mine).contains(String.valueOf(NOTE));
        for (var spy : spies) {
            var after = everything(spy, ids);
            assertThat(after).as("seen by %s", troupe.actor(spy).candidates()).isEqualTo(before.get(spy));
            assertThat(after.values()).noneMatch(body -> body.contains(String.valueOf(NOTE)));
        }
        var chairs = before.getOrDefault(forum.chair(), Map.of());
        assertThat(chairs.getOrDefault("/api/rounds/" + round, "")).startsWith("200");
        assertThat(chairs.getOrDefault("/api/rounds/" + round + "/analysis", ""))
                .startsWith("409");
    }

    @Test
    void nobody_reaches_another_member_s_ballot_by_its_task() throws Exception {
        var round = table.open(forum, BallotMode.SECRET, 1);
        var victim = forum.members().get(0);
        var task = desk.about(round).stream()
                .filter(t -> desk.may(troupe.actor(victim), t))
                .findFirst()
                .orElseThrow();
        desk.saveDraft(troupe.actor(victim), task.id(), "{\"word\": \"à moi\"}");
        var at = "/api/tasks/" + task.id();
        var ballot = "{\"lines\": [{\"theme\": \"%s\", \"choice\": \"TO_REJECT\"}]}"
                .formatted(forum.themes().get(0));

        for (var spy : List.of(forum.members().get(1), forum.chair(), forum.officer(), troupe.with(Role.ADMIN, null))) {
            var to = "{\"to\": \"%s\"}".formatted(spy);
            for (var tried : List.of(
                    get(at),
                    get(at + "/draft"),
                    put(at + "/draft").content(ballot),
                    post(at + "/claim"),
                    post(at + "/release"),
                    post(at + "/delegate").content(to),
                    post(at + "/submission").content(ballot))) {
                var answer = web.perform(
                                tried.contentType(MediaType.APPLICATION_JSON).with(httpBasic(account(spy), PASSWORD)))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus()).isIn(403, 404);
                assertThat(answer.getContentAsString()).doesNotContain("à moi");
            }
        }

        assertThat(ballots.mine(troupe.actor(victim), round)).isEmpty();
        assertThat(desk.draft(troupe.actor(victim), task.id()).orElseThrow().body())
                .contains("à moi");
        assertThat(detail(forum.chair(), round).ballots()).isZero();
    }

    @Test
    void a_ranking_that_may_still_change_leaves_no_fingerprint_to_try_out() {
        forum = table.forum(5, 3);
        var round = table.open(forum, BallotMode.SECRET, 5);
        votes(round, 1);
        time.forward(Duration.ofDays(15));
        assertThat(fingerprints(round)).hasSize(1).containsOnlyNulls();

        troupe.does(
                forum.chair(),
                round,
                "user_decideQuorumFailure",
                new RoundService.QuorumFailure(
                        QuorumDecision.EXTEND, "Il en manque.", clock.instant().plus(Duration.ofDays(7))));
        time.runDue();
        votes(round, 6);
        time.forward(Duration.ofDays(8));

        var told = results.result(troupe.actor(forum.chair()), round).fingerprint();
        assertThat(told).isNotNull();
        assertThat(fingerprints(round)).hasSize(2).contains(told);
    }

    @Test
    void a_ranking_that_stands_without_quorum_is_told_to_the_trail_when_the_chair_goes_on() {
        forum = table.forum(5, 3);
        var round = table.open(forum, BallotMode.SECRET, 6);
        votes(round, 5);
        time.forward(Duration.ofDays(15));
        assertThat(fingerprints(round)).containsOnlyNulls();

        troupe.does(
                forum.chair(),
                round,
                "user_decideQuorumFailure",
                new RoundService.QuorumFailure(QuorumDecision.GO_ON, "Cinq suffisent.", null));

        assertThat(fingerprints(round))
                .contains(results.result(troupe.actor(forum.chair()), round).fingerprint());
    }

    private List<String> fingerprints(UUID round) {
        var notes = new ArrayList<String>();
        trail.history(round, 200).items().stream()
                .filter(row -> row.action().equals("round.ranked"))
                .forEach(row -> notes.add(row.note()));
        return notes;
    }

    private void puts(UUID voter, UUID round, BallotChoice choice, int note) {
        var vote = new Vote(List.of(line(forum.themes().get(0), choice, note)), null, null);
        troupe.as(voter, () -> ballots.put(troupe.actor(voter), round, vote));
    }

    /** Every address that answers to GET, with each of the ids: status and body, moments left out. */
    private Map<String, String> everything(UUID spy, Set<String> ids) throws Exception {
        var seen = new TreeMap<String, String>();
        for (var mapping : addresses.getHandlerMethods().keySet()) {
            var methods = mapping.getMethodsCondition().getMethods();
            for (var pattern : mapping.getPatternValues()) {
                if (pattern.startsWith("/api/") && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                    for (var address : filled(pattern, ids)) {
                        seen.put(address, answer(spy, address));
                    }
                }
            }
        }
        for (var address : List.of("/api/tasks?scope=all&limit=200", "/api/tasks?scope=mine", "/api/search?q=ronde")) {
            seen.put(address, answer(spy, address));
        }
        return seen;
    }

    private static Set<String> filled(String pattern, Set<String> ids) {
        var all = new LinkedHashSet<String>();
        for (var id : ids) {
            for (var type : List.of("ROUND", "BALLOT", "THEME")) {
                all.add(pattern.replace("{type}", type).replaceAll("\\{[^}]+\\}", id));
            }
        }
        return all;
    }

    /** Each question from a network address of its own: the pace of the public pages is not what is asked about. */
    private RequestPostProcessor fromElsewhere() {
        asked++;
        return request -> {
            request.setRemoteAddr("10." + (asked >> 16 & 255) + "." + (asked >> 8 & 255) + "." + (asked & 255));
            return request;
        };
    }

    private String answer(UUID spy, String address) throws Exception {
        var answer = web.perform(
                        get(address).with(httpBasic(account(spy), PASSWORD)).with(fromElsewhere()))
                .andReturn()
                .getResponse();
        var body = answer.getContentAsString().startsWith("PK")
                ? tables(answer.getContentAsByteArray())
                : answer.getContentAsString();
        return answer.getStatus() + " " + body.replaceAll("\\d{4}-\\d\\d-\\d\\d[T ][0-9:.]+Z?", "then");
    }

    /** What archives and workbooks tell, but when they were made and that they were taken. */
    private static String tables(byte[] archive) throws IOException {
        var all = new StringBuilder();
        try (var zip = ZipFile.builder().setByteArray(archive).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var name = entry.getName();
                if (name.startsWith("xl/worksheets/") || name.startsWith("tables/") && !name.contains("audit")) {
                    all.append(name)
                            .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString();
    }

    private String account(UUID person) {
        return names.computeIfAbsent(person, who -> {
            var name = "s" + who.toString().substring(0, 13);
            acting.asSystem(() -> accounts.open(who, name, PASSWORD));
            return name;
        });
    }
}
