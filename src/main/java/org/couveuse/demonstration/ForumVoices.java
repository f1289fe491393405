package org.couveuse.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.demonstration.Plot.RoundPlot;
import org.couveuse.engine.TimeTravel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forum's members and the groups that advise it say of the themes of a round, as the story has it. */
@Component
class ForumVoices {

    private static final String RECUSED = "RECUSED";

    /** How the story writes what a ballot may say of a theme; a note that was not given is a dot. */
    private static final Map<String, String> CHOICES = Map.of(
            "E", "EXCELLENT",
            "TB", "VERY_GOOD",
            "B", "GOOD",
            "AB", "FAIRLY_GOOD",
            "P", "FAIR",
            "I", "INSUFFICIENT",
            "AR", "TO_REJECT",
            "-", "NO_MENTION",
            "X", RECUSED);

    private final Founding founding;
    private final Player player;
    private final NeedsOfStory wanted;
    private final TimeTravel time;

    ForumVoices(Founding founding, Player player, NeedsOfStory wanted, TimeTravel time) {
        this.founding = founding;
        this.player = player;
        this.wanted = wanted;
        this.time = time;
    }

    /** Groups give their opinions, each with an order of the themes. */
    void advise(UUID round, RoundPlot said) {
        said.opinions().forEach((account, places) -> {
            var person = founding.person(account);
            var asked = player.task(person, round, "user_giveOpinion")
                    .orElseThrow(() -> new IllegalStateException(account + " was not asked for an opinion"));
            player.submits(person, asked, (task, who, example) -> order(example, places, themes(said)));
            time.forward(Duration.ofMinutes(40));
        });
    }

    private static ObjectNode order(ObjectNode example, List<Integer> places, List<UUID> themes) {
        for (var line : (ArrayNode) example.get("ranking")) {
            ((ObjectNode) line)
                    .put("place", places.get(place(themes, line.get("theme").asText())));
        }
        return example;
    }

    /** Those who vote do, one after the other. */
    void vote(UUID round, RoundPlot said) {
        said.ballots().forEach((account, cells) -> {
            var person = founding.person(account);
            var ballot = player.task(person, round, "user_castBallot")
                    .orElseThrow(() -> new IllegalStateException(account + " has no ballot to cast"));
            player.submits(person, ballot, (task, who, example) -> {
                for (var line : (ArrayNode) example.get("lines")) {
                    var cell = cells.get(place(themes(said), line.get("theme").asText()));
                    says((ObjectNode) line, cell.split(" "), said(said.recusals(), account));
                }
                return example.put("word", said(said.words(), account));
            });
            time.forward(Duration.ofMinutes(50));
        });
    }

    private static void says(ObjectNode line, String[] cell, String conflict) {
        var choice = Objects.requireNonNull(CHOICES.get(cell[0]), cell[0]);
        line.put("choice", choice);
        var scores = line.withArray("scores");
        if (choice.equals(RECUSED)) {
            line.put("conflict", conflict);
            scores.removeAll();
        }
        for (var i = scores.size() - 1; i >= 0; i--) {
            var note = cell[i + 1];
            if (note.equals(".")) {
                scores.remove(i);
            } else {
                ((ObjectNode) scores.get(i)).put("value", Integer.parseInt(note));
            }
        }
    }

    private static String said(@Nullable Map<String, String> words, String account) {
        return words == null ? "" : words.getOrDefault(account, "");
    }

    private List<UUID> themes(RoundPlot said) {
        return said.judged().stream().map(wanted::theme).toList();
    }

    private static int place(List<UUID> themes, String theme) {
        var place = themes.indexOf(UUID.fromString(theme));
        if (place < 0) {
            throw new IllegalStateException("the story says nothing of the theme " + theme);
        }
        return place;
    }
}
