package org.couveuse.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.demonstration.Plot.RoundPlot;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.RoundPlanning;
import org.springframework.stereotype.Component;

/** How needs became themes and how the forum judged them. */
@Component
class RoundStories {

    private static final List<String> SEASONS = List.of("winter", "spring", "summer", "autumn");

    private final Founding founding;
    private final Player player;
    private final NeedsOfStory wanted;
    private final RoundPlanning rounds;
    private final Subjects subjects;
    private final ActingAs acting;
    private final TimeTravel time;
    private final Texts texts;

    RoundStories(
            Founding founding,
            Player player,
            NeedsOfStory wanted,
            RoundPlanning rounds,
            Subjects subjects,
            ActingAs acting,
            TimeTravel time,
            Texts texts) {
        this.founding = founding;
        this.player = player;
        this.wanted = wanted;
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
            player.does(founding.person("agence1"), wanted.need(need), "user_triageNeed", example -> example.put(
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
        player.does(founding.person("agence1"), wanted.need(from), "user_triageNeed", example -> {
            example.removeAll();
            return example.put("outcome", "JOIN")
                    .put("joined", wanted.need(to).toString())
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
                .put("mode", Objects.requireNonNullElse(said.mode(), "SECRET"))
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

    private String title(Instant closing) {
        var day = LocalDate.ofInstant(closing, texts.zone());
        var season = SEASONS.get(day.getMonthValue() % 12 / 3);
        var year = day.getMonthValue() == 12 ? day.getYear() + 1 : day.getYear();
        return texts.in(Texts.FRENCH, "demonstration.round." + season, String.valueOf(year));
    }

    /** The chair deliberates, another member confirms. */
    void decide(Plot plot, RoundPlot said, UUID round) {
        player.does(founding.person("presidence"), round, "user_deliberate", example -> decision(plot, said, example));
        time.forward(Duration.ofHours(6));
        player.does(founding.person("forum1"), round, "user_confirmDecision", example -> example);
        time.runDue();
    }

    /** As the ranking has it, or the needs of the round where the forum departs from it. */
    private ObjectNode decision(Plot plot, RoundPlot said, ObjectNode example) {
        if (said.departures() != null) {
            var retained = example.putArray("retained");
            said.needs().stream().limit(said.capacity()).forEach(need -> retained.addObject()
                    .put("theme", wanted.theme(need).toString()));
            var departures = example.putArray("departures");
            said.departures().forEach((need, reason) -> departures
                    .addObject()
                    .put("theme", wanted.theme(need).toString())
                    .put("reason", reason));
        }
        if (said.statement() != null) {
            example.put("statement", said.statement());
        }
        for (var line : (ArrayNode) example.get("retained")) {
            why(plot, said, UUID.fromString(line.get("theme").asText()))
                    .ifPresent(w -> ((ObjectNode) line).put("why", w));
        }
        return example;
    }

    private Optional<String> why(Plot plot, RoundPlot said, UUID theme) {
        return said.needs().stream()
                .filter(need -> wanted.theme(need).equals(theme))
                .findFirst()
                .map(plot.themes()::get)
                .map(Plot.ThemePlot::why);
    }

    /** The incubator of a need's theme; fails when the forum did not retain it. */
    UUID incubator(String need) {
        var made = subjects.next(wanted.theme(need), SubjectType.INCUBATOR);
        if (made.isEmpty()) {
            throw new IllegalStateException("the forum did not retain « " + need + " »");
        }
        return made.get(0).id();
    }
}
