package org.couveuse.incubators;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.shared.French;
import org.couveuse.subjects.Stage;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Finds the incubators that a filter asks for, among those that somebody may see. */
@Component
class IncubatorList {

    private final Store store;
    private final IncubationRights rights;

    IncubatorList(Store store, IncubationRights rights) {
        this.store = store;
        this.rights = rights;
    }

    /** In the order of their titles. */
    List<Incubator> page(IncubatorReading.Filter filter, Actor reader, String after, Limit limit) {
        var body = filter.body();
        var text = French.anywhere(filter.text());
        Set<Stage> stages = filter.stages().isEmpty() ? EnumSet.allOf(Stage.class) : filter.stages();
        Set<IncubatorState> states = filter.states().isEmpty() ? EnumSet.allOf(IncubatorState.class) : filter.states();
        if (rights.readsAll(reader)) {
            return store.incubators.page(
                    text, stages, states, body == null, body == null ? new UUID(0, 0) : body, after, limit);
        }
        var ids = store.incubators.findAllById(rights.seen(reader)).stream()
                .map(incubator -> incubator.facts().origin())
                .filter(origin -> body == null || body.equals(origin.body()))
                .map(IncubatorFile.Origin::id)
                .toList();
        return ids.isEmpty() ? List.of() : store.incubators.page(text, stages, states, ids, after, limit);
    }
}
