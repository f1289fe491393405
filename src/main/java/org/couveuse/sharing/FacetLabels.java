package org.couveuse.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.couveuse.governance.Bodies;
import org.couveuse.people.OrganisationKind;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.Catalogue.Value;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.Subjects;
import org.springframework.stereotype.Component;

/** Says the values of facets in words, in the order in which they are offered; what has no words is not offered. */
@Component
class FacetLabels {

    private static final int MOST = 30;
    private static final int LEVELS = 5;

    private final Subjects subjects;
    private final Bodies bodies;
    private final Texts texts;

    FacetLabels(Subjects subjects, Bodies bodies, Texts texts) {
        this.subjects = subjects;
        this.bodies = bodies;
        this.texts = texts;
    }

    List<Value> of(CatalogueFacet facet, Collection<CatalogueSearch.Count> counts, Set<String> chosen, Locale locale) {
        var all = new ArrayList<>(counts);
        chosen.stream()
                .filter(word -> counts.stream().noneMatch(count -> count.word().equals(word)))
                .forEach(word -> all.add(new CatalogueSearch.Count(facet, word, 0)));
        var values = all.stream()
                .flatMap(count -> said(facet, count.word(), locale).stream()
                        .map(label -> new Value(count.word(), label, count.count(), chosen.contains(count.word()))))
                .sorted(order(facet))
                .toList();
        return values.stream()
                .filter(value -> value.chosen() || values.indexOf(value) < MOST)
                .toList();
    }

    private static Comparator<Value> order(CatalogueFacet facet) {
        return facet.ordered()
                ? Comparator.comparingInt(value -> place(facet, value.word()))
                : Comparator.comparingLong(Value::count).reversed().thenComparing(Value::label);
    }

    private static int place(CatalogueFacet facet, String word) {
        try {
            return known(facet, word);
        } catch (IllegalArgumentException noValue) {
            return Integer.MAX_VALUE;
        }
    }

    private static int known(CatalogueFacet facet, String word) {
        return switch (facet) {
            case TRIED_IN -> OrganisationKind.valueOf(word).ordinal();
            case OFFER -> SolutionOffer.valueOf(word).ordinal();
            case ADOPTERS -> -AdopterBand.valueOf(word).ordinal();
            case STATE -> SolutionState.valueOf(word).ordinal();
            case EVIDENCE -> -Integer.parseInt(word);
            case LANGUAGE -> word.equals("fr") ? 0 : 1;
            case OBJECTIVE, THEME, SECTOR -> 0;
        };
    }

    /** A value that an address names and that is none is shown as it stands, so that it can be taken away. */
    private Optional<String> said(CatalogueFacet facet, String word, Locale locale) {
        try {
            return label(facet, word, locale);
        } catch (IllegalArgumentException noValue) {
            return Optional.of(word);
        }
    }

    private Optional<String> label(CatalogueFacet facet, String word, Locale locale) {
        return switch (facet) {
            case TRIED_IN -> Optional.of(texts.of(locale, OrganisationKind.valueOf(word)));
            case OFFER -> Optional.of(texts.of(locale, SolutionOffer.valueOf(word)));
            case ADOPTERS -> Optional.of(texts.of(locale, AdopterBand.valueOf(word)));
            case STATE -> Optional.of(texts.of(locale, SolutionState.valueOf(word)));
            case LANGUAGE -> language(word, locale);
            case EVIDENCE -> level(Integer.parseInt(word), locale);
            case SECTOR -> Optional.of(word);
            case THEME -> subjects.find(UUID.fromString(word)).map(Card::title);
            case OBJECTIVE -> objective(word, locale);
        };
    }

    private Optional<String> language(String word, Locale locale) {
        var key = "sharing.facet.language." + word;
        return Optional.of(texts.has(key) ? texts.in(locale, key) : word);
    }

    private Optional<String> level(int least, Locale locale) {
        return Optional.of(
                texts.in(locale, least >= LEVELS ? "sharing.facet.evidence.all" : "sharing.facet.evidence", least));
    }

    /** An objective that is in no plan any more is offered no longer. */
    Optional<String> objective(String word, Locale locale) {
        var ids = word.split("/", -1);
        if (ids.length != 2) {
            throw new IllegalArgumentException(word);
        }
        var body = UUID.fromString(ids[0]);
        var objective = UUID.fromString(ids[1]);
        return bodies.find(body)
                .flatMap(known -> bodies.objective(body, objective))
                .map(o -> o.text(locale));
    }
}
