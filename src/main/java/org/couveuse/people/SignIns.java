package org.couveuse.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.DisabledException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says with each request whether who signed in is still in, and makes principals for who comes without a password. */
@Service
@Transactional
public class SignIns {

    private final JdbcClient jdbc;
    private final HeldRoles held;
    private final People.Known people;
    private final Rights rights;
    private final Clock clock;

    SignIns(JdbcClient jdbc, HeldRoles held, People.Known people, Rights rights, Clock clock) {
        this.jdbc = jdbc;
        this.held = held;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Whether a session goes on.
     *
     * @param renewed who it is from now on, where their own work gave them other rights since; else null
     */
    public record Verdict(boolean goesOn, @Nullable SignedIn renewed) {}

    private record Now(boolean active, int rights, int session, int open, int closed) {

        static Now of(ResultSet row, int number) throws SQLException {
            return new Now(
                    row.getBoolean("active"),
                    row.getInt("rights_version"),
                    row.getInt("session_version"),
                    row.getInt("open_accounts"),
                    row.getInt("closed_accounts"));
        }
    }

    /** Looks with one cheap query whether the session of somebody goes on. */
    @Transactional(readOnly = true)
    public Verdict verdict(SignedIn who) {
        var now = now(who.person()).orElse(null);
        if (now == null || !now.active() || !who.isOfSession(now.session())) {
            return new Verdict(false, null);
        }
        if (who.byPassword() ? now.open() == 0 : now.closed() > 0) {
            return new Verdict(false, null);
        }
        if (who.isOfRights(now.rights(), clock.instant())) {
            return new Verdict(true, null);
        }
        return new Verdict(true, again(who));
    }

    /** Who comes without a password; nobody when they take part no longer or their account is closed. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> find(UUID person, SignedIn.@Nullable Token token) {
        return now(person)
                .filter(found -> found.active() && found.closed() == 0)
                .map(found -> new SignedIn(moment(person), name(person), token));
    }

    /** Ends all sessions of a person, on this node at once and on others with the next request. */
    public void end(UUID person) {
        rights.changed(person);
    }

    SignedIn.Moment moment(UUID person) {
        // the counts first: a change between the two reads is then seen with the next request
        var now = now(person).orElseThrow(() -> new DisabledException("unknown"));
        var at = clock.instant();
        var roles = EnumSet.noneOf(Role.class);
        var memberships = held.of(person, at);
        memberships.forEach(membership -> roles.add(membership.role()));
        var until = memberships.stream()
                .map(membership -> membership.row().to())
                .filter(Objects::nonNull)
                .min(Comparator.<Instant>naturalOrder())
                .orElse(null);
        return new SignedIn.Moment(person, now.active(), now.rights(), now.session(), roles, until);
    }

    SignedIn again(SignedIn who) {
        return new SignedIn(who, moment(who.person()));
    }

    private String name(UUID person) {
        return people.findById(person).map(Person::displayName).orElse("");
    }

    private Optional<Now> now(UUID person) {
        return jdbc.sql("""
                        select p.active, p.rights_version, p.session_version,
                            (select count(*) from account a where a.person = p.id and a.enabled = true) as open_accounts,
                            (select count(*) from account a where a.person = p.id and a.enabled = false) as closed_accounts
                        from person p where p.id = ?""").param(person).query(Now::of).optional();
    }
}
