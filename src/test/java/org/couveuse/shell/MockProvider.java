package org.couveuse.shell;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small identity provider that speaks OpenID Connect: it checks what a good one checks (client, address to return to,
 * PKCE, a code only once) and says of the next person who comes what a test wants it to say, right or wrong.
 */
final class MockProvider implements AutoCloseable {

    static final String CLIENT = "couveuse-essai";
    static final String SECRET = "un secret du client";
    static final Duration SILENCE = Duration.ofSeconds(9);

    private final HttpServer server;
    private final ObjectMapper json = new ObjectMapper();
    private final RSAKey key;
    private final RSAKey otherKey;
    private final Map<String, AuthenticationRequest> codes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> users = new ConcurrentHashMap<>();
    private final List<String> refusals = new java.util.concurrent.CopyOnWriteArrayList<>();

    volatile Map<String, Object> next = Map.of();
    volatile UnaryOperator<JWTClaimsSet.Builder> wrong = UnaryOperator.identity();
    volatile boolean wrongKey;

    /** Where it takes a question and says nothing, for a time. */
    volatile String silentAt = "";

    MockProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        otherKey = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        on("/.well-known/openid-configuration", this::configuration);
        on("/keys", exchange -> send(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        on("/authorize", this::authorize);
        on("/token", this::token);
        on("/userinfo", this::userinfo);
        // who says nothing to one still speaks to others
        server.setExecutor(work -> {
            var thread = new Thread(work, "provider");
            thread.setDaemon(true);
            thread.start();
        });
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Why it refused something, in order. */
    List<String> refusals() {
        return refusals;
    }

    /** A token that tells the product that somebody left. */
    String logoutToken(String issuer, @Nullable String subject, @Nullable String session) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(CLIENT)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        if (subject != null) {
            claims.subject(subject);
        }
        if (session != null) {
            claims.claim("sid", session);
        }
        return signed(claims.build(), key, new JOSEObjectType("logout+jwt"));
    }

    private interface Answer {
        void to(HttpExchange exchange) throws Exception;
    }

    private void on(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (path.equals(silentAt)) {
                    Thread.sleep(SILENCE.toMillis());
                }
                answer.to(exchange);
            } catch (Exception e) {
                refusals.add(e.toString());
                exchange.sendResponseHeaders(500, -1);
            }
        });
    }

    private void configuration(HttpExchange exchange) throws IOException {
        var says = new HashMap<String, Object>();
        says.put("issuer", issuer());
        says.put("authorization_endpoint", issuer() + "/authorize");
        says.put("token_endpoint", issuer() + "/token");
        says.put("userinfo_endpoint", issuer() + "/userinfo");
        says.put("jwks_uri", issuer() + "/keys");
        says.put("end_session_endpoint", issuer() + "/leave");
        says.put("response_types_supported", List.of("code"));
        says.put("subject_types_supported", List.of("public"));
        says.put("id_token_signing_alg_values_supported", List.of("RS256"));
        says.put("code_challenge_methods_supported", List.of("S256"));
        says.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic"));
        send(exchange, 200, says);
    }

    private void authorize(HttpExchange exchange) throws Exception {
        var asked = AuthenticationRequest.parse(exchange.getRequestURI());
        if (!asked.getClientID().getValue().equals(CLIENT)
                || asked.getNonce() == null
                || asked.getState() == null
                || asked.getCodeChallenge() == null
                || asked.getCodeChallengeMethod() != CodeChallengeMethod.S256) {
            refusals.add("the request lacks something: " + asked.toURI());
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .add("Location", asked.getRedirectionURI() + "?code=" + code + "&state=" + asked.getState());
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws Exception {
        var sent = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var client = ClientSecretBasic.parse(exchange.getRequestHeaders().getFirst("Authorization"));
        var asked = codes.remove(sent.getOrDefault("code", ""));
        var verifier = sent.get("code_verifier");
        var fine = client.getClientID().getValue().equals(CLIENT)
                && client.getClientSecret().getValue().equals(SECRET)
                && asked != null
                && verifier != null
                && asked.getRedirectionURI().toString().equals(sent.get("redirect_uri"))
                && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                        .equals(asked.getCodeChallenge());
        if (!fine) {
            refusals.add(asked == null ? "a code is good once" : "client, address or verifier is wrong");
            send(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        var access = UUID.randomUUID().toString();
        users.put(access, next);
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.getNonce().getValue());
        next.forEach(claims::claim);
        send(
                exchange,
                200,
                Map.of(
                        "access_token",
                        access,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "scope",
                        "openid profile email",
                        "id_token",
                        signed(wrong.apply(claims).build(), wrongKey ? otherKey : key, JOSEObjectType.JWT)));
    }

    private void userinfo(HttpExchange exchange) throws IOException {
        var bearer = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        var user = users.get(bearer);
        if (user == null) {
            exchange.sendResponseHeaders(401, -1);
        } else {
            send(exchange, 200, user);
        }
    }

    private static String signed(JWTClaimsSet claims, RSAKey with, JOSEObjectType type) throws JOSEException {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(with.getKeyID())
                        .type(type)
                        .build(),
                claims);
        jwt.sign(new RSASSASigner(with));
        return jwt.serialize();
    }

    private static Map<String, String> form(String body) {
        var found = new HashMap<String, String>();
        for (var pair : body.split("&")) {
            var parts = pair.split("=", 2);
            found.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return found;
    }

    private void send(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Where it stands. */
    URI address() {
        return URI.create(issuer());
    }
}
