package org.couveuse.subjects.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.shared.SoughtWords;
import org.couveuse.subjects.Hit;
import org.couveuse.subjects.SearchKind;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.SubjectSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search over everything that who asks may see. */
@RestController
@Tag(name = "search")
class SearchApi {

    private final SubjectSearch search;

    SearchApi(SubjectSearch search) {
        this.search = search;
    }

    /**
     * Something found.
     *
     * @param about what a task or a file belongs to; for a thing, where it has the words when its title has not
     * @param state null for tasks, files and people
     * @param changed when a thing last changed, when a task is due, when a file was added; null for people
     */
    record Found(
            SearchKind type,
            String id,
            String title,
            String address,
            @Nullable String about,
            @Nullable Stage stage,
            @Nullable String state,
            @Nullable UUID organisation,
            @Nullable UUID body,
            @Nullable Instant changed) {}

    @GetMapping("/api/search")
    @Operation(
            summary = "What has all these words: things, my tasks, files, people",
            description = "A word finds those that begin with it. Accents, capitals, plurals and elisions (l', d', qu')"
                    + " don't matter. First things, those with the words in their title, then the latest changed; then"
                    + " tasks, files by their name, people by their name. What I may not see is not found.")
    Slice<Found> search(
            @Parameter(
                            description = "at least two letters, at most 10 words and 200 characters",
                            example = "formulaires en ligne")
                    @RequestParam
                    String q,
            @Parameter(description = "only of this kind", example = "NEED") @RequestParam(required = false) @Nullable
                    SearchKind type,
            Slice.Part part) {
        if (SoughtWords.of(q).left()) {
            throw RuleViolation.field("q", "subjects.search.words", SoughtWords.MOST, SoughtWords.LONGEST);
        }
        return search.page(q, type, part.after(), part.most()).map(SearchApi::found);
    }

    private static Found found(Hit hit) {
        return new Found(
                hit.kind(),
                hit.id(),
                hit.title(),
                hit.address(),
                hit.about(),
                hit.stage(),
                hit.state(),
                hit.organisation(),
                hit.body(),
                hit.at());
    }
}
