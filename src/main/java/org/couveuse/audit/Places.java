package org.couveuse.audit;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Knows in which process and task the current work is done, so that the trail can say it. The door of the tasks says it
 * for what a person does; the engine knows it for its background steps.
 */
@Component
public class Places {

    private static final ThreadLocal<@Nullable Place> HERE = new ThreadLocal<>();

    private final ObjectProvider<Steps> steps;

    Places(ObjectProvider<Steps> steps) {
        this.steps = steps;
    }

    /** Whoever runs background steps says which one runs now. */
    public interface Steps {

        /** The step that runs on this thread, if any. */
        Optional<Place> now();
    }

    /** Works at a place; afterwards one is where one was before. */
    public <T extends @Nullable Object> T at(Place place, Supplier<T> work) {
        var before = HERE.get();
        HERE.set(place);
        try {
            return work.get();
        } finally {
            if (before == null) {
                HERE.remove();
            } else {
                HERE.set(before);
            }
        }
    }

    /** Works at a place, as {@link #at(Place, Supplier)}. */
    public void at(Place place, Runnable work) {
        at(place, () -> {
            work.run();
            return place;
        });
    }

    /** Where the current work is done; nothing outside of processes. */
    Optional<Place> now() {
        return steps.stream()
                .flatMap(each -> each.now().stream())
                .findFirst()
                .or(() -> Optional.ofNullable(HERE.get()));
    }
}
