package org.couveuse.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.couveuse.shared.Checks;
import org.couveuse.shared.CsvImport;
import org.couveuse.shared.RuleViolation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What no request may bring, wherever it goes: a body without end, or characters in its address that no database takes.
 * Files have limits of their own. It stands before everything, so that no address can be forgotten.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestLimits extends OncePerRequestFilter {

    /** A little more than the largest file of lines, which says itself that it is too large. */
    private static final int LARGEST = CsvImport.LARGEST + 1024 * 1024;

    /** A plain form is never larger; the container reads no more of one either. */
    private static final int LARGEST_FORM = 2 * 1024 * 1024;

    private final ApiDoor door;

    RequestLimits(ApiDoor door) {
        this.door = door;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/VAADIN/") || path.startsWith("/style/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = String.valueOf(request.getContentType());
        if (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            chain.doFilter(request, response);
            return;
        }
        var form = type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        if (request.getContentLengthLong() > (form ? LARGEST_FORM : LARGEST)) {
            refuse(request, response, 413, "shell.problem.what.413");
        } else if (!form && unstorable(request)) {
            refuse(request, response, 400, "shell.problem.address");
        } else {
            chain.doFilter(form ? request : new Counted(request), response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        if (ApiDoor.isFor(request)) {
            door.refuse(request, response, status, code);
        } else {
            response.sendError(status);
        }
    }

    private static boolean unstorable(HttpServletRequest request) {
        return request.getQueryString() != null
                && request.getParameterMap().entrySet().stream()
                        .anyMatch(e -> Checks.hasControl(e.getKey())
                                || java.util.Arrays.stream(e.getValue())
                                        .anyMatch(value -> value != null && Checks.hasControl(value)));
    }

    /** A body that says no length is counted while it is read. */
    private static final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream());
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        CountedStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            return (int) count(body.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var now = body.read(into, from, most);
            return (int) count(now, now);
        }

        private long count(int answer, int more) {
            read += answer < 0 ? 0 : more;
            if (read > LARGEST) {
                throw RuleViolation.of(RuleViolation.Kind.TOO_LARGE, "shell.problem.what.413");
            }
            return answer;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
