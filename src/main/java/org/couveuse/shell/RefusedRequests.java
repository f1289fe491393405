package org.couveuse.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.couveuse.audit.Refusals;
import org.couveuse.people.SignedIn;
import org.couveuse.subjects.KnownThings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has the trail say that a program was refused a thing that exists; what does not exist is of no interest. */
@Configuration
class RefusedRequests implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LONGEST = 80;

    private final Refusals refusals;
    private final KnownThings things;

    RefusedRequests(Refusals refusals, KnownThings things) {
        this.refusals = refusals;
        this.things = things;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        var refused = response.getStatus() == HttpStatus.FORBIDDEN.value()
                || response.getStatus() == HttpStatus.NOT_FOUND.value();
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (refused && authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
            thing(request.getRequestURI()).ifPresent(id -> refusals.note(who.person(), what(request), id));
        }
    }

    /** The same for what is refused before it comes to an operation. */
    void note(HttpServletRequest request, SignedIn who) {
        thing(request.getRequestURI()).ifPresent(id -> refusals.note(who.person(), what(request), id));
    }

    private Optional<UUID> thing(String path) {
        return ID.matcher(path)
                .results()
                .map(found -> UUID.fromString(found.group()))
                .filter(id -> things.exists(id))
                .findFirst();
    }

    /** The method and the address without its ids: {@code GET /api/rounds/ballots}. */
    private static String what(HttpServletRequest request) {
        var path = ID.matcher(request.getRequestURI()).replaceAll("").replaceAll("//+", "/");
        var what = request.getMethod() + " " + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        return what.length() > LONGEST ? what.substring(0, LONGEST) : what;
    }
}
