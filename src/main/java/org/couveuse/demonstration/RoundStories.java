package org.couveuse.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.couveuse.demonstration.Plot.CriterionPlot;
import org.couveuse.demonstration.Plot.RoundPlot;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.NeedService;
import org.couveuse.themes.RoundPlanning;
import org.springframework.stereotype.Component;

/** How needs became themes and how the forum judged them. */
@Component
class RoundStories {

    private static final List<String> MENTIONS =
            List.of("EXCELLENT", "VERY_GOOD", "GOOD", "FAIRLY_GOOD", "FAIR", "INSUFFICIENT", "TO_REJECT");
    private static final List<String> SEASONS = List.of("winter", "spring", "summer", "autumn");

    private final Founding founding;
    private final Player player;
    private final NeedService needs;
    private final RoundPlanning rounds;
    private final Subjects subjects;
    private final ActingAs acting;
    private final TimeTravel time;
    private final Texts texts;
    private final Map<String, UUID> known = new HashMap<>();

    RoundStories(
            Founding founding,
            Player player,
            NeedService needs,
            RoundPlanning rounds,
            Subjects subjects,
            ActingAs acting,
            TimeTravel time,
            Texts texts) {
        this.founding = founding;
        this.player = player;
        this.needs = needs;
        this.rounds = rounds;
        this.subjects = subjects;
        this.acting = acting;
        this.time = time;
        this.texts = texts;
    }

    /** The agency makes themes of the round's needs, and joins those that ask for the same. */
    void triage(Plot plot, RoundPlot said) {
        said.needs().forEach(need -> {
            var words = Objects.requireNonNull(plot.themes().get(need), need);
            player.does(founding.person("agence1"), need(need), "user_triageNeed", example -> example.put(
                            "themeTitle", words.title())
                    .put("wording", words.wording()));
            time.runDue();
        });
        plot.joined().forEach((from, to) -> {
            if (said.needs().contains(to)) {
                join(from, to);
            }
        });
    }

    private void join(String from, String to) {
        player.does(founding.person("agence1"), need(from), "user_triageNeed", example -> {
            example.removeAll();
            return example.put("outcome", "JOIN")
                    .put("joined", need(to).toString())
                    .put("reason", "Les deux besoins demandent la même chose ; ils avanceront ensemble.");
        });
        time.runDue();
    }

    /** The agency prepares the round; it is named after the season in which it closes. */
    UUID prepare(UUID forum, RoundPlot said) {
        var opening = time.now().plus(Duration.ofDays(said.opens()));
        var closing = time.now().plus(Duration.ofDays(said.closes()));
        var title = title(closing);
        var officer = player.actor(founding.person("agence1"));
        var round = acting.as(officer.id(), () -> rounds.plan(officer, new RoundPlanning.New(forum, title)));
        time.runDue();
        player.does(officer.id(), round, "user_prepareRound", example -> example.put("title", title)
                .put("capacity", said.capacity())
                .put("balanced", said.criteria() != null)
                .<ObjectNode>set("criteria", criteria(said))
                .put("opening", opening.toString())
                .put("closing", closing.toString()));
        time.runDue();
        return round;
    }

    private static ArrayNode criteria(RoundPlot said) {
        return JsonColumn.CANONICAL.valueToTree(said.criteria() == null ? List.of() : said.criteria());
    }

    /** Groups give their opinions: one puts the themes in its own order, the next has the last two tied. */
    void advise(UUID round, RoundPlot said) {
        var advisers = said.advisers() == null ? List.<String>of() : said.advisers();
        for (var account : advisers) {
            var person = founding.person(account);
            var turn = advisers.indexOf(account);
            player.task(person, round, "user_giveOpinion")
                    .ifPresent(task -> player.submits(person, task, (t, who, example) -> order(example, turn)));
            time.forward(Duration.ofMinutes(40));
        }
    }

    private static ObjectNode order(ObjectNode example, int turn) {
        var places = (ArrayNode) example.get("ranking");
        for (var i = 0; i < places.size(); i++) {
            var place = (i + turn) % places.size() + 1;
            ((ObjectNode) places.get(i)).put("place", Math.min(place, places.size() - turn));
        }
        return example;
    }

    private String title(Instant closing) {
        var day = LocalDate.ofInstant(closing, texts.zone());
        var season = SEASONS.get(day.getMonthValue() % 12 / 3);
        var year = day.getMonthValue() == 12 ? day.getYear() + 1 : day.getYear();
        return texts.in(Texts.FRENCH, "demonstration.round." + season, String.valueOf(year));
    }

    /** Those who vote do, one after the other. */
    void vote(UUID round, RoundPlot said) {
        for (var account : said.voters()) {
            var person = founding.person(account);
            player.task(person, round, "user_castBallot")
                    .ifPresent(ballot ->
                            player.submits(person, ballot, (task, who, example) -> mentions(example, account, said)));
            time.forward(Duration.ofMinutes(50));
        }
    }

    private ObjectNode mentions(ObjectNode example, String account, RoundPlot said) {
        for (var line : (ArrayNode) example.get("lines")) {
            if (!"RECUSED".equals(line.path("choice").asText())) {
                var rank = rank(UUID.fromString(line.get("theme").asText()), said);
                var leaning = Math.floorMod(account.hashCode() + rank * 7, 3);
                ((ObjectNode) line).put("choice", MENTIONS.get(Math.min(MENTIONS.size() - 1, rank * 2 / 3 + leaning)));
                notes((ArrayNode) line.get("scores"), account, said, rank);
            }
        }
        return example;
    }

    /** Notes lean as the mentions do; most members leave the last criterion of some themes without one. */
    private static void notes(ArrayNode scores, String account, RoundPlot said, int rank) {
        var criteria = Objects.requireNonNullElse(said.criteria(), List.<CriterionPlot>of());
        for (var i = 0; i < criteria.size(); i++) {
            var leaning = Math.floorMod(account.hashCode() + rank * 5 + i * 3, 4);
            var good = Math.max(0, 9 - rank - leaning + i % 2);
            var higher = "HIGHER".equals(criteria.get(i).direction());
            ((ObjectNode) scores.get(i)).put("value", higher ? good : 10 - good);
        }
        if (scores.size() > 1 && Math.floorMod(account.hashCode() + rank, 3) == 0) {
            scores.remove(scores.size() - 1);
        }
    }

    /** How much the forum likes a theme: the place of its need, those of earlier rounds last. */
    private int rank(UUID theme, RoundPlot said) {
        var rank = 0;
        for (var need : said.needs()) {
            if (theme(need).equals(theme)) {
                return rank;
            }
            rank++;
        }
        return rank;
    }

    /** The chair deliberates, another member confirms. */
    void decide(Plot plot, RoundPlot said, UUID round) {
        player.does(founding.person("presidence"), round, "user_deliberate", example -> {
            for (var line : (ArrayNode) example.get("retained")) {
                why(plot, said, UUID.fromString(line.get("theme").asText()))
                        .ifPresent(w -> ((ObjectNode) line).put("why", w));
            }
            return example;
        });
        time.forward(Duration.ofHours(6));
        player.does(founding.person("forum1"), round, "user_confirmDecision", example -> example);
        time.runDue();
    }

    private Optional<String> why(Plot plot, RoundPlot said, UUID theme) {
        return said.needs().stream()
                .filter(need -> theme(need).equals(theme))
                .findFirst()
                .map(plot.themes()::get)
                .map(Plot.ThemePlot::why);
    }

    /** The incubator of a need's theme; fails when the forum did not retain it. */
    UUID incubator(String need) {
        var made = subjects.next(theme(need), SubjectType.INCUBATOR);
        if (made.isEmpty()) {
            throw new IllegalStateException("the forum did not retain « " + need + " »");
        }
        return made.get(0).id();
    }

    private UUID theme(String need) {
        return known.computeIfAbsent(
                "theme " + need,
                key -> subjects.next(need(need), SubjectType.THEME).get(0).id());
    }

    private UUID need(String beginning) {
        return known.computeIfAbsent(
                beginning,
                key ->
                        acting
                                .asSystem(() -> needs.page(new NeedService.Query(Set.of(), Set.of(), key), null, 5))
                                .items()
                                .stream()
                                .filter(row -> row.title().startsWith(key))
                                .map(NeedService.Row::id)
                                .findFirst()
                                .orElseThrow(RuleViolation::notFound));
    }
}
