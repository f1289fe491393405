package org.couveuse.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.couveuse.shared.SoughtWords;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Component;

/** What tasks ask to do, in both languages, so that they are found by it. */
@Component
class TaskTitles {

    private final TaskHandlers handlers;
    private final Texts texts;
    private volatile Map<String, Set<String>> terms = Map.of();

    TaskTitles(TaskHandlers handlers, Texts texts) {
        this.handlers = handlers;
        this.texts = texts;
    }

    /** Forms whose title has a word that begins so, in a steady order. */
    List<String> formsWith(String stem) {
        return all().entrySet().stream()
                .filter(form -> form.getValue().stream().anyMatch(term -> term.startsWith(stem)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Map<String, Set<String>> all() {
        if (terms.isEmpty()) {
            terms = handlers.forms().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            form -> form,
                            form -> SoughtWords.terms(texts.in(Texts.FRENCH, "task." + form) + " "
                                    + texts.in(Texts.ENGLISH, "task." + form))));
        }
        return terms;
    }
}
