package org.couveuse.shell;

import com.vaadin.flow.server.VaadinSession;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.couveuse.people.Person;
import org.couveuse.people.SignIns;
import org.couveuse.people.SignedIn;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.util.WebUtils;

/**
 * The sessions of signed-in people on this node. When somebody's sessions are to end they end here at once, without
 * waiting for a next request: an open page gets nothing more.
 */
@Component
class LiveSessions implements MeterBinder, DisposableBean {

    private static final String BOUND = LiveSessions.class.getName();

    private final Map<HttpSession, UUID> live = new ConcurrentHashMap<>();
    private final SignIns signIns;

    /** Sessions end on a thread of their own: who ends them may hold the lock of another session. */
    private final ExecutorService closer = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "session-closer");
        thread.setDaemon(true);
        return thread;
    });

    LiveSessions(SignIns signIns) {
        this.signIns = signIns;
    }

    /** Remembers whose session this is. */
    void note(HttpSession session, UUID person) {
        if (person.equals(live.get(session))) {
            return;
        }
        // two requests may come at once, and the session of one person may become another's, who signs in over it
        synchronized (WebUtils.getSessionMutex(session)) {
            if (!person.equals(live.get(session))) {
                session.setAttribute(BOUND, new Bound(session, person));
            }
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("couveuse.sessions", live, Map::size)
                .description("Sessions of signed-in people on this node")
                .register(registry);
    }

    /** How many there are. */
    int count() {
        return live.size();
    }

    /** After what is under way is committed, ends the sessions of a person that no longer stand. */
    @EventListener
    void on(Person.SessionsEnded ended) {
        if (!live.containsValue(ended.person())) {
            return;
        }
        // who changes their own password may stay; the next request says whether they do
        var own = own();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    end(ended.person(), own);
                }
            });
        } else {
            end(ended.person(), own);
        }
    }

    private void end(UUID person, String own) {
        closer.execute(() -> live.forEach((session, owner) -> {
            if (owner.equals(person) && !session.getId().equals(own)) {
                end(session, who -> !signIns.verdict(who).goesOn());
            }
        }));
    }

    private static String own() {
        var vaadin = VaadinSession.getCurrent();
        var session = vaadin == null ? null : vaadin.getSession();
        return session == null ? "" : session.getId();
    }

    /** Ends those sessions of this node that are meant, and says whose they were. */
    Set<UUID> end(Predicate<SignedIn> which) {
        var whose = new HashSet<UUID>();
        live.forEach((session, owner) -> {
            if (end(session, which)) {
                whose.add(owner);
            }
        });
        return whose;
    }

    private static boolean end(HttpSession session, Predicate<SignedIn> which) {
        try {
            var kept = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            if (kept instanceof SecurityContext context
                    && context.getAuthentication() != null
                    && context.getAuthentication().getPrincipal() instanceof SignedIn who
                    && which.test(who)) {
                session.invalidate();
                return true;
            }
        } catch (IllegalStateException over) {
            // it ended by itself meanwhile
            return false;
        }
        return false;
    }

    @Override
    public void destroy() {
        closer.shutdownNow();
    }

    /** Follows the session: in while it lasts, out when it ends. */
    private final class Bound implements HttpSessionBindingListener {

        private final HttpSession session;
        private final UUID person;

        Bound(HttpSession session, UUID person) {
            this.session = session;
            this.person = person;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            live.put(session, person);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            live.remove(session, person);
        }
    }
}
