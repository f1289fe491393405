package org.couveuse.transparency;

import java.util.Locale;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ideas that were never selected, without signing in. */
@Controller
class PublicIdeas {

    private static final int SHOWN = 20;

    private final OpenIdeas ideas;
    private final Texts texts;

    PublicIdeas(OpenIdeas ideas, Texts texts) {
        this.ideas = ideas;
        this.texts = texts;
    }

    @GetMapping("/transparence/idees")
    String page(@RequestParam(required = false) @Nullable String suite, Model model, Locale locale) {
        OpenData.Part<OpenIdeas.Idea> part;
        try {
            part = ideas.page(suite, SHOWN);
        } catch (RuleViolation notOurs) {
            return "redirect:/transparence/idees";
        }
        PublicWords.on(model, texts, locale);
        model.addAttribute("ideas", part.items());
        model.addAttribute("next", part.next());
        return "transparence/idees";
    }
}
