package org.couveuse.sharing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which organisations have taken which solution; the room that follows adoptions says so. */
@Service
@Transactional
public class SolutionAdopters {

    private final JdbcClient jdbc;
    private final Clock clock;

    SolutionAdopters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An organisation has the solution in use, by this adoption; twice is once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void adopted(UUID adoption, UUID solution, UUID organisation) {
        var known = jdbc.sql("select count(*) from solution_adopter where adoption = ?")
                .param(adoption)
                .query(Integer.class)
                .single();
        if (known == 0) {
            jdbc.sql("insert into solution_adopter (adoption, solution, organisation, since) values (?, ?, ?, ?)")
                    .params(adoption, solution, organisation, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** It is not, or no longer, in use by this adoption. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(UUID adoption) {
        jdbc.sql("delete from solution_adopter where adoption = ?")
                .param(adoption)
                .update();
    }

    /** Whether an organisation has the solution in use. */
    @Transactional(readOnly = true)
    public boolean has(UUID solution, UUID organisation) {
        return jdbc.sql("select count(*) from solution_adopter where solution = ? and organisation = ?")
                        .params(solution, organisation)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The organisation that took the solution and for which the actor can speak: their own first. */
    @Transactional(readOnly = true)
    public Optional<UUID> of(Actor actor, UUID solution) {
        return organisations(actor).stream()
                .filter(organisation -> has(solution, organisation))
                .findFirst();
    }

    private static Set<UUID> organisations(Actor actor) {
        var own = new LinkedHashSet<UUID>();
        if (actor.organisation() != null) {
            own.add(actor.organisation());
        }
        own.addAll(actor.scopes(Role.ADOPTER_CONTACT));
        return own;
    }
}
