package org.couveuse.rights;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.couveuse.people.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends requests as the people of the cast, with the bodies that the description of the interface gives as examples. */
final class Trial {

    private final MockMvc web;
    private int asked;
    private final Cast cast;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();

    Trial(ApplicationContext context, Cast cast) {
        this.web = context.getBean(MockMvc.class);
        this.cast = cast;
        this.accounts = context.getBean(Accounts.class);
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        var paths = described(context).path("paths");
        paths.fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(verb -> {
            var name = verb.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
            verb.getValue().path("requestBody").path("content").fields().forEachRemaining(media -> {
                types.putIfAbsent(name, media.getKey());
                bodies.putIfAbsent(name, example(media.getValue()));
            });
        }));
    }

    private JsonNode described(ApplicationContext context) {
        try {
            var answer = web.perform(MockMvcRequestBuilders.get("/v3/api-docs"))
                    .andReturn()
                    .getResponse();
            return context.getBean(ObjectMapper.class).readTree(answer.getContentAsByteArray());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String example(JsonNode media) {
        var found = media.path("example");
        if (found.isMissingNode() && media.path("examples").elements().hasNext()) {
            found = media.path("examples").elements().next().path("value");
        }
        return found.isTextual() ? found.asText() : found.isMissingNode() ? "{}" : found.toString();
    }

    /** The example that is sent for an operation. */
    String example(String operation) {
        return bodies.getOrDefault(operation, "{}");
    }

    /** Sends these bodies from now on instead of the examples. */
    void instead(Map<String, String> others) {
        bodies.putAll(others);
    }

    /** What somebody gets, for good; nobody signs in for null. */
    MockHttpServletResponse send(String operation, String address, @Nullable UUID person) {
        return send(operation, address, person, bodies.getOrDefault(operation, "{}"));
    }

    /** The same with another body. */
    MockHttpServletResponse send(String operation, String address, @Nullable UUID person, String body) {
        try {
            var sent = builder(operation, address, body);
            // each from a network address of its own: the pace of the public doors is not what is asked about
            asked++;
            var from = "10.1." + (asked >> 8 & 255) + "." + (asked & 255);
            sent.with(request -> {
                request.setRemoteAddr(from);
                return request;
            });
            if (person != null) {
                sent.with(user(accounts.loadUserByUsername(cast.account(person))));
            }
            return web.perform(sent).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(operation, e);
        }
    }

    /** What somebody gets after some preparation; all of it is undone. */
    MockHttpServletResponse tried(String operation, String address, @Nullable UUID person, Runnable before) {
        if (person != null) {
            cast.account(person);
        }
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            before.run();
            return send(operation, address, person);
        }));
    }

    private AbstractMockHttpServletRequestBuilder<?> builder(String operation, String address, String body) {
        var verb = HttpMethod.valueOf(operation.substring(0, operation.indexOf(' ')));
        var type = types.get(operation);
        if (type != null && type.startsWith("multipart")) {
            return multipart(verb, URI.create(address))
                    .file(new MockMultipartFile(
                            "file", "a.txt", "text/plain", "texte".getBytes(StandardCharsets.UTF_8)));
        }
        var sent = request(verb, URI.create(address));
        return verb == HttpMethod.GET || verb == HttpMethod.DELETE
                ? sent
                : sent.contentType(type == null ? "application/json" : type)
                        .content(body.getBytes(StandardCharsets.UTF_8));
    }
}
