package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.inbox.TaskHandlers;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.shared.Examples;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the interface says of every operation what it does, takes, answers and refuses, and is true. */
@CouveuseTest
class ApiDescriptionTest {

    private static final String PASSWORD = "un-mot-de-passe-long";

    @Autowired
    private MockMvc web;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Submissions submissions;

    @Autowired
    private TaskHandlers handlers;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    private JsonNode description = json();

    @BeforeEach
    void read() throws Exception {
        description = json.readTree(web.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void every_operation_says_what_it_does_takes_and_answers_with_examples() {
        assertThat(ApiDescriptionRules.missing(description)).isEmpty();
        assertThat(ApiDescriptionRules.operations(description)).hasSizeGreaterThan(80);
    }

    @Test
    void every_operation_of_the_code_is_described() {
        var told = ApiDescriptionRules.operations(description).keySet();
        var known = new java.util.TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (!method.hasMethodAnnotation(io.swagger.v3.oas.annotations.Hidden.class)) {
                mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> known.add(verb + " " + path)));
            }
        });
        assertThat(told).containsAll(known).hasSameSizeAs(known);
    }

    @Test
    void an_operation_without_words_example_or_refusal_is_told() {
        var broken = description.deepCopy();
        var themes = (ObjectNode) broken.at("/paths/~1api~1themes/get");
        themes.remove("summary");
        ((ObjectNode) themes.at("/responses/200/content/application~1json")).remove("example");
        ((ObjectNode) themes.get("responses")).remove("401");
        ((ObjectNode) broken.at("/paths/~1api~1needs/post/requestBody/content/application~1json"))
                .remove(List.of("example", "examples"));
        assertThat(ApiDescriptionRules.missing(broken))
                .containsExactlyInAnyOrder(
                        "GET /api/themes has no summary",
                        "GET /api/themes has no example of 200 application/json",
                        "GET /api/themes does not tell of 401",
                        "POST /api/needs has no example of what it takes");
    }

    @Test
    void every_body_that_the_code_reads_by_itself_says_what_it_holds() {
        assertThat(methods()
                        .filter(m -> bodies(m)
                                .anyMatch(p -> p.getParameterType() == JsonNode.class
                                        && !p.hasParameterAnnotation(Takes.class)))
                        .map(m -> m.getBeanType().getSimpleName() + "."
                                + m.getMethod().getName()))
                // a task takes what its schema says, a draft anything
                .containsExactlyInAnyOrder("TasksApi.submit", "TasksApi.saveDraft");
    }

    @Test
    void every_example_of_a_request_would_be_read_and_holds_all_constraints() {
        var refused = new TreeMap<String, String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> bodies(method)
                .filter(p -> p.hasParameterAnnotation(Takes.class))
                .forEach(p -> {
                    var record = p.getParameterAnnotation(Takes.class).value();
                    for (var path : mapping.getPatternValues()) {
                        for (var verb : mapping.getMethodsCondition().getMethods()) {
                            var operation = description
                                    .path("paths")
                                    .path(path)
                                    .path(verb.name().toLowerCase(java.util.Locale.ROOT));
                            for (var example : ApiDescriptionRules.examples(
                                    operation.at("/requestBody/content/application~1json"))) {
                                refusal(example, record).forEach(why -> refused.put(verb + " " + path, why));
                            }
                        }
                    }
                }));
        assertThat(refused).isEmpty();
    }

    @Test
    void every_task_has_an_example_that_would_be_read_and_holds_all_constraints() {
        var known = description.at(
                "/paths/~1api~1tasks~1{id}~1submission/post/requestBody/content/application~1json/examples");
        var refused = new TreeMap<String, String>();
        for (var form : handlers.forms()) {
            var example = known.path(form).path("value");
            assertThat(example.isObject()).as("an example of " + form).isTrue();
            refusal(example, handlers.of(form).submission().asSubclass(Record.class))
                    .forEach(why -> refused.put(form, why));
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void an_example_that_breaks_a_constraint_is_told() {
        var example = (ObjectNode) Examples.sent(Reason.class);
        assertThat(refusal(example, Reason.class)).isEmpty();
        example.put("reason", " ");
        example.put("odd", 1);
        assertThat(refusal(example, Reason.class)).hasSize(2);
    }

    record Reason(
            @jakarta.validation.constraints.NotBlank @jakarta.validation.constraints.Size(max = 30)
            String reason) {}

    @Test
    void the_examples_of_files_are_taken() throws Exception {
        for (var path : List.of("/api/imports/organisations", "/api/imports/people", "/api/imports/needs")) {
            var file = description.path("paths").path(path).at("/post/requestBody/content/text~1csv/example");
            web.perform(post(path)
                            .contentType("text/csv")
                            .content(file.asText())
                            .with(httpBasic(
                                    account(path.endsWith("needs") ? Role.AGENCY_OFFICER : Role.ADMIN), PASSWORD)))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void one_address_with_two_forms_is_described_by_the_first() {
        assertThat(description
                        .at("/paths/~1api~1public~1themes/get/responses/200/content")
                        .has("application/json"))
                .isTrue();
        assertThat(description
                        .at("/paths/~1api~1public~1themes.csv/get/responses/200/content")
                        .has("text/csv"))
                .isTrue();
    }

    @Test
    void types_of_the_same_name_in_two_rooms_stay_two_types() {
        var types = new ArrayList<String>();
        description.at("/components/schemas").fieldNames().forEachRemaining(types::add);
        assertThat(types)
                .contains("themes.NeedService.Row", "themes.ThemeService.Row")
                .allMatch(name -> name.matches("[A-Za-z0-9._-]+"));
    }

    private String account(Role role) {
        var person = troupe.with(role, null);
        var account = "o" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, account, PASSWORD));
        return account;
    }

    private List<String> refusal(JsonNode example, Class<? extends Record> type) {
        try {
            submissions.read(example, type);
            return List.of();
        } catch (RuleViolation refused) {
            return refused.fields().stream()
                    .map(f -> f.field() + " " + f.code())
                    .toList();
        }
    }

    private Stream<HandlerMethod> methods() {
        return requestMappingHandlerMapping.getHandlerMethods().values().stream();
    }

    private static Stream<MethodParameter> bodies(HandlerMethod method) {
        return Stream.of(method.getMethodParameters()).filter(p -> p.hasParameterAnnotation(RequestBody.class));
    }

    private static JsonNode json() {
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    }
}
