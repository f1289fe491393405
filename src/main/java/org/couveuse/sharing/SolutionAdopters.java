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

/** Which organisations put which solution in place or have it in use; the room that follows adoptions says so. */
@Service
@Transactional
public class SolutionAdopters {

    private final JdbcClient jdbc;
    private final Clock clock;

    SolutionAdopters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An organisation puts the solution in place, by this adoption; twice is once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begun(UUID adoption, UUID solution, UUID organisation) {
        keep(adoption, solution, organisation, false);
    }

    /** An organisation has the solution in use, by this adoption; twice is once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void adopted(UUID adoption, UUID solution, UUID organisation) {
        keep(adoption, solution, organisation, true);
    }

    private void keep(UUID adoption, UUID solution, UUID organisation, boolean inUse) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var known = jdbc.sql("select in_use from solution_adopter where adoption = ?")
                .param(adoption)
                .query(Boolean.class)
                .optional();
        if (known.isEmpty()) {
            jdbc.sql("insert into solution_adopter (adoption, solution, organisation, since, in_use)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(adoption, solution, organisation, now, inUse)
                    .update();
        } else if (known.get() != inUse) {
            jdbc.sql("update solution_adopter set in_use = ?, since = ? where adoption = ?")
                    .params(inUse, now, adoption)
                    .update();
        }
    }

    /** It is neither in use nor being put in place by this adoption, or no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(UUID adoption) {
        jdbc.sql("delete from solution_adopter where adoption = ?")
                .param(adoption)
                .update();
    }

    /** Whether an organisation has the solution in use. */
    @Transactional(readOnly = true)
    public boolean has(UUID solution, UUID organisation) {
        return jdbc.sql("select count(*) from solution_adopter where solution = ? and organisation = ? and in_use")
                        .params(solution, organisation)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Organisations that put the solution in place or have it in use. */
    @Transactional(readOnly = true)
    public Set<UUID> of(UUID solution) {
        return new LinkedHashSet<>(jdbc.sql("select distinct organisation from solution_adopter where solution = ?")
                .param(solution)
                .query(UUID.class)
                .list());
    }

    /** The organisation that has the solution in use and for which the actor can speak: their own first. */
    @Transactional(readOnly = true)
    public Optional<UUID> of(Actor actor, UUID solution) {
        return organisations(actor).stream()
                .filter(organisation -> has(solution, organisation))
                .findFirst();
    }

    /** Organisations the actor can speak for: their own first. */
    static Set<UUID> organisations(Actor actor) {
        var own = new LinkedHashSet<UUID>();
        if (actor.organisation() != null) {
            own.add(actor.organisation());
        }
        own.addAll(actor.scopes(Role.ADOPTER_CONTACT));
        return own;
    }
}
