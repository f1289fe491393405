package org.couveuse.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.couveuse.demonstration.Founding;
import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** What a whole cycle leaves behind: in the engine, in the log, in what a person gets of their data. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:cycle;DB_CLOSE_DELAY=-1")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("test")
class CyclePrivacyTest {

    private static final Pattern PLAIN =
            Pattern.compile("-?[0-9.]*|[0-9a-f-]{36}|[A-Z][A-Z0-9_]*(@([0-9a-f-]{36}|[*]))?|P[0-9DTHMS]+");

    /** Columns of the engine that a person's words could reach. */
    private static final List<String> ENGINE = List.of(
            "ACT_RU_VARIABLE.TEXT_",
            "ACT_RU_VARIABLE.TEXT2_",
            "ACT_HI_VARINST.TEXT_",
            "ACT_HI_VARINST.TEXT2_",
            "ACT_HI_DETAIL.TEXT_",
            "ACT_HI_DETAIL.TEXT2_");

    private static final List<String> WORDS = List.of(
            "ACT_RU_TASK.DESCRIPTION_",
            "ACT_HI_TASKINST.DESCRIPTION_",
            "ACT_HI_TASKINST.DELETE_REASON_",
            "ACT_HI_PROCINST.DELETE_REASON_",
            "ACT_HI_COMMENT.MESSAGE_",
            "ACT_HI_ATTACHMENT.NAME_",
            "ACT_HI_OP_LOG.ORG_VALUE_",
            "ACT_HI_OP_LOG.NEW_VALUE_",
            "ACT_HI_OP_LOG.ANNOTATION_",
            "ACT_RU_JOB.EXCEPTION_MSG_",
            "ACT_HI_JOB_LOG.JOB_EXCEPTION_MSG_",
            "ACT_RU_INCIDENT.INCIDENT_MSG_",
            "ACT_HI_INCIDENT.INCIDENT_MSG_");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc web;

    @Autowired
    private Founding founding;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private CycleWalk walk;

    @BeforeEach
    void a_whole_cycle() throws Exception {
        walk = CycleWalk.walked(context);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_engine_knows_ids_numbers_and_constants_and_nothing_of_anybody() {
        for (var column : ENGINE) {
            assertThat(texts(column)).as(column).allMatch(value -> PLAIN.matcher(value)
                    .matches());
        }
        assertThat(texts("ACT_HI_VARINST.TEXT_")).hasSizeGreaterThan(20);
        var personal = personal();
        for (var column : WORDS) {
            assertThat(texts(column)).as(column).noneMatch(value -> says(value, personal));
        }
        assertThat(jdbc.sql("select count(*) from ACT_GE_BYTEARRAY b where exists"
                                + " (select 1 from ACT_HI_VARINST v where v.BYTEARRAY_ID_ = b.ID_)")
                        .query(Long.class)
                        .single())
                .as("variables that are no plain values")
                .isZero();
        var people = jdbc.sql("select cast(id as varchar(36)) from person")
                .query(String.class)
                .set();
        assertThat(texts("ACT_HI_OP_LOG.USER_ID_")).isNotEmpty().allMatch(people::contains);
        // nobody need take a task before doing it, so there may be none
        assertThat(texts("ACT_HI_TASKINST.ASSIGNEE_")).allMatch(people::contains);
    }

    @Test
    void the_log_names_nobody_and_repeats_nothing_anybody_typed() {
        assertThat(walk.log()).isNotEmpty();
        var personal = personal();
        assertThat(walk.log().stream().filter(line -> says(line, personal)).toList())
                .isEmpty();
    }

    @Test
    void what_was_done_is_in_the_trail_with_its_process_and_task() {
        var without = jdbc.sql("select distinct action from audit_entry where action like 'user!_%' escape '!'"
                        + " and (process is null or task is null or step <> action)")
                .query(String.class)
                .list();
        assertThat(without).isEmpty();
        assertThat(jdbc.sql("select count(distinct task) from open_task o where state = 'DONE' and not exists"
                                + " (select 1 from audit_entry e where e.task = o.task and e.action = o.form"
                                + " and e.process = o.process and e.process_key = o.process_key)")
                        .query(Long.class)
                        .single())
                .as("tasks that were done and are not in the trail")
                .isZero();
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where actor is null and task is null and process is not null"
                                        + " and step like 'service!_%' escape '!'")
                        .query(Long.class)
                        .single())
                .as("what background steps did")
                .isPositive();
    }

    @Test
    void the_histories_that_pages_tell_from_other_tables_are_in_the_trail() {
        // a selection is made in the process of the call, and stands in the trail with the call
        assertThat(missing("incubator_decision", "d.incubator or e.actor = d.actor", "d.at"))
                .as("incubator_decision")
                .isEmpty();
        assertThat(missing("adoption_step", "d.adoption or e.actor = d.moved_by", "d.at"))
                .as("adoption_step")
                .isEmpty();
        assertThat(missing("publishing_decision", "d.solution", "d.at"))
                .as("publishing_decision")
                .isEmpty();
        assertThat(missing("experiment_answer", "d.experiment", "d.answered_at"))
                .as("experiment_answer")
                .isEmpty();
    }

    @Test
    void everybody_gets_all_of_their_data_and_nothing_of_others() throws Exception {
        for (var account :
                List.of("presidence", "forum2", "agence1", "responsable1", "equipe1", "hote1", "org1", "expert1")) {
            var person = founding.person(account);
            var tables = exported(account, person).get("tables");
            var expected = standing(person);
            var told = new TreeMap<String, Integer>();
            tables.fields()
                    .forEachRemaining(
                            table -> told.put(table.getKey(), table.getValue().size()));
            assertThat(told).as(account).containsAllEntriesOf(expected);
            assertThat(expected).as("rows of " + account).hasSizeGreaterThan(3);
            var others = jdbc.sql("select email from person where id <> ?")
                    .param(person)
                    .query(String.class)
                    .list();
            var secrets = jdbc.sql("select password_hash from account")
                    .query(String.class)
                    .list();
            assertThat(tables.toString()).doesNotContain(secrets).doesNotContain(others);
            assertThat(tables.toString()).contains(person.toString());
        }
    }

    private JsonNode exported(String account, UUID person) throws Exception {
        var before = taken(person);
        var answer = web.perform(get("/api/me/data.zip").with(walk.as(account)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(taken(person)).as("the export is in the trail").isEqualTo(before + 1);
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(files).containsKeys("data.json", "data.html", "tables/person.csv");
        assertThat(new String(files.get("data.html"), StandardCharsets.UTF_8)).contains("<h2 id=\"person\">");
        return json.readTree(files.get("data.json"));
    }

    private long taken(UUID person) {
        return jdbc.sql("select count(*) from audit_entry where action = 'taken.personalData' and subject = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    /** How many rows of each table a person stands in, found by looking into every column there is. */
    private Map<String, Integer> standing(UUID person) {
        var conditions = new TreeMap<String, List<String>>();
        jdbc.sql(
                        "select c.table_name, c.column_name, c.data_type from information_schema.columns c"
                                + " join information_schema.tables t on t.table_name = c.table_name"
                                + " and t.table_schema = c.table_schema where lower(t.table_schema) = 'public'"
                                + " and t.table_type = 'BASE TABLE' and lower(c.data_type) in ('uuid', 'character varying')"
                                + " and upper(t.table_name) not like 'ACT!_%' escape '!' and t.table_name <> 'flyway_schema_history'")
                .query((row, n) -> {
                    var name = row.getString(2);
                    conditions
                            .computeIfAbsent(row.getString(1).toLowerCase(Locale.ROOT), table -> new ArrayList<>())
                            .add(
                                    row.getString(3).equalsIgnoreCase("uuid")
                                            ? name + " = '" + person + "'"
                                            : name + " like '%" + person + "%'");
                    return name;
                })
                .list();
        var found = new TreeMap<String, Integer>();
        conditions.forEach((table, any) -> {
            var rows = jdbc.sql("select count(*) from " + table + " where " + String.join(" or ", any))
                    .query(Integer.class)
                    .single();
            // an export is itself noted after it was gathered
            if (rows > 0 && !table.equals("audit_entry")) {
                found.put(table, rows);
            }
        });
        return found;
    }

    /** Rows of a table about which the trail says nothing within the same minute. */
    private List<String> missing(String table, String subject, String at) {
        return jdbc.sql("select cast(d.id as varchar(36)) from " + table
                        + " d where not exists (select 1 from audit_entry e"
                        + " where (e.process_key = " + subject + " or e.subject = " + subject + ") and e.at between "
                        + at
                        + " - interval '1' minute and " + at + " + interval '1' minute)")
                .query(String.class)
                .list();
    }

    private List<String> texts(String column) {
        var parts = column.split("\\.");
        return jdbc.sql("select distinct " + parts[1] + " from " + parts[0] + " where " + parts[1] + " is not null")
                .query(String.class)
                .list();
    }

    /** Names and addresses of everybody, and titles and descriptions that were typed. */
    private List<String> personal() {
        var personal = new ArrayList<String>();
        personal.addAll(jdbc.sql("select given_name || ' ' || family_name from person")
                .query(String.class)
                .list());
        personal.addAll(jdbc.sql("select email from person").query(String.class).list());
        for (var typed : List.of(
                "need.title",
                "need.description",
                "idea.title",
                "idea.description",
                "theme.wording",
                "round_decision.statement",
                "experiment_measurement.note",
                "blocker.description",
                "adoption_note.text",
                "discussion_message.text",
                "review.words")) {
            personal.addAll(
                    texts(typed).stream().filter(text -> text.length() > 8).toList());
        }
        assertThat(personal).hasSizeGreaterThan(40);
        return personal;
    }

    private static boolean says(String text, List<String> personal) {
        return personal.stream().anyMatch(text::contains);
    }
}
