package org.couveuse.transparency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.shared.Typed;
import org.couveuse.sharing.Catalogue;
import org.couveuse.sharing.CatalogueFacet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The catalogue as everybody may search it: published solutions by words and by what tells them apart. */
@Controller
@RequestMapping("/transparence/solutions")
class PublicCatalogue {

    /** Kind and sector of where it was tried would together point at one organisation: they are for who signed in. */
    static final List<CatalogueFacet> FACETS = List.of(
            CatalogueFacet.OBJECTIVE,
            CatalogueFacet.THEME,
            CatalogueFacet.EVIDENCE,
            CatalogueFacet.OFFER,
            CatalogueFacet.ADOPTERS,
            CatalogueFacet.LANGUAGE);

    private static final int SHOWN = 20;
    private static final int LONGEST = 100;
    private static final String TEXT = "texte";
    private static final String AFTER = "apres";

    private final Catalogue catalogue;
    private final OpenDataService data;
    private final Texts texts;

    PublicCatalogue(Catalogue catalogue, OpenDataService data, Texts texts) {
        this.catalogue = catalogue;
        this.data = data;
        this.texts = texts;
    }

    @GetMapping
    String page(@RequestParam MultiValueMap<String, String> sent, Model model, Locale locale) {
        var text = Typed.cut(Typed.visible(first(sent, TEXT)).strip(), LONGEST);
        var query = query(text, sent);
        OpenData.Part<OpenData.Solution> part;
        try {
            part = data.solutions(query, first(sent, AFTER), SHOWN);
        } catch (RuleViolation notOurs) {
            return "redirect:" + address(text, query, "");
        }
        var language = PublicWords.on(model, texts, locale);
        model.addAttribute("text", text);
        model.addAttribute("facets", catalogue.facets(Actor.everybody(), query, FACETS, language));
        model.addAttribute("count", catalogue.count(Actor.everybody(), query));
        model.addAttribute("solutions", part.items());
        model.addAttribute("next", part.next() == null ? null : address(text, query, part.next()));
        return "transparence/solutions";
    }

    private static Catalogue.Query query(String text, MultiValueMap<String, String> sent) {
        var chosen = new ArrayList<>(Catalogue.Query.published().chosen());
        for (var facet : FACETS) {
            sent.getOrDefault(facet.parameter(), List.of()).stream()
                    .filter(word -> word != null && !word.isBlank())
                    .forEach(word -> chosen.add(new Catalogue.Choice(facet, word)));
        }
        return new Catalogue.Query(text, chosen);
    }

    /** The next part of the same query, or its beginning, as an address that can be kept. */
    private static String address(String text, Catalogue.Query query, String next) {
        var address = UriComponentsBuilder.fromPath("/transparence/solutions");
        Map<String, Object> values = new LinkedHashMap<>();
        add(address, values, TEXT, text);
        query.chosen().stream()
                .filter(choice -> FACETS.contains(choice.facet()))
                .forEach(choice -> add(address, values, choice.facet().parameter(), choice.word()));
        add(address, values, AFTER, next);
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void add(UriComponentsBuilder address, Map<String, Object> values, String name, String value) {
        if (!value.isEmpty()) {
            var place = "v" + values.size();
            values.put(place, value);
            address.queryParam(name, "{" + place + "}");
        }
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
