package org.couveuse.shell;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.couveuse.shared.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The door of the interface for programs: who has no right to come in is told so as a problem, never redirected. */
@Component
class ApiDoor implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final Texts texts;
    private final ObjectMapper json;

    ApiDoor(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof LockedException) {
            refuse(request, response, 429, "shell.signIn.wait");
            return;
        }
        if (e instanceof InternalAuthenticationServiceException) {
            // the database did not answer: the password may well be right
            response.setHeader(HttpHeaders.RETRY_AFTER, ProblemAdvice.RETRY_AFTER_SECONDS);
            refuse(request, response, 503, "shell.problem.busy");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Couveuse\", charset=\"UTF-8\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Couveuse\"");
        refuse(request, response, 401, "shell.problem.signIn");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        refuse(
                request,
                response,
                403,
                OneTimePassword.mustChoose() ? "shell.problem.choosePassword" : "shell.problem.forbidden");
    }

    /** What the firewall does not let in at all: an address with a NUL, a method nobody knows. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        if (isFor(request)) {
            refuse(request, response, 400, "shell.problem.address");
        } else {
            response.sendError(400);
        }
    }

    /** Whether a request is a program's. */
    static boolean isFor(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    /** Answers a refusal as a problem. */
    void refuse(HttpServletRequest request, HttpServletResponse response, int status, String code) throws IOException {
        var locale = LanguageSwitch.Languages.accepted(request);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), Problem.of(texts, locale, status, code));
    }

    /** Refuses requests that another site's page sent from a browser. */
    Filter sameOrigin() {
        return new SameOrigin(false);
    }

    /** Refuses a channel that another site's page opens to a screen: browsers ask nobody before they open one. */
    Filter sameOriginOfPush() {
        return new SameOrigin(true);
    }

    private final class SameOrigin extends OncePerRequestFilter {

        private final boolean pushOnly;

        SameOrigin(boolean pushOnly) {
            this.pushOnly = pushOnly;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return pushOnly
                    && !"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                    && !request.getRequestURI().startsWith(request.getContextPath() + "/VAADIN/push");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var origin = request.getHeader(HttpHeaders.ORIGIN);
            if (origin == null || own(request, origin)) {
                chain.doFilter(request, response);
            } else {
                refuse(request, response, 403, "shell.problem.origin");
            }
        }

        private static boolean own(HttpServletRequest request, String origin) {
            try {
                var uri = URI.create(origin);
                var port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
                return request.getScheme().equalsIgnoreCase(uri.getScheme())
                        && request.getServerName().equalsIgnoreCase(uri.getHost())
                        && request.getServerPort() == port;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}
