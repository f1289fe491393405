package org.couveuse.subjects.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.Slice;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.SubjectSearch;
import org.couveuse.subjects.SubjectType;
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

    /** A thing found. */
    record Found(
            SubjectType type,
            UUID id,
            String title,
            String address,
            @Nullable Stage stage,
            String state,
            @Nullable UUID organisation,
            @Nullable UUID body,
            Instant changed) {}

    @GetMapping("/api/search")
    @Operation(
            summary = "Things that have all these words in their title or description",
            description = "Accents, capitals and a plural's s don't matter. Titles first, then the latest changed."
                    + " What I may not see is not found.")
    Slice<Found> search(
            @Parameter(description = "at least two characters", example = "formulaires en ligne") @RequestParam
                    String q,
            @Parameter(description = "only of this kind", example = "NEED") @RequestParam(required = false) @Nullable
                    SubjectType type,
            @Parameter(description = "cursor of the next page") @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return search.page(q, type, after, Slice.limit(limit)).map(SearchApi::found);
    }

    private static Found found(SubjectSearch.Hit hit) {
        var card = hit.card();
        return new Found(
                card.type(),
                card.id(),
                card.title(),
                card.address(),
                card.stage(),
                card.state(),
                card.organisation(),
                card.body(),
                hit.changed());
    }
}
