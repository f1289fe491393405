package org.couveuse.steering.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.couveuse.inbox.OpenTask;
import org.couveuse.shared.RuleViolation;
import org.couveuse.steering.FlowReading;
import org.couveuse.steering.SteeringRooms;
import org.couveuse.steering.Traces;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects.Link;
import org.couveuse.support.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Steering", description = "How things flow, what waits and what blocks, and where a thing comes from.")
class SteeringApi {

    private final SteeringRooms rooms;
    private final FlowReading flow;
    private final Traces traces;

    SteeringApi(SteeringRooms rooms, FlowReading flow, Traces traces) {
        this.rooms = rooms;
        this.flow = flow;
        this.traces = traces;
    }

    /** A thing of a chain, with the address of its page. */
    record Thing(
            UUID id,
            SubjectType type,
            String title,
            @Nullable Stage stage,
            String state,
            String page) {

        static Thing of(Card card) {
            return new Thing(card.id(), card.type(), card.title(), card.stage(), card.state(), card.address());
        }
    }

    record Trace(List<Thing> things, List<Link> links) {}

    /** A task of mine that a level waits for. */
    record Decision(String task, String form, UUID about, String title, Instant due) {

        static Decision of(OpenTask task) {
            return new Decision(
                    task.id(), task.form(), task.about().id(), task.about().title(), task.due());
        }
    }

    record Room(Level level, List<Decision> decisions, List<SteeringRooms.Blocked> blockers, FlowReading.Flow flow) {}

    @GetMapping("/api/trace/{type}/{id}")
    @Operation(summary = "The whole chain of a thing, from the needs to the adoptions, both ways")
    Trace trace(@Parameter(example = "theme") @PathVariable String type, @PathVariable UUID id) {
        var chain = traces.of(named(SubjectType.values(), type), id);
        return new Trace(chain.cards().stream().map(Thing::of).toList(), chain.links());
    }

    @GetMapping("/api/steering/flow")
    @Operation(summary = "Work in progress by stage, ages, cycle times in days, the oldest things")
    FlowReading.Flow flow() {
        return flow.now();
    }

    @GetMapping("/api/steering/{level}")
    @Operation(summary = "A level: decisions that wait for me, blockers I may read, the flow")
    Room room(@Parameter(example = "tactical") @PathVariable String level) {
        var room = rooms.of(named(Level.values(), level));
        return new Room(
                room.level(), room.decisions().stream().map(Decision::of).toList(), room.blockers(), room.flow());
    }

    /** Constants are written in any case; another word leads nowhere. */
    private static <E extends Enum<E>> E named(E[] values, String word) {
        return Arrays.stream(values)
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(RuleViolation::notFound);
    }
}
