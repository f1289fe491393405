package org.couveuse.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.couveuse.audit.Through;
import org.couveuse.people.AccessTokens;
import org.couveuse.people.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in with a token of somebody's, as far as that token reaches; who guesses tokens has to wait. A good token
 * does not: whoever guesses behind the same proxy would shut out all others there, and 128 bits are not guessed. Nor does
 * it forgive who guesses.
 */
final class BearerDoor extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    /** A program that guesses makes mistakes no human makes; an office of people behind one address shares few tokens. */
    private static final int FREE = 20;

    private final AccessTokens tokens;
    private final Patience patience;
    private final ApiDoor door;
    private final RefusedRequests refused;

    BearerDoor(AccessTokens tokens, Patience patience, ApiDoor door, RefusedRequests refused) {
        this.tokens = tokens;
        this.patience = patience;
        this.door = door;
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given == null || !given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        var secret = given.substring(SCHEME.length()).strip();
        var who = secret.startsWith(AccessTokens.MARK) && secret.length() < 100
                ? tokens.enter(secret).orElse(null)
                : null;
        if (who == null) {
            refuse(request, response);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ByToken(who));
        SecurityContextHolder.setContext(context);
        var token = who.token();
        Through.program(token == null ? "" : token.name());
        try {
            if (token != null && TokenReach.reaches(token.reach(), request)) {
                chain.doFilter(request, response);
            } else {
                refused.note(request, who);
                door.refuse(request, response, 403, "shell.problem.token");
            }
        } finally {
            Through.nobody();
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var key = new Patience.Key("token " + request.getRemoteAddr(), FREE);
        if (patience.of(List.of(key)).waits()) {
            door.commence(request, response, new LockedException("too many tokens"));
            return;
        }
        patience.count(key);
        door.commence(request, response, new BadCredentialsException("unknown token"));
    }

    /** A program that came with a token. */
    private static final class ByToken extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1L;

        private final SignedIn who;

        ByToken(SignedIn who) {
            super(who.getAuthorities());
            this.who = who;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return who;
        }
    }
}
