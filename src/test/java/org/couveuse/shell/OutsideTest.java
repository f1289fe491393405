package org.couveuse.shell;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.UUID;
import org.couveuse.people.Role;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The product as the outside meets it: with its ports, and an identity provider beside it instead of passwords. The one
 * context of the tests that need either.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:outside;DB_CLOSE_DELAY=-1")
@AutoConfigureObservability(tracing = false)
@ActiveProfiles("test")
public abstract class OutsideTest {

    static final UUID INCUBATOR = UUID.randomUUID();
    static final MockProvider PROVIDER = provider();
    static final int PORT = free();
    protected static final int MANAGEMENT = free();
    static final String BASE = "http://localhost:" + PORT;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("management.server.port", () -> MANAGEMENT);
        registry.add("couveuse.base-address", () -> BASE);
        registry.add("couveuse.passwords", () -> false);
        registry.add("couveuse.oidc.issuer", PROVIDER::issuer);
        registry.add("couveuse.oidc.client-id", () -> MockProvider.CLIENT);
        registry.add("couveuse.oidc.client-secret", () -> MockProvider.SECRET);
        registry.add("couveuse.oidc.patience", () -> "PT3S");
        registry.add("couveuse.oidc.name", () -> "Identité Québec");
        registry.add("couveuse.oidc.roles[0].value", () -> "pole");
        registry.add("couveuse.oidc.roles[0].role", Role.AGENCY_OFFICER::name);
        registry.add("couveuse.oidc.roles[1].value", () -> "equipe");
        registry.add("couveuse.oidc.roles[1].role", Role.TEAM_MEMBER::name);
        registry.add("couveuse.oidc.roles[1].scope", INCUBATOR::toString);
        registry.add("couveuse.oidc.roles[2].value", () -> "experts");
        registry.add("couveuse.oidc.roles[2].role", Role.EXPERT::name);
    }

    private static MockProvider provider() {
        try {
            return new MockProvider();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
