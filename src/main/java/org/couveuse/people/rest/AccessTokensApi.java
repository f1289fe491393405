package org.couveuse.people.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.AccessTokens;
import org.couveuse.shared.Takes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own tokens for programs. */
@RestController
@RequestMapping("/api/me/tokens")
@Tag(name = "people")
class AccessTokensApi {

    private final AccessTokens tokens;

    AccessTokensApi(AccessTokens tokens) {
        this.tokens = tokens;
    }

    record Wish(
            @Nullable String name,
            AccessTokens.@Nullable Reach reach,
            @Nullable LocalDate until) {}

    @GetMapping
    @Operation(summary = "My tokens that are still good, without their secrets")
    List<AccessTokens.Row> mine() {
        return tokens.mine();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a token for a program",
            description = "The token is in this answer and never again. With it a program reads what I may read"
                    + " (READ) or also hands in needs, ideas, measures and reports (SUBMIT); it never votes, approves"
                    + " or administers, and makes no tokens. A token cannot be used for this request.")
    AccessTokens.Key issue(@Takes(value = Wish.class, example = """
                        {"name": "tableau de bord de mon équipe", "reach": "READ", "until": "2027-06-30"}""") @RequestBody Wish wish) {
        return tokens.issue(new AccessTokens.Wish(wish.name() == null ? "" : wish.name(), wish.reach(), wish.until()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End one of my tokens at once")
    void revoke(@PathVariable UUID id) {
        tokens.revoke(id);
    }
}
