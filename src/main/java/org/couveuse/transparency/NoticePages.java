package org.couveuse.transparency;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.couveuse.notices.NoticeChoices;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the link of a mail leads: its reader asks for no more of its kind, without signing in. Looking changes nothing,
 * since mail scanners open links; a mail program may ask in one go (RFC 8058). The secret of the link is what lets in,
 * so that no other token is needed.
 */
@Controller
@RequestMapping("/transparence/avis/{secret}")
class NoticePages {

    private final NoticeChoices choices;
    private final Texts texts;

    NoticePages(NoticeChoices choices, Texts texts) {
        this.choices = choices;
        this.texts = texts;
    }

    @ModelAttribute
    void everywhere(Model model, Locale locale, HttpServletResponse response) {
        PublicWords.on(model, texts, locale);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping
    String look(@PathVariable String secret, Model model, HttpServletResponse response) {
        return page(choices.stop(secret), secret, model, response);
    }

    @PostMapping
    String stop(@PathVariable String secret, Model model, HttpServletResponse response) {
        return page(choices.stop(secret, true), secret, model, response);
    }

    @PostMapping("/reprise")
    String resume(@PathVariable String secret, Model model, HttpServletResponse response) {
        return page(choices.stop(secret, false), secret, model, response);
    }

    private static String page(
            Optional<NoticeChoices.Stop> stop, String secret, Model model, HttpServletResponse response) {
        if (stop.isEmpty()) {
            response.setStatus(404);
        } else {
            model.addAttribute("stop", stop.get());
            model.addAttribute("secret", secret);
        }
        return "transparence/avis";
    }
}
