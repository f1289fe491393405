package org.couveuse.incubators;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The same vocabulary for tests of this room's screens and controllers. */
@Component
public class Incubations {

    private final Incubation incubation;
    private final Map<UUID, Incubation.Scene> scenes = new LinkedHashMap<>();

    Incubations(Incubation incubation) {
        this.incubation = incubation;
    }

    /** An incubator whose call for ideas is open. */
    public record Open(UUID incubator, UUID call, UUID lead, UUID officer, UUID member, UUID body) {}

    /** An incubator at work, its first call open. */
    public Open openCall() {
        var s = incubation.scene();
        scenes.put(s.incubator(), s);
        incubation.starts("incubationCycle", s);
        incubation.forms(s);
        var call = incubation.lastCall(s);
        incubation.opens(s, call);
        return new Open(s.incubator(), call, s.lead(), s.officer(), s.team().get(0), s.body());
    }

    /** An idea proposed to the open call and evaluated by all. */
    public UUID evaluated(Open open, UUID author, String title) {
        var s = Objects.requireNonNull(scenes.get(open.incubator()));
        var idea = incubation.proposes(s, author, title);
        incubation.closes(s, open.call());
        incubation.evaluatesAll(idea, 3);
        incubation.count.sweep();
        return idea;
    }

    /** Ends what a test left running. */
    public void leave(Open open) {
        incubation.leave(Objects.requireNonNull(scenes.remove(open.incubator())));
    }
}
