package org.couveuse.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriUtils;

/** French or English, remembered by a cookie; the link works without script and comes back to the same page. */
@Controller
class LanguageSwitch {

    static final String COOKIE = "couveuse-langue";

    /** Address of the switch to a language, coming back to a local path. */
    static String address(String language, String path) {
        return "langue/" + language + "?retour=" + UriUtils.encode(path, StandardCharsets.UTF_8);
    }

    @GetMapping("/langue/{language:fr|en}")
    ResponseEntity<Void> choose(
            @PathVariable String language,
            @RequestParam(required = false) @Nullable String retour,
            HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie(language, request).toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .location(URI.create(request.getContextPath() + local(retour)))
                .build();
    }

    /** The cookie that remembers a language. */
    static ResponseCookie cookie(String language, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, language)
                .path(request.getContextPath() + "/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
    }

    /** A path of ours, or the home page: no scheme, no host, no backslash, nothing that a browser would read as one. */
    static String local(@Nullable String path) {
        if (path == null || path.length() > 2_000 || !path.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*")) {
            return "/";
        }
        try {
            var uri = new URI(path);
            return uri.isAbsolute() || uri.getRawAuthority() != null ? "/" : uri.toASCIIString();
        } catch (java.net.URISyntaxException e) {
            return "/";
        }
    }

    /** The language chosen in this browser, if one was. */
    static Optional<Locale> chosen(Cookie @Nullable [] cookies) {
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> "en".equals(cookie.getValue()) ? Texts.ENGLISH : Texts.FRENCH)
                .findFirst();
    }

    /** Screens and public pages: what was chosen, else French. Programs: the language they accept. */
    @org.springframework.stereotype.Component("localeResolver")
    static class Languages implements LocaleResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
                return accepted(request);
            }
            return chosen(request.getCookies()).orElse(Texts.FRENCH);
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            throw new UnsupportedOperationException("the language is chosen at /langue");
        }

        /** French or English, whichever a program prefers; French when it says neither. */
        static Locale accepted(HttpServletRequest request) {
            var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            if (header == null || header.length() > 500) {
                return Texts.FRENCH;
            }
            try {
                var best = Locale.lookup(
                        Locale.LanguageRange.parse(header), java.util.List.of(Locale.FRENCH, Locale.ENGLISH));
                return best == null ? Texts.FRENCH : Texts.nearest(best);
            } catch (IllegalArgumentException e) {
                return Texts.FRENCH;
            }
        }
    }
}
