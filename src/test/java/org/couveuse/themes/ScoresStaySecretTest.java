package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.couveuse.themes.RoundTable.line;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.couveuse.CouveuseTest;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.JsonColumn;
import org.couveuse.themes.BallotService.Conflict;
import org.couveuse.themes.BallotService.Vote;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** What a ballot says is in the box and nowhere else: no other table, no variable of the engine, no log. */
@CouveuseTest
@RecordApplicationEvents
class ScoresStaySecretTest extends RoundScenes {

    private static final String PASSWORD = "un mot de passe assez long";

    /** Notes nobody writes by chance; within longer numbers or codes they mean nothing. */
    private static final List<Integer> NOTES = List.of(918_273, -736_451, 645_192);

    private static final Pattern TOLD = Pattern.compile("(?<![0-9a-fA-F])(918273|736451|645192)(?![0-9a-fA-F])");
    private static final List<Criteria.Line> CRITERIA = List.of(
            RoundTable.criterion("Portée", BetterWhen.HIGHER, -1_000_000, 1_000_000, "3"),
            RoundTable.criterion("Coût", BetterWhen.LOWER, -1_000_000, 1_000_000, "2"),
            RoundTable.criterion("Élan", BetterWhen.HIGHER, 0, 1_000_000, "1"));

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Test
    void notes_are_in_the_box_and_in_no_other_table_nor_variable_nor_log() throws Exception {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        try {
            var round = table.open(forum, BallotMode.SECRET, 2, CRITERIA);
            everyWayOfVoting(round);
            assertThat(told(true)).containsOnly("BALLOT_SCORE");
            nothingToTryOut();
            time.forward(Duration.ofDays(15));
            assertThat(told(false)).containsOnly("BALLOT_SCORE");
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).noneMatch(m -> TOLD.matcher(m)
                .find());
    }

    /** By a program with a key, by the desk, changed, refused, with an unfinished form, and with a late recusal. */
    private void everyWayOfVoting(UUID round) throws Exception {
        var vote = new Vote(
                List.of(
                        line(forum.themes().get(0), BallotChoice.GOOD, NOTES.get(0), NOTES.get(1), NOTES.get(2)),
                        line(forum.themes().get(1), BallotChoice.FAIR, NOTES.get(2))),
                null,
                null);
        var body = JsonColumn.CANONICAL.valueToTree(vote).toString();
        var first = forum.members().get(0);
        var key = UUID.randomUUID().toString();
        sent = key;
        guess = Vote.class.getName() + JsonColumn.CANONICAL.writeValueAsString(vote);
        var answers = new java.util.HashSet<String>();
        for (var again = 0; again < 2; again++) {
            answers.add(web.perform(put("/api/rounds/" + round + "/ballot")
                            .with(httpBasic(account(first), PASSWORD))
                            .header("Idempotency-Key", key)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
        }
        assertThat(answers).hasSize(1);
        var second = forum.members().get(1);
        var task = task(second, round);
        desk.saveDraft(troupe.actor(second), task, body);
        web.perform(post("/api/tasks/" + task + "/submission")
                        .with(httpBasic(account(second), PASSWORD))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isOk());
        troupe.as(forum.chair(), () -> ballots.put(troupe.actor(forum.chair()), round, vote));
        troupe.as(forum.chair(), () -> ballots.put(troupe.actor(forum.chair()), round, vote));
        troupe.as(
                second,
                () -> ballots.declareConflict(
                        troupe.actor(second), round, new Conflict(forum.themes().get(1), "Un proche.")));
        var idle = forum.members().get(2);
        var off = body.replace("918273", "91827364");
        web.perform(put("/api/rounds/" + round + "/ballot")
                        .with(httpBasic(account(idle), PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(off))
                .andExpect(status().isUnprocessableEntity());
        desk.saveDraft(troupe.actor(idle), task(idle, round), body);
    }

    /** What is remembered of requests with a key tells neither the key nor the receipt's, nor can answers be tried out. */
    private void nothingToTryOut() throws Exception {
        var remembered = jdbc.queryForList(
                "select token, request_hash, body from answered_request where person = ?",
                forum.members().get(0));
        assertThat(remembered).hasSize(1);
        assertThat(remembered.get(0).toString()).doesNotContain(sent, "nonce", "receipt");
        var tried = MessageDigest.getInstance("SHA-256").digest(guess.getBytes(StandardCharsets.UTF_8));
        var hashes = jdbc.queryForList(
                "select body_hash from idempotency where person = ?",
                String.class,
                forum.members().get(1));
        assertThat(hashes).hasSize(1).doesNotContain(HexFormat.of().formatHex(tried));
    }

    private String sent = "";
    private String guess = "";

    /** The tables in which a note can be read, drafts of open forms aside. */
    private List<String> told(boolean open) {
        var found = new ArrayList<String>();
        var tables = jdbc.queryForList(
                "select table_name from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_type = 'BASE TABLE'",
                String.class);
        assertThat(tables)
                .map(table -> table.toUpperCase(java.util.Locale.ROOT))
                .contains("AUDIT_ENTRY", "ACT_RU_VARIABLE", "ACT_HI_VARINST", "ANSWERED_REQUEST", "DRAFT");
        for (var table : tables) {
            var name = table.toUpperCase(java.util.Locale.ROOT);
            if (open && name.equals("DRAFT")) {
                continue;
            }
            jdbc.query("select * from \"" + table + "\"", row -> {
                for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    var bytes = row.getObject(i) instanceof byte[] some
                            ? new String(some, StandardCharsets.ISO_8859_1)
                            : row.getString(i);
                    if (bytes != null && TOLD.matcher(bytes).find() && !found.contains(name)) {
                        found.add(name);
                    }
                }
            });
        }
        return found;
    }

    private String task(UUID member, UUID round) {
        return desk.about(round).stream()
                .filter(t -> t.form().equals("user_castBallot") && desk.may(troupe.actor(member), t))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String account(UUID person) {
        var name = "p" + person.toString().substring(0, 13);
        if (known.add(person)) {
            acting.asSystem(() -> accounts.open(person, name, PASSWORD));
        }
        return name;
    }

    private final java.util.Set<UUID> known = new java.util.HashSet<>();
}
