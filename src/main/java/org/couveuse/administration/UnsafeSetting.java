package org.couveuse.administration;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What makes an installation unsafe for real use; the id is what an operator reads and may accept by. */
enum UnsafeSetting {
    /** Accounts of the demonstration, whose password everybody knows, are in the database. */
    DEMONSTRATION_ACCOUNTS("demonstration-accounts", facts -> facts.publicAccounts() > 0),
    /** The embedded database, which serves trials. */
    H2("h2", facts -> facts.product().equals("H2")),
    /** The embedded database acknowledges what is not on the disk yet. */
    H2_WRITE_DELAY(
            "h2-write-delay",
            facts -> facts.product().equals("H2")
                    && !facts.database("write_delay").equals("0")),
    /** The engine would change its tables by itself. */
    ENGINE_UPDATE("engine-update", facts -> !facts.setting("camunda.bpm.database.schema-update")
            .equals("false")),
    /** The database does not wait for the disk. */
    FSYNC("fsync", facts -> facts.database("fsync").equals("off")),
    /** A page torn by a crash is not mended. */
    FULL_PAGE_WRITES(
            "full-page-writes", facts -> facts.database("full_page_writes").equals("off")),
    /** The database acknowledges what is not on the disk yet. */
    SYNCHRONOUS_COMMIT(
            "synchronous-commit", facts -> facts.database("synchronous_commit").equals("off")),
    /** Mails would lead to the machine of whoever reads them. */
    BASE_ADDRESS("base-address", facts -> !isPublic(facts.setting("couveuse.base-address"))),
    /** The cookie of a session would also travel in clear. */
    COOKIE(
            "cookie",
            facts -> facts.setting("couveuse.base-address").startsWith("https:")
                    && !facts.setting("server.servlet.session.cookie.secure").equals("true")),
    /** The front end's development mode shows the inside of the product. */
    DEVELOPMENT(
            "development",
            facts -> !facts.setting("vaadin.productionMode").equals("true")
                    || facts.setting("spring.h2.console.enabled").equals("true")),
    /** Nobody could come in. */
    SIGN_IN(
            "sign-in",
            facts -> facts.setting("couveuse.passwords").equals("false")
                    && facts.setting("couveuse.oidc.issuer").isEmpty()),
    /** Who signs in elsewhere would do so in clear. */
    PROVIDER("provider", facts -> facts.setting("couveuse.oidc.issuer").startsWith("http:"));

    private final String id;
    private final Predicate<StartFacts> unsafe;

    UnsafeSetting(String id, Predicate<StartFacts> unsafe) {
        this.id = id;
        this.unsafe = unsafe;
    }

    /** All that hold, in order. */
    static List<UnsafeSetting> found(StartFacts facts) {
        return Arrays.stream(values()).filter(each -> each.unsafe.test(facts)).toList();
    }

    /** Its name for operators. */
    String id() {
        return id;
    }

    /** Whether an operator may accept it; never that strangers can come in, nor that nobody can. */
    boolean acceptable() {
        return this != DEMONSTRATION_ACCOUNTS && this != SIGN_IN;
    }

    private static boolean isPublic(String address) {
        try {
            var uri = URI.create(address);
            var host = uri.getHost();
            return host != null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && !host.equals("localhost")
                    && !host.startsWith("127.")
                    && !host.equals("0.0.0.0")
                    && !host.equals("[::1]");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
