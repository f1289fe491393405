package org.couveuse.transparency;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.couveuse.shared.RuleViolation;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How often one address may ask for open data. A whole ministry sits behind one address, so it is generous: it stops
 * only a program gone wild.
 */
@Configuration
class PublicPace implements WebMvcConfigurer {

    static final int PER_MINUTE = 120;
    private static final int REMEMBERED = 10_000;

    private final Map<String, Bucket> addresses = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Meter()).addPathPatterns("/api/public/**");
    }

    private synchronized boolean allows(String address) {
        return addresses.computeIfAbsent(address, a -> bucket()).tryConsume(1);
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(PER_MINUTE)
                        .refillGreedy(PER_MINUTE, Duration.ofMinutes(1))
                        .build())
                .build();
    }

    private final class Meter implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            // needs that citizens send have limits of their own
            if (HttpMethod.GET.matches(request.getMethod()) && !allows(request.getRemoteAddr())) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "60");
                throw RuleViolation.of(RuleViolation.Kind.TOO_MANY, "transparency.tooMany");
            }
            return true;
        }
    }
}
