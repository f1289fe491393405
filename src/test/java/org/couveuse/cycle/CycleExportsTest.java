package org.couveuse.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.couveuse.engine.TimeTravel;
import org.couveuse.subjects.SubjectType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever takes a file away leaves an entry in the trail: each door through which a file goes is gone through. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:cycle;DB_CLOSE_DELAY=-1")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("test")
class CycleExportsTest {

    private static final Pattern FILE = Pattern.compile(".*\\.(csv|xlsx|zip|pdf|docx|svg|ics)|.*-export");
    private static final Pattern OF_EVERYBODY = Pattern.compile("/api/public/.*|/api/calendar/.*|/v3/.*");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TimeTravel time;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping doors;

    private static final String TAKEN = "action like 'taken.%' or action in ('adoptions.exported',"
            + " 'benefits.exported', 'solution.matrixExported', 'round.ballotsRead', 'round.resultTaken', 'round.sealedRead')";

    /** A door, who goes through it, and the thing of which a file is taken; a person for null. */
    private record Door(
            String path, String account, @Nullable SubjectType of) {

        MockHttpServletRequestBuilder through(UUID id) {
            return path.startsWith("POST ")
                    ? post(path.substring("POST ".length()), id)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"reason\": \"Demande écrite\"}")
                    : get(path, id);
        }
    }

    private static final List<Door> DOORS = List.of(
            new Door("/api/rounds/{id}/published.csv", "presidence", SubjectType.ROUND),
            new Door("/api/rounds/{id}/result.csv", "presidence", SubjectType.ROUND),
            new Door("/api/rounds/{id}/result.xlsx", "presidence", SubjectType.ROUND),
            new Door("/api/rounds/{id}/result.zip", "presidence", SubjectType.ROUND),
            new Door("/api/rounds/{id}/result.svg", "presidence", SubjectType.ROUND),
            new Door("/api/rounds/{id}/minutes.pdf", "presidence", SubjectType.ROUND),
            new Door("/api/deployments/{id}/adoptions.csv", "agence1", SubjectType.CAMPAIGN),
            new Door("/api/deployments/{id}/adoptions.xlsx", "agence1", SubjectType.CAMPAIGN),
            new Door("/api/deployments/{id}/benefits.csv", "agence1", SubjectType.CAMPAIGN),
            new Door("/api/deployments/{id}/benefits.xlsx", "agence1", SubjectType.CAMPAIGN),
            new Door("/api/deployments/matrix.csv", "agence1", SubjectType.SOLUTION),
            new Door("/api/deployments/matrix.xlsx", "agence1", SubjectType.SOLUTION),
            new Door("/api/solutions/{id}/toolkit.zip", "org9", SubjectType.SOLUTION),
            new Door("/api/solutions/{id}/toolkit.pdf", "org9", SubjectType.SOLUTION),
            new Door("/api/solutions/{id}/toolkit.docx", "org9", SubjectType.SOLUTION),
            new Door("/api/privacy/incidents.csv", "agence1", SubjectType.NEED),
            new Door("/api/privacy/incidents.xlsx", "agence1", SubjectType.NEED),
            new Door("/api/me/data.zip", "org9", SubjectType.NEED),
            new Door("POST /api/people/{id}/data.zip", "agence1", null),
            new Door("/api/rounds/{id}/sealed-export", "verificateur", SubjectType.ROUND));

    /** What is sent to such an address gives no file: it asks for one. */
    private static final Set<String> ASKS = Set.of("POST /api/rounds/{id}/sealed-export");

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void every_door_of_files_is_known_here() throws Exception {
        CycleWalk.walked(context);
        var found = new TreeSet<String>();
        doors.getHandlerMethods().keySet().forEach(door -> {
            for (var method : door.getMethodsCondition().getMethods()) {
                door.getPatternValues().stream()
                        .filter(path -> FILE.matcher(path).matches()
                                && !OF_EVERYBODY.matcher(path).matches())
                        .map(path -> method == RequestMethod.GET ? path : method + " " + path)
                        .filter(path -> !ASKS.contains(path))
                        .forEach(found::add);
            }
        });
        assertThat(found)
                .as("a new door of files: it writes an entry (audit.Exports), and is gone through below")
                .isEqualTo(new TreeSet<>(DOORS.stream().map(Door::path).toList()));
    }

    @Test
    void who_takes_a_file_is_in_the_trail_once() throws Exception {
        var walk = CycleWalk.walked(context);
        var wrong = new ArrayList<String>();
        agreed();
        for (var door : DOORS) {
            var of = door.of();
            var id = of == null
                    ? person("expert1")
                    : jdbc.sql("select id from subject where type = ? order by since")
                            .param(of.name())
                            .query(UUID.class)
                            .list()
                            .get(0);
            var taker = person(door.account());
            var before = entries();
            var own = entries(taker);
            var answer = web.perform(door.through(id)
                            // the matrix has the solutions one asks for
                            .param("solution", id.toString())
                            .with(walk.as(door.account()))
                            .accept(MediaType.ALL))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus())
                    .as(door + answer.getContentAsString())
                    .isEqualTo(200);
            assertThat(answer.getContentAsByteArray()).as(door.toString()).isNotEmpty();
            var left = entries() - before;
            if (left != 1 || entries(taker) != own + 1) {
                wrong.add(door.path() + " left " + left);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void who_takes_an_attached_file_is_in_the_trail() throws Exception {
        var walk = CycleWalk.walked(context);
        var need = jdbc.sql("select id from need order by submitted")
                .query(UUID.class)
                .list()
                .get(0);
        var attached = web.perform(multipart("/api/subjects/{id}/attachments", need)
                        .file(new MockMultipartFile("file", "note.txt", "text/plain", "mot".getBytes()))
                        .with(walk.as("agence1")))
                .andReturn()
                .getResponse();
        assertThat(attached.getStatus()).isEqualTo(201);
        var id = json.readTree(attached.getContentAsByteArray()).get("id").asText();
        web.perform(get("/api/attachments/" + id).with(walk.as("agence2"))).andReturn();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'taken.attachment' and subject = ?"
                                + " and note = 'note.txt'")
                        .param(need)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** The chair has agreed to open the ballots of the secret round. */
    private void agreed() {
        jdbc.sql("insert into round_sealed_request (id, version, round, auditor, reason, asked, state, answered_by,"
                        + " answered) select ?, 0, id, ?, 'R', current_timestamp, 'AGREED', ?, current_timestamp from"
                        + " subject where type = 'ROUND' order by since limit 1")
                .params(UUID.randomUUID(), person("verificateur"), person("presidence"))
                .update();
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit_entry where " + TAKEN)
                .query(Long.class)
                .single();
    }

    /** Those in the name of somebody. */
    private long entries(UUID person) {
        return jdbc.sql("select count(*) from audit_entry where (" + TAKEN + ") and actor = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private UUID person(String account) {
        return jdbc.sql("select person from account where username = ?")
                .param(account)
                .query(UUID.class)
                .single();
    }
}
