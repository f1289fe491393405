package org.couveuse.transparency;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One solution of the catalogue, without signing in. */
@Controller
class PublicSolution {

    private final OpenSolutions solutions;
    private final Texts texts;

    PublicSolution(OpenSolutions solutions, Texts texts) {
        this.solutions = solutions;
        this.texts = texts;
    }

    @GetMapping("/transparence/solutions/{id}")
    String page(@PathVariable String id, Model model, Locale locale, HttpServletResponse response) {
        var language = PublicWords.on(model, texts, locale);
        var found = known(id).flatMap(solutions::of);
        if (found.isEmpty()) {
            response.setStatus(404);
        } else {
            model.addAttribute("whole", found.get());
            model.addAttribute("summary", found.get().summary(language));
            model.addAttribute("solution", found.get().solution());
        }
        return "transparence/solution";
    }

    private static Optional<UUID> known(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
