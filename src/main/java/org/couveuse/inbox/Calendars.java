package org.couveuse.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secret address by which somebody's calendar reads when their tasks are due. One a person, revocable. */
@Service
@Transactional
public class Calendars {

    private static final int BYTES = 16;
    private static final int SHOWN = 500;

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final People people;
    private final ActingAs acting;
    private final CurrentActor current;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Calendars(JdbcClient jdbc, Inbox inbox, People people, ActingAs acting, CurrentActor current, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.people = people;
        this.acting = acting;
        this.current = current;
        this.clock = clock;
    }

    /** Makes a new address, known to nobody else and to us only once; the earlier one no longer works. */
    public String open(Actor actor) {
        close(actor);
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("insert into calendar_link (person, token_hash, created) values (?, ?, ?)")
                .params(actor.id(), hash(token), OpenTasks.utc(clock.instant()))
                .update();
        return token;
    }

    /** Takes the address back. */
    public void close(Actor actor) {
        jdbc.sql("delete from calendar_link where person = ?").param(actor.id()).update();
    }

    /** Whether the actor has an address. */
    @Transactional(readOnly = true)
    public boolean isOpen(Actor actor) {
        return jdbc.sql("select count(*) from calendar_link where person = ?")
                        .param(actor.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What waits for whoever has this address, or may be taken by them; refuses an unknown address as unknown. */
    @Transactional(readOnly = true)
    public Feed due(String token) {
        var person = holder(token).orElseThrow(RuleViolation::notFound);
        var waiting = Inbox.Query.all().scope(Inbox.Scope.WAITING);
        var tasks = acting.as(person.id(), () -> inbox.page(current.get(), waiting, 0, SHOWN));
        return new Feed(Locale.forLanguageTag(person.language()), tasks);
    }

    /** Somebody's due dates, and the language they read. */
    public record Feed(Locale language, List<OpenTask> tasks) {}

    private Optional<People.Row> holder(String token) {
        if (!token.matches("[A-Za-z0-9_-]{22}")) {
            return Optional.empty();
        }
        return jdbc.sql("select person from calendar_link where token_hash = ?")
                .param(hash(token))
                .query(UUID.class)
                .optional()
                .flatMap(people::find)
                .filter(People.Row::active);
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
