package org.couveuse.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.couveuse.CouveuseApplication;
import org.couveuse.CouveuseTest;
import org.couveuse.demonstration.Founding;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The product does not start for real use with what would harm it, and says all of it at once. */
@CouveuseTest
class SafeStartTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "camunda.bpm.database.schema-update", "false",
            "couveuse.base-address", "https://couveuse.exemple.quebec",
            "couveuse.passwords", "true",
            "server.servlet.session.cookie.secure", "true",
            "vaadin.productionMode", "true");
    private static final Map<String, String> DATABASE =
            Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on");

    @Autowired
    private Texts texts;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private DataSource database;

    @Autowired
    private Environment environment;

    @Autowired
    private Founding founding;

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("demonstration-accounts", new StartFacts("PostgreSQL", SETTINGS, DATABASE, 40)),
                Arguments.of("h2", new StartFacts("H2", SETTINGS, Map.of("write_delay", "0"), 0)),
                Arguments.of("engine-update", with("camunda.bpm.database.schema-update", "true")),
                Arguments.of("engine-update", with("camunda.bpm.database.schema-update", "")),
                Arguments.of("fsync", withDatabase("fsync")),
                Arguments.of("full-page-writes", withDatabase("full_page_writes")),
                Arguments.of("synchronous-commit", withDatabase("synchronous_commit")),
                Arguments.of("base-address", with("couveuse.base-address", "http://localhost:8080")),
                Arguments.of("base-address", with("couveuse.base-address", "https://127.0.0.1")),
                Arguments.of("base-address", with("couveuse.base-address", "")),
                Arguments.of("base-address", with("couveuse.base-address", "couveuse.exemple.quebec")),
                Arguments.of("cookie", with("server.servlet.session.cookie.secure", "")),
                Arguments.of("cookie", with("server.servlet.session.cookie.secure", "false")),
                Arguments.of("development", with("vaadin.productionMode", "false")),
                Arguments.of("development", with("spring.h2.console.enabled", "true")),
                Arguments.of("sign-in", with("couveuse.passwords", "false")),
                Arguments.of("provider", with("couveuse.oidc.issuer", "http://identite.exemple.quebec")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void each_setting_that_is_unsafe_is_named(String name, StartFacts facts) {
        assertThat(UnsafeSetting.found(facts)).extracting(UnsafeSetting::id).containsExactly(name);
    }

    @Test
    void a_safe_installation_starts() {
        var facts = new StartFacts("PostgreSQL", SETTINGS, DATABASE, 0);
        assertThat(UnsafeSetting.found(facts)).isEmpty();
        assertThatCode(() -> start("").refuse(List.of())).doesNotThrowAnyException();
    }

    @Test
    void an_embedded_database_that_does_not_wait_for_the_disk_is_told_too() {
        assertThat(UnsafeSetting.found(new StartFacts("H2", SETTINGS, Map.of("write_delay", "500"), 0)))
                .containsExactly(UnsafeSetting.H2, UnsafeSetting.H2_WRITE_DELAY);
    }

    @Test
    void all_of_them_are_said_at_once_with_their_mends_in_both_languages() {
        var refused = catchThrowableOfType(UnsafeStart.class, () -> start("").refuse(List.of(UnsafeSetting.values())));
        assertThat(refused.names()).hasSize(UnsafeSetting.values().length);
        for (var setting : UnsafeSetting.values()) {
            assertThat(refused.getMessage())
                    .contains("- " + setting.id())
                    .contains(texts.in(Texts.FRENCH, "administration.unsafe." + setting.id()))
                    .contains(texts.in(Texts.ENGLISH, "administration.unsafe." + setting.id()));
        }
        assertThat(new UnsafeStart.Analyzer().analyze(new IllegalStateException(refused)))
                .satisfies(said -> assertThat(said.getDescription()).contains("- fsync"));
        assertThat(SpringFactoriesLoader.loadFactoryNames(FailureAnalyzer.class, null))
                .contains(UnsafeStart.Analyzer.class.getName());
    }

    @ParameterizedTest
    @EnumSource(UnsafeSetting.class)
    void what_is_accepted_by_name_does_not_stop_the_start_but_for_strangers_who_could_come_in(UnsafeSetting setting) {
        var starting = start("x, " + setting.id());
        if (setting == UnsafeSetting.DEMONSTRATION_ACCOUNTS || setting == UnsafeSetting.SIGN_IN) {
            assertThat(catchThrowableOfType(UnsafeStart.class, () -> starting.refuse(List.of(setting)))
                            .names())
                    .containsExactly(setting.id());
        } else {
            assertThatCode(() -> starting.refuse(List.of(setting))).doesNotThrowAnyException();
        }
    }

    @Test
    void the_facts_are_read_from_the_application_and_its_database() {
        founding.found();
        var facts = StartFacts.read(environment, database, passwords);
        assertThat(StartFacts.PUBLIC_PASSWORD).isEqualTo(Founding.PASSWORD);
        assertThat(facts.publicAccounts()).isGreaterThan(30);
        assertThat(facts.product()).isIn("H2", "PostgreSQL");
        assertThat(facts.setting("camunda.bpm.database.schema-update")).isEqualTo("false");
        assertThat(UnsafeSetting.found(facts))
                .contains(UnsafeSetting.DEMONSTRATION_ACCOUNTS, UnsafeSetting.BASE_ADDRESS);
    }

    @Test
    void the_product_itself_does_not_start_and_opens_no_port() {
        var starting = new SpringApplicationBuilder(CouveuseApplication.class)
                .profiles("production")
                .bannerMode(Banner.Mode.OFF);
        assertThatThrownBy(() -> starting.run(
                        "--spring.datasource.url=jdbc:h2:mem:unsafe",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--couveuse.files=target/files",
                        "--server.port=0",
                        "--management.server.port=0"))
                .isInstanceOfSatisfying(UnsafeStart.class, refused -> assertThat(refused.names())
                        .containsExactly("h2", "base-address"));
    }

    private SafeStart start(String accepted) {
        var settings = new MockEnvironment().withProperty("couveuse.accept-unsafe", accepted);
        return new SafeStart(database, settings, passwords, texts);
    }

    private static StartFacts with(String setting, String value) {
        var settings = new HashMap<>(SETTINGS);
        settings.put(setting, value);
        return new StartFacts("PostgreSQL", settings, DATABASE, 0);
    }

    private static StartFacts withDatabase(String setting) {
        var settings = new HashMap<>(DATABASE);
        settings.put(setting, "off");
        return new StartFacts("PostgreSQL", SETTINGS, settings, 0);
    }
}
