package org.couveuse.themes.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.shared.Slice;
import org.couveuse.themes.NeedService;
import org.couveuse.themes.ThemeReading;
import org.couveuse.themes.ThemeService;
import org.couveuse.themes.ThemeState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/themes")
@Tag(name = "Themes", description = "Needs that ask for the same change, worded so that members can judge them.")
class ThemesApi {

    private final ThemeReading themes;
    private final NeedService needs;

    ThemesApi(ThemeReading themes, NeedService needs) {
        this.themes = themes;
        this.needs = needs;
    }

    /** A theme with the needs joined in it, oldest first, at most 200. */
    record One(ThemeService.Row theme, List<NeedService.Row> needs) {}

    @GetMapping
    @Operation(summary = "Themes by title")
    Slice<ThemeService.Row> page(
            @RequestParam(required = false) @Nullable ThemeState state,
            @Parameter(description = "found in title and wording", example = "guichet") @RequestParam(defaultValue = "")
                    String q,
            Slice.Part part) {
        return themes.page(state == null ? Set.of() : Set.of(state), q, part.after(), part.most());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One theme with its needs")
    One one(@PathVariable UUID id) {
        return new One(themes.get(id), needs.of(id, Slice.MOST));
    }
}
