package org.couveuse.sharing.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.couveuse.shared.Typed;
import org.couveuse.sharing.Catalogue;
import org.couveuse.sharing.CatalogueFacet;

/** What the catalogue shows, as the address of its page has it: it can be kept, shared and gone back to. */
record CatalogueAddress(String text, List<Catalogue.Choice> chosen) {

    private static final String TEXT = "texte";
    private static final int LONGEST = 100;

    CatalogueAddress {
        chosen = List.copyOf(chosen);
    }

    static CatalogueAddress of(QueryParameters given) {
        var chosen = new ArrayList<Catalogue.Choice>();
        for (var facet : CatalogueFacet.values()) {
            given.getParameters(facet.parameter()).stream()
                    .map(word -> new Catalogue.Choice(facet, Typed.visible(word).strip()))
                    .filter(choice -> !choice.word().isEmpty())
                    .distinct()
                    .forEach(chosen::add);
        }
        var text = given.getSingleParameter(TEXT).map(Typed::visible).orElse("");
        return new CatalogueAddress(Typed.cut(text.strip(), LONGEST), chosen);
    }

    boolean any() {
        return !text.isEmpty() || !chosen.isEmpty();
    }

    Catalogue.Query query() {
        return new Catalogue.Query(text, chosen);
    }

    CatalogueAddress said(String newText) {
        return new CatalogueAddress(Typed.cut(Typed.visible(newText).strip(), LONGEST), chosen);
    }

    CatalogueAddress with(CatalogueFacet facet, String word) {
        var more = new ArrayList<>(chosen);
        more.add(new Catalogue.Choice(facet, word));
        return new CatalogueAddress(text, more);
    }

    CatalogueAddress without(CatalogueFacet facet, String word) {
        var fewer = new ArrayList<>(chosen);
        fewer.remove(new Catalogue.Choice(facet, word));
        return new CatalogueAddress(text, fewer);
    }

    QueryParameters parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            all.put(TEXT, List.of(text));
        }
        chosen.forEach(choice -> all.computeIfAbsent(choice.facet().parameter(), p -> new ArrayList<>())
                .add(choice.word()));
        return new QueryParameters(all);
    }
}
