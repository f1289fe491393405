package org.couveuse.administration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.couveuse.shared.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Refuses to start for real use with settings that are unsafe, before anybody can come in: all of them at once, each by
 * its name and with what mends it. What somebody accepts by name is only said in the log.
 */
@Component
@Profile("!demo & !test")
class SafeStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SafeStart.class);
    private static final String ACCEPTED = "couveuse.accept-unsafe";

    private final DataSource database;
    private final Environment environment;
    private final PasswordEncoder passwords;
    private final Texts texts;

    SafeStart(DataSource database, Environment environment, PasswordEncoder passwords, Texts texts) {
        this.database = database;
        this.environment = environment;
        this.passwords = passwords;
        this.texts = texts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        refuse(UnsafeSetting.found(StartFacts.read(environment, database, passwords)));
    }

    void refuse(List<UnsafeSetting> found) {
        var accepted = accepted();
        found.stream()
                .filter(each -> isAccepted(each, accepted))
                .forEach(each -> LOG.warn("unsafe, and accepted by {}: {}", ACCEPTED, words(each)));
        var refused = found.stream().filter(each -> !isAccepted(each, accepted)).toList();
        if (!refused.isEmpty()) {
            throw new UnsafeStart(
                    refused.stream().map(UnsafeSetting::id).toList(),
                    refused.stream().map(this::words).collect(Collectors.joining("\n")));
        }
    }

    private Set<String> accepted() {
        return Stream.of(environment.getProperty(ACCEPTED, "").split(","))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private static boolean isAccepted(UnsafeSetting setting, Set<String> accepted) {
        return setting.acceptable() && accepted.contains(setting.id());
    }

    private String words(UnsafeSetting setting) {
        var key = "administration.unsafe." + setting.id();
        return "- " + setting.id() + "\n    " + texts.in(Texts.FRENCH, key) + "\n    " + texts.in(Texts.ENGLISH, key);
    }
}
