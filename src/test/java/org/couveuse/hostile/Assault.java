package org.couveuse.hostile;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.couveuse.hostile.Shapes.Leaf;
import org.couveuse.inbox.TaskHandlers;
import org.couveuse.people.Accounts;
import org.couveuse.shared.Submissions;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends every bad value for an open task, as a program would, each in a transaction that is undone afterwards. What is
 * answered must be a refusal that names the field, or the words must be found in the database as they were typed.
 */
public final class Assault {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_CORRECTIONS = 8;

    private final MockMvc web;
    private final ObjectMapper json;
    private final Accounts accounts;
    private final TaskHandlers handlers;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Kept kept;
    private final Map<Integer, Integer> tally = new java.util.TreeMap<>();

    /** Sends through the application's own doors. */
    public Assault(ApplicationContext context) {
        this.web = context.getBean(MockMvc.class);
        this.json = context.getBean(ObjectMapper.class);
        this.accounts = context.getBean(Accounts.class);
        this.handlers = context.getBean(TaskHandlers.class);
        this.entities = context.getBean(EntityManager.class);
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        this.kept = new Kept(context);
    }

    /** How many answers there were of each status. */
    public Map<Integer, Integer> tally() {
        return tally;
    }

    /** Whether this would be accepted now. */
    public boolean accepts(String account, String task, ObjectNode body) {
        return tried(account, task, body, () -> {}).getStatus() == 200;
    }

    /** What is left of a body when nothing is sent that its answers leave unasked. */
    public ObjectNode asked(String form, ObjectNode body) {
        return Submissions.asked(body, handlers.of(form).submission());
    }

    /** Tries everything, notes what should not be, and returns a body that is accepted, hostile in all its texts. */
    public ObjectNode on(String account, String task, String form, ObjectNode example, List<String> findings)
            throws Exception {
        var type = handlers.of(form).submission();
        var leaves = Shapes.leaves(type);
        for (var leaf : leaves) {
            for (var value : values(leaf, example, type)) {
                var body = Shapes.with(example, type, leaf.path(), value);
                judged(account, task, form + "." + leaf.path(), body, findings);
                if (leaf.type().isEnum()) {
                    judged(account, task, form + "." + leaf.path(), Submissions.asked(body, type), findings);
                }
            }
        }
        var accepted = example;
        for (var text : Hostile.TEXTS.keySet()) {
            accepted = typed(account, task, form, example, leaves, text, findings);
        }
        return accepted;
    }

    /** Sends what no field of that type takes: each must be refused beside its field, and by nothing further in. */
    public void wrong(String account, String task, String form, ObjectNode example, List<String> findings)
            throws Exception {
        var type = handlers.of(form).submission();
        for (var leaf : Shapes.leaves(type)) {
            var bad = new ArrayList<>(Hostile.wrong(leaf));
            if (leaf.type() == String.class) {
                Hostile.UNSEEN.values().forEach(text -> bad.add(JSON.textNode(text)));
                bad.add(JSON.textNode("é".repeat(1_000_000)));
            }
            for (var value : bad) {
                var body = Shapes.with(example, type, leaf.path(), value);
                var answer = tried(account, task, body, () -> {});
                var named = fields(answer).stream()
                        .anyMatch(field ->
                                field.startsWith(leaf.path()) || leaf.path().startsWith(field));
                if (answer.getStatus() != 413 && (answer.getStatus() != 422 || !named)) {
                    findings.add(form + "." + leaf.path() + " " + clip(value).replaceAll("[^ -~]", "?") + ": "
                            + answer.getStatus() + " " + answer.getContentAsString());
                }
            }
        }
    }

    /** All hostile words within a body. */
    static List<String> typed(JsonNode body) {
        var found = new ArrayList<String>();
        for (var child : body) {
            if (child.isTextual() && Hostile.TEXTS.values().stream().anyMatch(child.asText()::startsWith)) {
                found.add(child.asText());
            }
            found.addAll(typed(child));
        }
        return found;
    }

    /** All texts at once; a field that says no gets its former value back. */
    private ObjectNode typed(
            String account,
            String task,
            String form,
            ObjectNode example,
            List<Leaf> leaves,
            String name,
            List<String> findings)
            throws Exception {
        var type = handlers.of(form).submission();
        var texts = new LinkedHashMap<String, String>();
        for (var leaf : leaves) {
            if (leaf.type() == String.class && !leaf.list() && present(example, leaf.path())) {
                texts.put(leaf.path(), Hostile.TEXTS.get(name) + " " + Integer.toString(texts.size() + 100, 36));
            }
        }
        for (var attempt = 0; attempt < MOST_CORRECTIONS; attempt++) {
            var body = example.deepCopy();
            for (var text : texts.entrySet()) {
                body = Shapes.with(body, type, text.getKey(), JSON.textNode(text.getValue()));
            }
            var sent = body;
            var lost = new ArrayList<String>();
            var answer = tried(account, task, sent, () -> lost.addAll(kept.lost(texts)));
            if (answer.getStatus() == 200) {
                lost.forEach(path -> findings.add(form + "." + path + " lost " + name));
                return sent;
            }
            var refused = fields(answer);
            if (!texts.keySet().removeIf(path -> refused.stream().anyMatch(path::startsWith))) {
                judge(form + " with " + name, answer, findings);
                findings.add(form + " with " + name + ": " + answer.getContentAsString());
                return example;
            }
        }
        return example;
    }

    private void judged(String account, String task, String what, ObjectNode body, List<String> findings)
            throws Exception {
        judge(what + " " + clip(body), tried(account, task, body, () -> {}), findings);
    }

    /** Accepted, or refused as a problem that a program can read; a race is none when nobody else is there. */
    private void judge(String what, MockHttpServletResponse answer, List<String> findings) throws Exception {
        var text = answer.getContentAsString();
        if (answer.getStatus() == 200) {
            return;
        }
        var wrong = answer.getStatus() >= 500
                || answer.getStatus() == 404
                || !String.valueOf(answer.getContentType()).startsWith("application/problem+json")
                || text.contains("shell.problem.race")
                || (answer.getStatus() == 422 && fields(answer).isEmpty() && !text.contains("\"detail\""));
        if (wrong) {
            findings.add(what + ": " + answer.getStatus() + " " + text);
        }
    }

    private MockHttpServletResponse tried(String account, String task, ObjectNode body, Runnable look) {
        var answer = transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                var sent = web.perform(post("/api/tasks/" + task + "/submission")
                                .with(user(accounts.loadUserByUsername(account)))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(written(body)))
                        .andReturn()
                        .getResponse();
                tally.merge(sent.getStatus(), 1, Integer::sum);
                if (sent.getStatus() == 200) {
                    flush(sent);
                    look.run();
                }
                return sent;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        if (answer == null) {
            throw new IllegalStateException("no answer");
        }
        return answer;
    }

    /** What waits to be written is written now, as it would be at the end. */
    private void flush(MockHttpServletResponse sent) throws Exception {
        try {
            entities.flush();
        } catch (RuntimeException e) {
            sent.reset();
            sent.setStatus(500);
            sent.getWriter().write("on writing: " + e);
        }
    }

    private List<String> fields(MockHttpServletResponse answer) throws Exception {
        var fields = new ArrayList<String>();
        try {
            json.readTree(answer.getContentAsByteArray())
                    .path("errors")
                    .forEach(e -> fields.add(e.path("field").asText()));
        } catch (JsonProcessingException e) {
            return List.of();
        }
        return fields;
    }

    private static boolean present(JsonNode example, String path) {
        JsonNode at = example;
        for (var step : path.replace("[0]", ".0").split("\\.")) {
            at = step.equals("0") ? at.path(0) : at.path(step);
        }
        return at.isTextual();
    }

    /** Values of the right type at the edge of what is possible. */
    private static List<JsonNode> values(Leaf leaf, ObjectNode example, Class<?> record) {
        var values = new ArrayList<JsonNode>();
        values.add(JSON.nullNode());
        var type = leaf.type();
        if (leaf.list()) {
            values.add(JSON.arrayNode());
            values.add(Hostile.many(element(leaf, example, record), 1_000));
        } else if (type == String.class) {
            values.add(JSON.textNode("  "));
            values.add(JSON.textNode("é".repeat(20_000)));
            values.add(JSON.textNode("😀".repeat(150)));
        } else if (type.isEnum()) {
            for (var constant : type.getEnumConstants()) {
                values.add(JSON.textNode(((Enum<?>) constant).name()));
            }
        } else if (type == LocalDate.class) {
            List.of("1900-01-01", "2199-12-31").forEach(day -> values.add(JSON.textNode(day)));
        } else if (type == Instant.class) {
            List.of("1900-01-01T00:00:00Z", "2199-12-31T23:59:59.999999999Z")
                    .forEach(at -> values.add(JSON.textNode(at)));
        } else if (type == boolean.class || type == Boolean.class) {
            List.of(true, false).forEach(flag -> values.add(JSON.booleanNode(flag)));
        } else if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            for (var number : List.of("0", "-1", "2147483647", "999999999999999", "0.0000000001", "12345678901.5")) {
                values.add(JSON.numberNode(new BigDecimal(number)));
            }
        } else {
            values.add(JSON.textNode("00000000-0000-0007-0000-000000000007"));
        }
        return values;
    }

    private static JsonNode element(Leaf leaf, ObjectNode example, Class<?> record) {
        var with = Shapes.with(example, record, leaf.path() + "[0]", JSON.nullNode());
        JsonNode at = example;
        JsonNode blank = with;
        for (var step : leaf.path().replace("[0]", ".0").split("\\.")) {
            at = step.equals("0") ? at.path(0) : at.path(step);
            blank = step.equals("0") ? blank.path(0) : blank.path(step);
        }
        return at.isArray() && !at.isEmpty()
                ? at.get(0)
                : leaf.type().isRecord() ? Shapes.filled(leaf.type()) : JSON.textNode("Un texte.");
    }

    /** In plain ASCII, so that halves of characters arrive as such. */
    private String written(JsonNode body) throws JsonProcessingException {
        return json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(body);
    }

    private static String clip(JsonNode body) {
        var text = body.toString();
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
