package org.couveuse.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.couveuse.audit.Refusals;
import org.couveuse.people.SignedIn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.RuleViolation.Kind;
import org.couveuse.subjects.KnownThings;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Has the trail say that somebody was refused a thing that exists on a screen, whatever the screen makes of the refusal:
 * where a service refuses what a screen asks it, and where a screen is for other roles.
 */
@Component
class RefusedScreens {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LONGEST = 80;

    private final Refusals refusals;
    private final KnownThings things;

    RefusedScreens(Refusals refusals, KnownThings things) {
        this.refusals = refusals;
        this.things = things;
    }

    /** Notes that a screen was not shown at all. */
    void note(Location location) {
        note(location, "", new Object[0]);
    }

    /** Notes what a service refused; the thing is the first that it was asked about, else the one of the screen. */
    private void note(@Nullable Location location, String verb, @Nullable Object[] asked) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
            return;
        }
        var address = location == null ? "" : location.getPathWithQueryParameters();
        thing(asked).or(() -> thing(address)).ifPresent(id -> refusals.note(who.person(), what(location, verb), id));
    }

    private Optional<UUID> thing(@Nullable Object[] asked) {
        return Arrays.stream(asked)
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .filter(this::exists)
                .findFirst();
    }

    private Optional<UUID> thing(String address) {
        return ID.matcher(address)
                .results()
                .map(found -> UUID.fromString(found.group()))
                .filter(this::exists)
                .findFirst();
    }

    private boolean exists(UUID id) {
        return things.exists(id);
    }

    /** The screen without its ids, and what was asked for there: {@code SCREEN /besoins undoJoin}. */
    private static String what(@Nullable Location location, String verb) {
        var path = location == null ? "" : ID.matcher(location.getPath()).replaceAll("");
        var what = ("SCREEN /" + path.replaceAll("//+", "/").replaceAll("/$", "") + " " + verb).strip();
        return what.length() > LONGEST ? what.substring(0, LONGEST) : what;
    }

    /** Stands before every service, outside of its transaction, and listens while a screen is at work. */
    private static final class Listening implements MethodInterceptor {

        private final ThreadLocal<Boolean> within = new ThreadLocal<>();
        private final ObjectProvider<RefusedScreens> screens;

        Listening(ObjectProvider<RefusedScreens> screens) {
            this.screens = screens;
        }

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            var ui = UI.getCurrent();
            if (ui == null || within.get() != null) {
                return call.proceed();
            }
            within.set(true);
            try {
                return call.proceed();
            } catch (RuleViolation refusal) {
                if (refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.NOT_FOUND) {
                    note(ui, call.getMethod(), call.getArguments());
                }
                throw refusal;
            } finally {
                within.remove();
            }
        }

        private void note(UI ui, Method verb, @Nullable Object[] asked) {
            var known = ui.getInternals();
            var location =
                    known.hasLastHandledLocation() ? known.getLastHandledLocation() : known.getActiveViewLocation();
            screens.getObject().note(location, verb.getName(), asked);
        }
    }

    /** Makes it stand there. What it needs is fetched late: nothing may be made before what stands before it. */
    @Configuration(proxyBeanMethods = false)
    static class Before {

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static Advisor refusedScreensAdvisor(ObjectProvider<RefusedScreens> screens) {
            var advisor = new DefaultPointcutAdvisor(
                    AnnotationMatchingPointcut.forClassAnnotation(Service.class), new Listening(screens));
            advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return advisor;
        }
    }
}
