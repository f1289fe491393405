package org.couveuse.transparency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.couveuse.audit.Heads;
import org.couveuse.experiments.LessonReading.LessonKind;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Texts;
import org.couveuse.themes.Frequency;
import org.couveuse.themes.NeedReception;
import org.couveuse.transparency.PublicForms.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public pages, drawn on the server, usable without script and without a session. */
@Controller
@RequestMapping("/transparence")
class PublicPages {

    private static final List<String> NEED =
            List.of("title", "description", "affected", "frequency", "impact", "name", "email", "website");
    private static final List<String> ANSWER = List.of("answer", "affected", "frequency", "impact");

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final int LESSONS = 20;
    private static final int HEADS = 60;

    private final Overview overview;
    private final PublicFront front;
    private final OpenDataService data;
    private final FollowUp followUp;
    private final NeedReception reception;
    private final Submissions submissions;
    private final PublicForms forms;
    private final FormTokens tokens;
    private final Heads heads;
    private final Texts texts;

    PublicPages(
            Overview overview,
            PublicFront front,
            OpenDataService data,
            FollowUp followUp,
            NeedReception reception,
            Submissions submissions,
            PublicForms forms,
            FormTokens tokens,
            Heads heads,
            Texts texts) {
        this.overview = overview;
        this.front = front;
        this.data = data;
        this.followUp = followUp;
        this.reception = reception;
        this.submissions = submissions;
        this.forms = forms;
        this.tokens = tokens;
        this.heads = heads;
        this.texts = texts;
    }

    @ModelAttribute
    void everywhere(Model model, Locale locale, HttpServletRequest request) {
        PublicWords.on(model, texts, locale);
        model.addAttribute("frequencies", Frequency.values());
        model.addAttribute("token", tokens.fresh());
    }

    @GetMapping
    ResponseEntity<String> page(Model model, Locale asked, HttpServletRequest request, HttpServletResponse response) {
        var language = Texts.nearest(asked);
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(front.page(model.asMap(), language, tokens.fresh(), request, response));
    }

    @GetMapping("/lecons")
    String lessons(
            @RequestParam(required = false, defaultValue = "ALL") LessonKind issue,
            @RequestParam(required = false) @Nullable String suite,
            Model model) {
        OpenData.Part<OpenData.Lesson> part;
        try {
            part = data.lessons(issue, suite, LESSONS);
        } catch (RuleViolation notOurs) {
            return "redirect:/transparence/lecons";
        }
        model.addAttribute("kind", issue);
        model.addAttribute("kinds", LessonKind.values());
        model.addAttribute("lessons", part.items());
        model.addAttribute("next", part.next());
        return "transparence/lecons";
    }

    @GetMapping("/integrite")
    String integrity(Model model) {
        model.addAttribute("heads", heads.page(null, HEADS));
        return "transparence/integrite";
    }

    @PostMapping(path = "/besoins", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String submit(
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!tokens.accepts(sent.getFirst("token"))) {
            response.setStatus(422);
            return page(model, forms.expired(sent, NEED, locale));
        }
        try {
            var body =
                    forms.json(sent, NEED).put("language", Texts.nearest(locale).getLanguage());
            var link = tokens.secret(String.valueOf(sent.getFirst("token")), body.toString());
            received(submissions.read(body, NeedReception.Public.class), request.getRemoteAddr(), link);
            return "redirect:/transparence/suivi/" + link + "?recu";
        } catch (RuleViolation refusal) {
            response.setStatus(refusal.kind().status());
            return page(model, forms.refused(sent, NEED, refusal, locale));
        }
    }

    /** A second click at the same moment loses to the first, and finds what that one made. */
    private void received(NeedReception.Public need, String address, String link) {
        try {
            reception.submitPublic(need, address, link);
        } catch (DataIntegrityViolationException race) {
            if (followUp.story(link).isEmpty()) {
                throw race;
            }
        }
    }

    @GetMapping("/suivi")
    String find(@RequestParam(required = false, defaultValue = "") String lien, Model model) {
        var secret = lien.strip().replaceFirst("^.*/suivi/", "").replaceFirst("[?#].*$", "");
        if (secret.matches("[A-Za-z0-9_-]{16,100}")) {
            return "redirect:/transparence/suivi/" + secret;
        }
        model.addAttribute("asked", !lien.isBlank());
        return "transparence/retrouver";
    }

    @GetMapping("/suivi/{secret}")
    String follow(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String recu,
            @RequestParam(required = false) @Nullable String repondu,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("received", recu != null);
        model.addAttribute("answered", repondu != null);
        return follow(secret, model, Shown.empty(), response);
    }

    @PostMapping(path = "/suivi/{secret}/reponse", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String answer(
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        model.addAttribute("received", false);
        model.addAttribute("answered", false);
        if (!tokens.accepts(sent.getFirst("token"))) {
            response.setStatus(422);
            return follow(secret, model, forms.expired(sent, ANSWER, locale), response);
        }
        try {
            followUp.answer(secret, forms.json(sent, ANSWER));
            return "redirect:/transparence/suivi/" + secret + "?repondu";
        } catch (RuleViolation refusal) {
            response.setStatus(refusal.kind().status());
            return follow(secret, model, forms.refused(sent, ANSWER, refusal, locale), response);
        }
    }

    private String page(Model model, Shown form) {
        model.addAttribute("form", form);
        model.addAttribute("overview", overview.now());
        return "transparence/page";
    }

    private String follow(String secret, Model model, Shown form, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        var told = followUp.story(secret);
        if (told.isEmpty()) {
            response.setStatus(404);
            model.addAttribute("asked", true);
            return "transparence/retrouver";
        }
        model.addAttribute("secret", secret);
        model.addAttribute("story", told.get());
        model.addAttribute("came", followUp.came(told.get()));
        model.addAttribute("form", form);
        return "transparence/suivi";
    }
}
