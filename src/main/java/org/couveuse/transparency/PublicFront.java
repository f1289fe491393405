package org.couveuse.transparency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * The public page as it is shown to whoever has not filled in anything yet: drawn once for all who come within the same
 * seconds, since drawing it costs twenty times as much as sending it. Only the token of the form is each visitor's own.
 */
@Component
class PublicFront {

    /** Nobody can guess it, so that no title of a theme is ever taken for it. */
    private final String place = UUID.randomUUID().toString();

    private final ITemplateEngine templates;
    private final Overview overview;
    private final Cache<Of, List<String>> drawn;

    PublicFront(ITemplateEngine templates, Overview overview, @Value("${couveuse.public-page.kept}") Duration kept) {
        this.templates = templates;
        this.overview = overview;
        this.drawn = Caffeine.newBuilder().expireAfterWrite(kept).build();
    }

    /** A page's language, and the path a proxy shows the product under, which stands in its links. */
    private record Of(Locale language, String path) {}

    /**
     * The whole page, with this token in its form.
     *
     * @param words what every public page needs, its language among it
     */
    String page(
            Map<String, ?> words,
            Locale language,
            String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var parts = drawn.get(new Of(language, request.getContextPath()), each -> {
            var all = new HashMap<String, Object>(words);
            all.put("token", place);
            all.put("form", PublicForms.Shown.empty());
            all.put("overview", overview.now());
            var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                    .buildExchange(request, response);
            var page = templates.process("transparence/page", new WebContext(exchange, language, all));
            return List.of(page.split(Pattern.quote(place), -1));
        });
        return String.join(token, parts);
    }
}
