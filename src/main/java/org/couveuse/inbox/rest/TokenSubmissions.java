package org.couveuse.inbox.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.SignedIn;
import org.couveuse.shared.RuleViolation;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * With a token a program reports; it neither votes nor advises, chooses, approves nor confirms, which takes a person who
 * signed in. A new task is out of reach until somebody puts it on this list.
 */
@Configuration
class TokenSubmissions implements WebMvcConfigurer, HandlerInterceptor {

    /** Tasks that say how things are. */
    static final Set<String> REPORTS = Set.of(
            "user_clarifyNeed",
            "user_recordMeasures",
            "user_assessReadiness",
            "user_planAdoption",
            "user_reportProgress",
            "user_reportBenefits");

    private final TaskDesk desk;
    private final CurrentActor actor;

    TokenSubmissions(TaskDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/tasks/*/submission");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (HttpMethod.POST.matches(request.getMethod())
                && authentication != null
                && authentication.getPrincipal() instanceof SignedIn who
                && who.token() != null
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                && !REPORTS.contains(
                        desk.get(actor.get(), String.valueOf(named.get("id"))).form())) {
            throw RuleViolation.forbidden("inbox.task.token");
        }
        return true;
    }
}
