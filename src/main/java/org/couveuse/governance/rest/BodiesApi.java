package org.couveuse.governance.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.couveuse.governance.Bodies;
import org.couveuse.governance.Body;
import org.couveuse.governance.Funds;
import org.couveuse.governance.Seats;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Bodies: who sits on them, their mandates, plans and funds. */
@RestController
@Tag(name = "bodies")
class BodiesApi {

    private static final int LEDGER = 200;

    private final Bodies bodies;
    private final Funds funds;
    private final CurrentActor actor;

    BodiesApi(Bodies bodies, Funds funds, CurrentActor actor) {
        this.bodies = bodies;
        this.funds = funds;
        this.actor = actor;
    }

    record Fund(Funds.Standing standing, List<Funds.Line> ledger) {}

    /** A body; its fund is null, and a citizens' group's seats are none, for who may not read them. */
    record Full(
            Bodies.Row body,
            Body.@Nullable Plan plan,
            List<Bodies.Term> mandates,
            int seated,
            List<Seats.Seat> seats,
            List<Bodies.Row> groups,
            @Nullable Fund fund) {}

    @GetMapping("/api/bodies")
    @Operation(summary = "All bodies, forums first")
    Slice<Bodies.Row> all() {
        actor.get();
        return new Slice<>(bodies.all(), null);
    }

    @GetMapping("/api/bodies/{id}")
    @Operation(summary = "One body with its members, mandates, plan and, by right, its fund")
    Full one(@PathVariable UUID id) {
        actor.get();
        var detail = bodies.detail(id);
        var fund = funds.mayRead(id) ? new Fund(funds.standing(id), funds.ledger(id, LEDGER)) : null;
        return new Full(
                detail.body(),
                detail.plan(),
                detail.mandates(),
                detail.seated(),
                detail.seats(),
                detail.groups(),
                fund);
    }
}
