package org.couveuse.sharing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Slice;
import org.couveuse.sharing.Catalogue;
import org.couveuse.sharing.CatalogueFacet;
import org.couveuse.sharing.SolutionOffer;
import org.couveuse.sharing.SolutionState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/solutions")
@Tag(name = "Solutions", description = "What worked, as toolkits that other organisations can take over.")
class CatalogueApi {

    private static final Map<String, CatalogueFacet> PARAMETERS = Map.of(
            "objective", CatalogueFacet.OBJECTIVE,
            "theme", CatalogueFacet.THEME,
            "sector", CatalogueFacet.SECTOR,
            "triedIn", CatalogueFacet.TRIED_IN,
            "adopters", CatalogueFacet.ADOPTERS,
            "language", CatalogueFacet.LANGUAGE);

    private final Catalogue catalogue;
    private final CurrentActor actor;

    CatalogueApi(Catalogue catalogue, CurrentActor actor) {
        this.catalogue = catalogue;
        this.actor = actor;
    }

    /** What solutions are told apart by, as the facets give it; a value may hold a comma, so the request is read itself. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            name = "objective",
            in = ParameterIn.QUERY,
            description = "a `word` of the facet OBJECTIVE",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "theme",
            in = ParameterIn.QUERY,
            description = "id of the theme it comes from",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "sector",
            in = ParameterIn.QUERY,
            description = "sector of an organisation where it was tried",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "triedIn",
            in = ParameterIn.QUERY,
            description = "kind of an organisation where it was tried",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "adopters",
            in = ParameterIn.QUERY,
            description = "NONE, FEW (1 to 4), SEVERAL (5 to 19) or MANY",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            description = "fr or en: a language it is written in",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @interface ToldApart {}

    @GetMapping
    @ToldApart
    @Operation(
            summary = "Solutions I may see: published ones, and drafts I work on or review",
            description = "By title. With q, those with all its words in any part of the toolkit, first those with all"
                    + " of them in the title. Several values of the same parameter are alternatives.")
    Slice<Catalogue.Item> page(
            @RequestParam(required = false, defaultValue = "") String q,
            @RequestParam(required = false) @Nullable SolutionState state,
            @RequestParam(required = false) @Nullable SolutionOffer offer,
            @RequestParam(required = false) @Nullable Integer evidence,
            Slice.Part part,
            HttpServletRequest request) {
        return catalogue.page(actor.get(), query(q, state, offer, evidence, request), part.after(), part.most());
    }

    @GetMapping("/facets")
    @ToldApart
    @Operation(
            summary = "What tells the solutions of the same query apart, with how many there are of each",
            description = "Values of a facet of which some are chosen are counted as if none were.")
    List<Catalogue.Facet> facets(
            @RequestParam(required = false, defaultValue = "") String q,
            @RequestParam(required = false) @Nullable SolutionState state,
            @RequestParam(required = false) @Nullable SolutionOffer offer,
            @RequestParam(required = false) @Nullable Integer evidence,
            Locale locale,
            HttpServletRequest request) {
        var query = query(q, state, offer, evidence, request);
        return catalogue.facets(actor.get(), query, Arrays.asList(CatalogueFacet.values()), locale);
    }

    private static Catalogue.Query query(
            String q,
            @Nullable SolutionState state,
            @Nullable SolutionOffer offer,
            @Nullable Integer evidence,
            HttpServletRequest request) {
        var query = new Catalogue.Query(q, List.of())
                .only(CatalogueFacet.STATE, state == null ? null : state.name())
                .only(CatalogueFacet.OFFER, offer == null ? null : offer.name())
                .only(CatalogueFacet.EVIDENCE, evidence == null || evidence <= 0 ? null : String.valueOf(evidence));
        for (var parameter : PARAMETERS.entrySet()) {
            for (var word : Optional.ofNullable(request.getParameterValues(parameter.getKey()))
                    .orElse(new String[0])) {
                query = query.only(parameter.getValue(), word);
            }
        }
        return query;
    }
}
