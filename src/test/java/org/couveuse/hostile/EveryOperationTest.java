package org.couveuse.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.demonstration.Founding;
import org.couveuse.people.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every operation of the REST interface, read from the application, put before addresses, parameters and bodies that
 * make no sense: each is refused as a problem, and none fails.
 */
@CouveuseTest
class EveryOperationTest {

    private static final List<String> WHO = List.of("agence1", "admin");

    @Autowired
    private MockMvc web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Founding founding;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ObjectMapper json;

    private final List<String> findings = new ArrayList<>();

    private record Operation(
            HttpMethod method, String path, List<MediaType> takes, List<String> parameters, boolean body) {

        /** Whether what is sent is read: a body, or at least what the address names. */
        boolean writes() {
            return method != HttpMethod.GET && (body || path.contains("{"));
        }

        Object[] variables(Object value) {
            var count = path.chars().filter(c -> c == '{').count();
            return java.util.stream.Stream.generate(() -> value).limit(count).toArray();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void the_people_of_the_demonstration() {
        founding.found();
    }

    @Test
    void a_body_that_makes_no_sense_is_refused_as_a_problem_by_every_operation() throws Exception {
        var tried = 0;
        for (var operation : operations().stream().filter(Operation::writes).toList()) {
            for (var body : bodies().entrySet()) {
                var type = operation.takes().isEmpty()
                        ? MediaType.APPLICATION_JSON
                        : operation.takes().get(0);
                if (type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)) {
                    continue;
                }
                var request = request(operation.method(), operation.path(), operation.variables(new UUID(7, 7)))
                        .contentType(type)
                        .content(body.getValue());
                refused(operation + " with " + body.getKey(), request, WHO.get(tried++ % WHO.size()));
            }
            for (var type : List.of("text/xml", "application/x-www-form-urlencoded", "image/png")) {
                var request = request(operation.method(), operation.path(), operation.variables(new UUID(7, 7)))
                        .contentType(type)
                        .content("<a>&b=c");
                refused(operation + " as " + type, request, WHO.get(0));
            }
        }
        assertThat(findings).isEmpty();
        assertThat(tried).isGreaterThan(500);
    }

    @Test
    void an_address_that_makes_no_sense_is_refused_as_a_problem_by_every_operation() throws Exception {
        for (var operation : operations()) {
            if (operation.variables("").length == 0) {
                continue;
            }
            for (var value :
                    List.of("x", "null", "-1", "' or 1=1", "😀", "a".repeat(5_000), "\u0007", "${7*7}", "..")) {
                var request = request(operation.method(), operation.path(), operation.variables(value))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}");
                refused(operation + " at " + value, request, WHO.get(0));
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void parameters_that_make_no_sense_never_fail_a_list() throws Exception {
        var values = new ArrayList<>(
                List.of(Hostile.TEXTS.get("script"), Hostile.TEXTS.get("quotes"), Hostile.TEXTS.get("unfolds")));
        values.addAll(
                List.of("", "-1", "0", "99999999999", "NaN", "x".repeat(100_000), "%", "_", "!", "\u0000", "a\uD83D"));
        for (var operation : operations().stream().filter(o -> !o.writes()).toList()) {
            for (var parameter : operation.parameters()) {
                for (var value : values) {
                    var request = request(operation.method(), operation.path(), operation.variables(new UUID(7, 7)))
                            .queryParam(parameter, value);
                    answered(operation + "?" + parameter + "=" + value, request);
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    private void refused(String what, MockHttpServletRequestBuilder request, String account) throws Exception {
        var answer = sent(what, request, account);
        if (answer.getStatus() < 400
                || answer.getStatus() >= 500
                || !String.valueOf(answer.getContentType()).startsWith("application/problem+json")
                || answer.getContentAsString().contains("shell.problem.race")) {
            note(what, answer);
        }
    }

    private void answered(String what, MockHttpServletRequestBuilder request) throws Exception {
        var answer = sent(what, request, WHO.get(0));
        var fine = answer.getStatus() == 200
                || (answer.getStatus() >= 400
                        && answer.getStatus() < 500
                        && String.valueOf(answer.getContentType()).startsWith("application/problem+json"));
        if (!fine) {
            note(what, answer);
        }
    }

    private MockHttpServletResponse sent(String what, MockHttpServletRequestBuilder request, String account) {
        try {
            return web.perform(request.with(user(accounts.loadUserByUsername(account))))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(what, e);
        }
    }

    private void note(String what, MockHttpServletResponse answer) throws Exception {
        var text = answer.getContentAsString();
        findings.add((what.length() > 200 ? what.substring(0, 200) : what) + ": " + answer.getStatus() + " "
                + answer.getContentType() + " " + (text.length() > 200 ? text.substring(0, 200) : text));
    }

    private List<Operation> operations() {
        var found = new ArrayList<Operation>();
        mapping.getHandlerMethods().forEach((info, method) -> paths(info).stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path -> info.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> found.add(new Operation(
                                verb.asHttpMethod(),
                                path,
                                List.copyOf(info.getConsumesCondition().getConsumableMediaTypes()),
                                parameters(method.getMethod()),
                                Arrays.stream(method.getMethod().getParameters())
                                        .anyMatch(p -> p.isAnnotationPresent(RequestBody.class)
                                                || p.getType() == MultipartFile.class))))));
        assertThat(found).hasSizeGreaterThan(60);
        return found.stream()
                .sorted(java.util.Comparator.comparing(Operation::toString))
                .toList();
    }

    private static java.util.Set<String> paths(RequestMappingInfo info) {
        return info.getPatternValues();
    }

    /** Those declared one by one, and the components of the records that take them together. */
    private static List<String> parameters(java.lang.reflect.Method method) {
        var names = new ArrayList<String>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RequestParam.class)) {
                names.add(parameter.getName());
            } else if (parameter.getType().isRecord()
                    && !parameter.isAnnotationPresent(org.springframework.web.bind.annotation.RequestBody.class)) {
                Arrays.stream(parameter.getType().getRecordComponents()).forEach(c -> names.add(c.getName()));
            }
        }
        return names;
    }

    private Map<String, byte[]> bodies() {
        var bodies = new LinkedHashMap<String, byte[]>();
        var texts = new LinkedHashMap<String, String>();
        texts.put("nothing", "");
        texts.put("null", "null");
        texts.put("a list", "[]");
        texts.put("a text", "\"texte\"");
        texts.put("half an object", "{\"a\": ");
        texts.put("an unknown field", "{\"inconnu\": 1}");
        texts.put("the same field twice", "{\"title\": \"a\", \"title\": \"b\"}");
        texts.put("more after the end", "{} {}");
        texts.put("NaN", "{\"a\": NaN}");
        texts.put("a number without end", "{\"a\": " + "9".repeat(5_000) + "}");
        texts.put("a great exponent", "{\"a\": 1e999999999}");
        texts.put("a great depth", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000));
        texts.put("some depth", "{\"a\":".repeat(900) + "1" + "}".repeat(900));
        texts.put("seven megabytes", "{\"a\": \"" + "x".repeat(7_000_000) + "\"}");
        texts.put("HTML", "<html><script>alert(1)</script>");
        texts.forEach((name, text) -> bodies.put(name, text.getBytes(StandardCharsets.UTF_8)));
        bodies.put("another encoding", "{\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        bodies.put("UTF-16", "{\"a\": \"é\"}".getBytes(StandardCharsets.UTF_16));
        bodies.put("bytes", new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE});
        return bodies;
    }
}
