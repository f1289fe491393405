package org.couveuse;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.couveuse.notices.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A listener of tests that fails as often as it is told to, each time after it has done its work. */
@Component
public class Hearer {

    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Map<UUID, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicInteger> tries = new ConcurrentHashMap<>();

    Hearer(Notices notices, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.notices = notices;
        this.events = events;
        this.transaction = transaction;
    }

    /** Something was said that a person is to be told of. */
    public record Said(UUID person) {}

    /** Says it, in a transaction of its own; the listener will fail so many times. */
    public void say(UUID person, int failing) {
        failures.put(person, new AtomicInteger(failing));
        transaction.executeWithoutResult(status -> events.publishEvent(new Said(person)));
    }

    /** How often the listener was called. */
    public int tries(UUID person) {
        var count = tries.get(person);
        return count == null ? 0 : count.get();
    }

    @ApplicationModuleListener
    void on(Said event) {
        notices.tell(event.person(), "inbox.test", "A", "x");
        tries.computeIfAbsent(event.person(), key -> new AtomicInteger()).incrementAndGet();
        var left = failures.get(event.person());
        if (left != null && left.getAndDecrement() > 0) {
            throw new IllegalStateException("fails as it was told to");
        }
    }
}
