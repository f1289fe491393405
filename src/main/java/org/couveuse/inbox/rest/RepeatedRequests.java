package org.couveuse.inbox.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.couveuse.inbox.AnsweredRequests;
import org.couveuse.inbox.AnsweredRequests.Answer;
import org.couveuse.inbox.AnsweredRequests.Taken;
import org.couveuse.inbox.KeyEffects;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UrlPathHelper;

/**
 * The same {@code Idempotency-Key} twice has one effect and the same answer, whatever is asked for. Doing a task has a
 * rule of its own, which compares what was read and not what was sent; files are not compared; without a sign-in nobody
 * owns a key.
 */
@Component
class RepeatedRequests extends OncePerRequestFilter {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_WAIT_MILLIS = 5_000;
    private static final int STEP_MILLIS = 50;

    private final AnsweredRequests answered;
    private final KeyEffects effects;
    private final CurrentActor actor;
    private final HandlerExceptionResolver refusals;

    RepeatedRequests(
            AnsweredRequests answered,
            KeyEffects effects,
            CurrentActor actor,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        this.answered = answered;
        this.effects = effects;
        this.actor = actor;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return request.getHeader(KEY) == null
                || !path.startsWith("/api/")
                || path.startsWith("/api/public/")
                || path.endsWith("/submission")
                // a secret is told once and kept nowhere, not even in an answer
                || path.equals("/api/me/tokens")
                || path.equals("/api/me/password")
                || path.endsWith("/calendar")
                || HttpMethod.GET.matches(request.getMethod())
                || String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = request.getHeader(KEY);
        try {
            var person = actor.get().id();
            var body = request.getInputStream().readAllBytes();
            var known = answered.take(person, token, hash(request, body));
            for (var waited = 0; known.mine().isEmpty() && known.answer().isEmpty(); waited += STEP_MILLIS) {
                if (waited >= LONGEST_WAIT_MILLIS) {
                    throw RuleViolation.conflict(known.done() ? "inbox.answerLost" : "inbox.stillWorking");
                }
                pause();
                known = answered.take(person, token, hash(request, body));
            }
            if (known.mine().isPresent()) {
                first(known.mine().get(), new Read(request, body), response, chain);
            } else {
                write(known.answer().orElseThrow(), response);
            }
        } catch (RuleViolation refusal) {
            refusals.resolveException(request, response, null, refusal);
        }
    }

    private void first(Taken taken, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var copy = new ContentCachingResponseWrapper(response);
        var kept = false;
        var refused = false;
        try {
            try (var effect = effects.of(taken)) {
                chain.doFilter(request, copy);
            }
            refused = copy.getStatus() >= 300 && copy.getStatus() < 500;
            if (copy.getStatus() >= 200 && copy.getStatus() < 300) {
                var text = new String(copy.getContentAsByteArray(), StandardCharsets.UTF_8);
                answered.keep(taken, new Answer(copy.getStatus(), copy.getContentType(), text.isEmpty() ? null : text));
                kept = true;
            }
        } finally {
            if (refused) {
                answered.release(taken);
            } else if (!kept) {
                answered.releaseUndone(taken);
            }
            copy.copyBodyToResponse();
        }
    }

    private static void write(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        if (answer.mediaType() != null) {
            response.setContentType(answer.mediaType());
        }
        if (answer.body() != null) {
            response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void pause() throws ServletException {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException(e);
        }
    }

    private static String hash(HttpServletRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var where = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
            digest.update(where.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The request with its body, which can be read only once, to be read again. */
    private static final class Read extends HttpServletRequestWrapper {

        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("read at once");
                }
            };
        }
    }
}
