package org.couveuse.shell;

import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.couveuse.Troupe;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** Somebody in front of the identity provider, with a browser. */
abstract class ProviderScene extends OutsideTest {

    static final String HOME = BASE + "/";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Troupe troupe;

    @Autowired
    People people;

    @Autowired
    Memberships memberships;

    @Autowired
    LiveSessions live;

    @Autowired
    ProviderDoor door;

    final String subject = UUID.randomUUID().toString();
    final Browser browser = new Browser();

    @AfterEach
    void the_provider_is_right_again() {
        PROVIDER.wrong = UnaryOperator.identity();
        PROVIDER.wrongKey = false;
        PROVIDER.silentAt = "";
    }

    void comes(String subject, @Nullable String email, boolean verified, List<String> groups, Object... more) {
        var says = new HashMap<String, Object>(Map.of(
                "sub",
                subject,
                "email_verified",
                verified,
                "given_name",
                "Marie",
                "family_name",
                "Tremblay",
                "groups",
                groups));
        if (email != null) {
            says.put("email", email);
        }
        for (var i = 0; i < more.length; i += 2) {
            says.put(String.valueOf(more[i]), more[i + 1]);
        }
        PROVIDER.next = says;
    }

    static String address(String subject) {
        return "m" + subject.substring(0, 8) + "@exemple.test";
    }

    UUID person(String subject) {
        return jdbc.sql("select person from external_identity where subject = ? and issuer = ?")
                .params(subject, PROVIDER.issuer())
                .query(UUID.class)
                .single();
    }

    long known(String subject) {
        return jdbc.sql("select count(*) from external_identity where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    long noted(String action, UUID person) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject = ?")
                .params(action, person)
                .query(Long.class)
                .single();
    }

    HttpSession session(UUID person) {
        @SuppressWarnings("unchecked")
        var all = (Map<HttpSession, UUID>) ReflectionTestUtils.getField(live, "live");
        return all.entrySet().stream()
                .filter(each -> each.getValue().equals(person))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
