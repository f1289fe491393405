package org.couveuse.incubators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.inbox.Fact;
import org.couveuse.people.People;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Subjects;
import org.springframework.stereotype.Component;

/** What one needs to know of an incubator to do one of its tasks. */
@Component
class IncubatorFacts {

    private final IncubatorReading reading;
    private final Subjects subjects;
    private final People people;
    private final Texts texts;

    IncubatorFacts(IncubatorReading reading, Subjects subjects, People people, Texts texts) {
        this.reading = reading;
        this.subjects = subjects;
        this.people = people;
        this.texts = texts;
    }

    IncubatorFile facts(UUID incubator) {
        return reading.detail(incubator).facts();
    }

    /** The incubator, its theme and the forum it works for. */
    List<Fact> origin(UUID incubator) {
        var origin = facts(incubator).origin();
        var facts = new ArrayList<Fact>();
        things("incubators.incubator", List.of(incubator)).ifPresent(facts::add);
        things("incubators.theme", List.of(origin.theme())).ifPresent(facts::add);
        things("incubators.body", List.of(origin.body())).ifPresent(facts::add);
        return facts;
    }

    /** The team, with who is still awaited. */
    List<Fact> team(UUID incubator) {
        var detail = reading.detail(incubator);
        var facts = new ArrayList<Fact>();
        var gaps = detail.facts().formation().missing();
        if (!gaps.isEmpty()) {
            facts.add(new Fact.Rows(
                    "incubators.missing",
                    List.of("gap"),
                    gaps.stream().map(g -> List.of(word(g))).toList()));
        }
        if (!detail.team().isEmpty()) {
            facts.add(new Fact.Rows(
                    "incubators.team",
                    List.of("name", "role", "organisation", "share", "state"),
                    detail.team().stream().map(this::seat).toList()));
        }
        return facts;
    }

    private List<String> seat(IncubatorReading.Member member) {
        var place = member.seat().place();
        return List.of(
                member.name(),
                member.leads() ? texts.get("incubators.team.lead") : word(place.role()),
                member.organisation() == null ? "" : member.organisation(),
                texts.get("incubators.team.share", place.timeShare()),
                word(member.seat().state()));
    }

    /** The seats that were declined in the latest proposal, with why. */
    List<Fact> declined(List<Invitation.Row> seats) {
        if (seats.isEmpty()) {
            return List.of();
        }
        return List.of(new Fact.Rows(
                "incubators.declined",
                List.of("name", "state", "note"),
                seats.stream()
                        .map(s -> List.of(
                                people.displayName(s.person()), word(s.state()), s.note() == null ? "" : s.note()))
                        .toList()));
    }

    /** The charter, whole. */
    List<Fact> charter(UUID incubator) {
        var charter = facts(incubator).charter();
        if (charter == null) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.Figure("incubators.budgetTotal", charter.total(), "$"));
        facts.add(new Fact.Figure("incubators.duration", BigDecimal.valueOf(charter.durationDays()), "days"));
        facts.add(new Fact.Text("incubators.mandate", charter.mandate()));
        facts.add(new Fact.Rows(
                "incubators.deliverables",
                List.of("deliverable"),
                charter.deliverables().stream().map(List::of).toList()));
        facts.add(new Fact.Word("incubators.rhythm", charter.rhythm()));
        facts.add(new Fact.Rows(
                "incubators.methods",
                List.of("method"),
                charter.methods().stream().map(m -> List.of(word(m))).toList()));
        if (!charter.budget().isEmpty()) {
            facts.add(new Fact.Rows(
                    "incubators.budget",
                    List.of("label", "kind", "amount"),
                    charter.budget().stream()
                            .map(b -> List.of(b.label(), word(b.kind()), texts.get("incubators.money", b.amount())))
                            .toList()));
        }
        facts.add(new Fact.Rows(
                "incubators.risks",
                List.of("risk", "answer"),
                charter.risks().stream().map(r -> List.of(r.risk(), r.answer())).toList()));
        facts.add(new Fact.Text("incubators.teamRules", charter.teamRules()));
        return facts;
    }

    /** What a co-chair said of the request. */
    List<Fact> review(UUID incubator) {
        var review = facts(incubator).funding();
        if (review == null) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.Word("incubators.advice", review.advice()));
        facts.add(new Fact.Text("incubators.adviceBy", people.displayName(review.by())));
        facts.add(new Fact.Text("incubators.assessment", review.assessment()));
        if (review.conditions() != null) {
            facts.add(new Fact.Text("incubators.conditions", review.conditions()));
        }
        return facts;
    }

    /** The last thing that was said of these kinds, e.g. why a charter came back. */
    List<Fact> lastWord(UUID incubator, String key, Set<DecisionKind> kinds) {
        return reading.decided(incubator).stream()
                .filter(d -> kinds.contains(d.kind()))
                .findFirst()
                .map(IncubatorReading.Decided::note)
                .map(note -> List.<Fact>of(new Fact.Text(key, note)))
                .orElse(List.of());
    }

    /** Its clock. */
    List<Fact> clock(UUID incubator) {
        var progress = facts(incubator).progress();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.Word("incubators.stage", progress.stage()));
        if (progress.termAt() != null) {
            facts.add(new Fact.Moment("incubators.term", progress.termAt()));
        }
        return facts;
    }

    /** Ideas as a table. */
    Fact ideas(String key, List<Idea.Row> ideas) {
        return new Fact.Rows(
                key,
                List.of("title", "state", "reason"),
                ideas.stream()
                        .map(i -> List.of(i.title(), word(i.state()), i.reason() == null ? "" : i.reason()))
                        .toList());
    }

    /** A line of a comparison: means and spread, a dash where nobody gave a mark. */
    List<String> marks(String title, EvaluationService.Judged judged) {
        var cells = new ArrayList<String>();
        cells.add(title);
        judged.marks()
                .forEach(m -> cells.add(
                        m.mean() == null || m.lowest() == null || m.highest() == null
                                ? "–"
                                : texts.get("incubators.mark", m.mean(), m.lowest(), m.highest())));
        cells.add(texts.get("incubators.evaluated", judged.sent(), judged.asked()));
        return List.copyOf(cells);
    }

    Optional<Fact> things(String key, List<UUID> ids) {
        var cards = List.copyOf(subjects.all(ids).values());
        return cards.isEmpty() ? Optional.empty() : Optional.of(new Fact.Things(key, cards));
    }

    String word(Enum<?> constant) {
        return texts.of(org.springframework.context.i18n.LocaleContextHolder.getLocale(), constant);
    }

    @SafeVarargs
    static List<Fact> all(List<Fact>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
