package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.couveuse.deployment.AdoptionReading.Query;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.SizeBand;
import org.couveuse.shell.ui.Chips;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** Filters of a campaign's organisations. */
final class OrganisationFilters extends Composite<Div> {

    private final List<Integer> waves;
    private final Consumer<Query> changed;
    private Query query;

    OrganisationFilters(Query query, List<Integer> waves, Consumer<Query> changed) {
        this.query = query;
        this.waves = waves;
        this.changed = changed;
        draw();
    }

    private void draw() {
        var chips = new Chips(Words.say("deployment.filters"));
        choice(
                chips,
                "step",
                Arrays.asList(AdoptionState.values()),
                Words::of,
                only(query.states()),
                v -> new Query(set(v), query.kinds(), query.sizes(), query.wave(), query.text()));
        choice(
                chips,
                "wave",
                waves,
                number -> Words.say("deployment.filter.waveOf", number),
                query.wave(),
                v -> new Query(query.states(), query.kinds(), query.sizes(), v, query.text()));
        choice(
                chips,
                "kind",
                Arrays.asList(OrganisationKind.values()),
                Words::of,
                only(query.kinds()),
                v -> new Query(query.states(), set(v), query.sizes(), query.wave(), query.text()));
        choice(
                chips,
                "size",
                Arrays.asList(SizeBand.values()),
                Words::of,
                only(query.sizes()),
                v -> new Query(query.states(), query.kinds(), set(v), query.wave(), query.text()));
        chips.text(
                "organisation-text",
                Words.say("deployment.filter.text"),
                query.text(),
                typed -> change(new Query(query.states(), query.kinds(), query.sizes(), query.wave(), typed)));
        getContent().removeAll();
        getContent().add(chips);
    }

    private <T> void choice(
            Chips chips,
            String name,
            List<T> values,
            Function<T, String> label,
            @Nullable T set,
            Function<@Nullable T, Query> with) {
        chips.choice(Words.say("deployment.filter." + name), values, label, set, value -> change(with.apply(value)));
    }

    private void change(Query next) {
        query = next;
        draw();
        changed.accept(next);
    }

    private static <T> @Nullable T only(Set<T> set) {
        return set.size() == 1 ? set.iterator().next() : null;
    }

    private static <T> Set<T> set(@Nullable T value) {
        return value == null ? Set.of() : Set.of(value);
    }
}
