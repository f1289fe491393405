package org.couveuse.shell;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A browser that goes where it is sent one step at a time, so that a test can look at each. */
final class Browser {

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpResponse<String> get(String address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String address, String name, String value) throws Exception {
        var form = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Where one is sent from an address. */
    String sent(String address) throws Exception {
        var answer = get(address);
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + " " + answer.body());
    }

    /** The address at which the provider gives the code back. */
    String callback() throws Exception {
        return sent(sent(OutsideTest.BASE + ProviderDoor.START));
    }

    /** Signs in at the provider and gives where one stands then. */
    String signIn() throws Exception {
        return sent(callback());
    }

    /** Whether one is signed in: an address that is closed to everybody sends others to the sign-in page. */
    boolean isIn() throws Exception {
        return !sent(OutsideTest.BASE + "/h2-console").endsWith("/" + LoginView.ADDRESS);
    }
}
