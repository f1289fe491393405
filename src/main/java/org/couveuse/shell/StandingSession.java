package org.couveuse.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.couveuse.people.SignIns;
import org.couveuse.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the sessions of an account that was closed, whose password or rights were changed, and those that are too old,
 * with the next request on whichever node. Where one's own work gave one more rights, the session goes on with them.
 */
final class StandingSession extends OncePerRequestFilter {

    private final SignIns signIns;
    private final LiveSessions live;
    private final Duration longest;

    StandingSession(SignIns signIns, LiveSessions live, Duration longest) {
        this.signIns = signIns;
        this.live = live;
        this.longest = longest;
    }

    /** The front end's own files say nothing about anybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/VAADIN/build/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.getContext();
        var who = context.getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedIn signedIn) {
            var session = request.getSession(false);
            var verdict = signIns.verdict(signedIn);
            if (!verdict.goesOn() || !stands(session, signedIn)) {
                SecurityContextHolder.clearContext();
                end(session);
            } else if (verdict.renewed() != null) {
                context.setAuthentication(renewed(who, verdict.renewed()));
            }
        }
        chain.doFilter(request, response);
    }

    /** Whether the session itself may go on; it may be ended elsewhere at this very moment. */
    private boolean stands(@Nullable HttpSession session, SignedIn who) {
        if (session == null) {
            return true;
        }
        try {
            live.note(session, who.person());
            return !isTooOld(session);
        } catch (IllegalStateException over) {
            return false;
        }
    }

    private static void end(@Nullable HttpSession session) {
        try {
            if (session != null) {
                session.invalidate();
            }
        } catch (IllegalStateException over) {
            // it was ended elsewhere meanwhile, which is what is wanted
        }
    }

    /** By the container's own two clocks: the last request before this one, and the beginning. */
    private boolean isTooOld(HttpSession session) {
        return session.getLastAccessedTime() - session.getCreationTime() > longest.toMillis();
    }

    /** The same sign-in, of who it is now. */
    static Authentication renewed(Authentication before, SignedIn now) {
        if (before instanceof OAuth2AuthenticationToken elsewhere
                && before.getPrincipal() instanceof SignedInElsewhere who) {
            var again = new OAuth2AuthenticationToken(
                    new SignedInElsewhere(now, who.getIdToken()),
                    now.getAuthorities(),
                    elsewhere.getAuthorizedClientRegistrationId());
            again.setDetails(before.getDetails());
            return again;
        }
        var token = UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities());
        token.setDetails(before.getDetails());
        return token;
    }
}
