package org.couveuse.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Opens screens over HTTP as a browser does, without drawing them: signs in, asks for the frame of a page, then for the
 * page itself, and gets everything that is on it. So what is measured is all that the product does for a page.
 */
public final class ScreenProgram {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI address;

    /** Signs in at an address. */
    public ScreenProgram(int port, String username, String password) throws IOException, InterruptedException {
        address = URI.create("http://localhost:" + port + "/");
        var form = "username=" + encoded(username) + "&password=" + encoded(password) + "&_csrf="
                + encoded(token(json(open("connexion").replaceFirst("^for\\(;;\\);", ""))));
        var answer = http.send(
                HttpRequest.newBuilder(address.resolve("connexion"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var next = answer.headers().firstValue("Location").orElse("error");
        if (answer.statusCode() != 302 || next.contains("error")) {
            throw new IOException("could not sign in: " + answer.statusCode() + " " + next);
        }
    }

    /** The hidden field of the form for signing in. */
    private static String token(JsonNode page) throws IOException {
        var fields = new HashMap<Integer, Map<String, String>>();
        for (var change : page.path(0).path("changes")) {
            fields.computeIfAbsent(change.path("node").asInt(), node -> new HashMap<>())
                    .put(change.path("key").asText(), change.path("value").asText());
        }
        return fields.values().stream()
                .filter(field -> "_csrf".equals(field.get("name")))
                .map(field -> field.getOrDefault("value", ""))
                .findFirst()
                .orElseThrow(() -> new IOException("no token in the form for signing in"));
    }

    /** All that is sent for the page at a path. */
    public String open(String path) throws IOException, InterruptedException {
        var frame = json(send(HttpRequest.newBuilder(
                address.resolve("?v-r=init&location=" + encoded(path) + "&query=&browserDetails=%7B%7D"))));
        var config = frame.path("appConfig");
        var uidl = config.path("uidl");
        var ask = JSON.createObjectNode()
                .put("csrfToken", uidl.path("Vaadin-Security-Key").asText())
                .put("syncId", uidl.path("syncId").asInt())
                .put("clientId", 0);
        var event = ask.putArray("rpc").addObject().put("type", "event").put("node", 1);
        event.put("event", "ui-navigate")
                .putObject("data")
                .put("route", path)
                .put("query", "")
                .put("appShellTitle", "")
                .put("trigger", "")
                .putNull("historyState");
        return send(HttpRequest.newBuilder(address.resolve(
                        "?v-r=uidl&v-uiId=" + config.path("v-uiId").asText()))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(ask.toString())));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static JsonNode json(String body) throws IOException {
        return JSON.readTree(body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
