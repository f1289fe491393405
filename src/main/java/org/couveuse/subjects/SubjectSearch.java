package org.couveuse.subjects;

import static org.couveuse.subjects.SubjectType.BALLOT;
import static org.couveuse.subjects.SubjectType.EVALUATION;
import static org.couveuse.subjects.SubjectType.OPINION;
import static org.couveuse.subjects.SubjectType.PERSON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.French;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.subjects.Subject.Card;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Search over everything: things whose title, or what their room says of them, has all the words. Who may not see a
 * thing does not find it. Single ballots, opinions and evaluations are their author's and never found.
 */
@Service
@Transactional(readOnly = true)
public class SubjectSearch {

    /** Kinds that are found. */
    public static final Set<SubjectType> KINDS = java.util.Collections.unmodifiableSet(
            EnumSet.complementOf(EnumSet.of(BALLOT, OPINION, EVALUATION, PERSON)));

    /** A shorter text finds nothing. */
    public static final int SHORTEST = 2;

    private static final int WORDS = 4;
    private static final int BATCH = 200;
    private static final int BATCHES = 10;

    private final SubjectIndex.Indexed indexed;
    private final Sight sight;
    private final CurrentActor current;

    SubjectSearch(SubjectIndex.Indexed indexed, Sight sight, CurrentActor current) {
        this.indexed = indexed;
        this.sight = sight;
        this.current = current;
    }

    /** A thing found, and when it last changed. */
    public record Hit(Card card, Instant changed) {}

    /** The first things found of a kind, and whether there are more. */
    public record Group(SubjectType kind, List<Hit> hits, boolean more) {}

    /** Whether a text is long enough to be looked for. */
    public static boolean enough(String text) {
        return French.fold(text).replace(" ", "").length() >= SHORTEST;
    }

    /** The first things of each kind, in the order of the cycle; kinds of which nothing is found are left out. */
    public List<Group> groups(String text, int each) {
        var groups = new ArrayList<Group>();
        if (enough(text)) {
            for (var kind : KINDS) {
                var found = page(text, kind, null, each);
                if (!found.items().isEmpty()) {
                    groups.add(new Group(kind, found.items(), found.next() != null));
                }
            }
        }
        return groups;
    }

    /**
     * Things of a kind, of all when null: first those that have the words in their title, then the latest changed.
     * Refuses a text of fewer than two characters.
     */
    public Slice<Hit> page(String text, @Nullable SubjectType kind, @Nullable String after, int limit) {
        var who = current.get();
        if (!enough(text)) {
            throw RuleViolation.field("q", "subjects.search.short", SHORTEST);
        }
        if (kind != null && !KINDS.contains(kind)) {
            throw RuleViolation.field("type", "subjects.search.kind");
        }
        var kinds = kind == null ? KINDS : EnumSet.of(kind);
        var question = new Question(kinds, words(text), bounds(who, kinds));
        return collect(who, question, start(after), limit);
    }

    private record Question(Collection<SubjectType> kinds, List<String> words, Bounds bounds) {}

    private record Bounds(Set<SubjectType> kinds, Set<UUID> organisations) {}

    private Slice<Hit> collect(Actor who, Question question, int start, int limit) {
        var hits = new ArrayList<Hit>();
        var at = start;
        for (var batches = 0; batches < BATCHES; batches++) {
            var read = read(question, at);
            var seen = sight.seen(who, read.stream().map(Subject::card).toList()).stream()
                    .map(Card::id)
                    .collect(Collectors.toCollection(HashSet::new));
            for (var subject : read) {
                if (seen.contains(subject.card().id())) {
                    if (hits.size() == limit) {
                        return new Slice<>(List.copyOf(hits), Cursor.of(String.valueOf(at)));
                    }
                    hits.add(new Hit(subject.card(), subject.changed()));
                }
                at++;
            }
            if (at % BATCH != 0 || read.isEmpty()) {
                return new Slice<>(List.copyOf(hits), null);
            }
        }
        return new Slice<>(List.copyOf(hits), Cursor.of(String.valueOf(at)));
    }

    /** What is left of the batch in which this place is. */
    private List<Subject> read(Question question, int at) {
        var words = question.words();
        return indexed
                .matching(
                        question.kinds(),
                        question.bounds().kinds(),
                        question.bounds().organisations(),
                        words.get(0),
                        words.get(1),
                        words.get(2),
                        words.get(3),
                        PageRequest.of(at / BATCH, BATCH))
                .stream()
                .skip(at % BATCH)
                .toList();
    }

    private Bounds bounds(Actor who, Collection<SubjectType> kinds) {
        var bounds = sight.bounds(who);
        bounds.keySet().retainAll(kinds);
        var organisations = bounds.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return new Bounds(
                bounds.isEmpty() ? EnumSet.of(PERSON) : EnumSet.copyOf(bounds.keySet()),
                organisations.isEmpty() ? Set.of(new UUID(0, 0)) : organisations);
    }

    /** As many patterns as the query takes. The s or x of a plural is left off, so that it finds the singular too. */
    static List<String> words(String text) {
        var folded = French.fold(text.length() > 200 ? text.substring(0, 200) : text);
        var found = Stream.of(folded.split("[ «»\"“”,;:()]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(word -> word.length() > 4 && (word.endsWith("s") || word.endsWith("x"))
                        ? word.substring(0, word.length() - 1)
                        : word)
                .limit(WORDS)
                .map(French::anywhere)
                .collect(Collectors.toCollection(ArrayList::new));
        while (found.size() < WORDS) {
            found.add("%");
        }
        return found;
    }

    private static int start(@Nullable String after) {
        var place = Cursor.only(after, "0");
        if (!place.matches("\\d{1,7}")) {
            throw RuleViolation.of(RuleViolation.Kind.MALFORMED, "shared.cursor");
        }
        return Integer.parseInt(place);
    }
}
