package org.couveuse.subjects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.shared.SoughtWords;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Search over everything that who asks may see: things by their title and by what their room says of them, tasks,
 * files, people. Who may not see something does not find it, nor is it counted. Single ballots, opinions and evaluations
 * are their author's and never found.
 */
@Service
@Transactional(readOnly = true)
public class SubjectSearch {

    /** Counts of a kind stop here. */
    public static final int COUNTED = 100;

    private final CardFinder cards;
    private final ObjectProvider<Finder> others;
    private final CurrentActor current;

    SubjectSearch(CardFinder cards, ObjectProvider<Finder> others, CurrentActor current) {
        this.cards = cards;
        this.others = others;
        this.current = current;
    }

    /**
     * The first of a kind.
     *
     * @param count how many there are that who asks may see
     * @param more whether there may be more than were counted
     */
    public record Group(SearchKind kind, List<Hit> hits, int count, boolean more) {}

    /** The first of each kind, in the order of the kinds; those of which nothing is found are left out. */
    public List<Group> groups(String text, int each) {
        var who = current.get();
        var words = SoughtWords.of(text);
        var groups = new ArrayList<Group>();
        if (words.enough()) {
            for (var kind : SearchKind.values()) {
                var found = find(who, words, kind, null, COUNTED);
                if (!found.items().isEmpty()) {
                    var first = found.items().stream()
                            .limit(each)
                            .map(hit -> cards.excerpt(hit, words))
                            .toList();
                    groups.add(new Group(kind, first, found.items().size(), found.next() != null));
                }
            }
        }
        return groups;
    }

    /**
     * What is found of a kind; when none is given, first all things, then tasks, files and people. Refuses what is too
     * short to be looked for, and more words than are looked for.
     */
    public Slice<Hit> page(String text, @Nullable SearchKind kind, @Nullable String after, int limit) {
        var who = current.get();
        var words = SoughtWords.of(text);
        if (!words.enough()) {
            throw RuleViolation.field("q", "subjects.search.short", SoughtWords.SHORTEST);
        }
        var found = kind == null ? everything(who, words, after, limit) : find(who, words, kind, after, limit);
        return found.map(hit -> cards.excerpt(hit, words));
    }

    private Slice<Hit> find(Actor who, SoughtWords words, SearchKind kind, @Nullable String after, int limit) {
        if (kind.card() != null) {
            return cards.find(who, List.of(kind), words, after, limit);
        }
        return others.stream()
                .filter(finder -> finder.kind() == kind)
                .findFirst()
                .map(finder -> finder.find(who, words, after, limit))
                .orElseGet(() -> new Slice<>(List.of(), null));
    }

    private Slice<Hit> everything(Actor who, SoughtWords words, @Nullable String after, int limit) {
        var finders = others.stream().sorted(Comparator.comparing(Finder::kind)).toList();
        var place = after == null || after.isEmpty() ? List.of("0", "") : Cursor.parts(after, 2);
        var hits = new ArrayList<Hit>();
        var from = place.get(1);
        for (var source = source(place.get(0), finders.size()); source <= finders.size(); source++) {
            var left = limit - hits.size();
            var found = source == 0
                    ? cards.find(who, SearchKind.cards(), words, from, left)
                    : finders.get(source - 1).find(who, words, from, left);
            hits.addAll(found.items());
            from = "";
            if (found.next() != null) {
                return new Slice<>(List.copyOf(hits), Cursor.of(String.valueOf(source), found.next()));
            }
            if (hits.size() == limit && source < finders.size()) {
                return new Slice<>(List.copyOf(hits), Cursor.of(String.valueOf(source + 1), ""));
            }
        }
        return new Slice<>(List.copyOf(hits), null);
    }

    private static int source(String number, int most) {
        if (!number.matches("\\d") || Integer.parseInt(number) > most) {
            throw RuleViolation.of(RuleViolation.Kind.MALFORMED, "shared.cursor");
        }
        return Integer.parseInt(number);
    }
}
