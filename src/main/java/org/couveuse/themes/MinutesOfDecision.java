package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.themes.Minutes.Block;
import org.couveuse.themes.Minutes.Fact;
import org.couveuse.themes.Minutes.Section;

/** The sections of the minutes about what was decided and how it came to the vote, opinions, and how to verify. */
final class MinutesOfDecision {

    private MinutesOfDecision() {}

    /** What was decided, first of all. */
    static Section decision(MinutesScene scene) {
        var decision = scene.decision();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.said(decision.statement()));
        if (decision.retained().isEmpty()) {
            blocks.add(Block.words(scene.say("retained.none")));
        } else {
            var rows = new ArrayList<List<String>>();
            for (var kept : decision.retained()) {
                rows.add(List.of(
                        scene.number(rows.size() + 1L),
                        scene.title(kept.theme()),
                        kept.rank() == null ? scene.say("none") : scene.number(kept.rank()),
                        kept.why()));
            }
            blocks.add(Block.table(
                    scene.say("retained.table"),
                    List.of(
                            scene.figures("order"),
                            scene.words("retained.theme"),
                            scene.figures("rank"),
                            scene.words("why")),
                    rows));
        }
        blocks.add(Block.heading(scene.say("departures")));
        if (decision.departures().isEmpty()) {
            blocks.add(Block.words(scene.say("departures.none")));
        } else {
            blocks.add(Block.table(
                    scene.say("departures"),
                    List.of(scene.words("theme"), scene.words("departures.reason")),
                    decision.departures().stream()
                            .map(d -> List.of(scene.title(d.theme()), d.reason()))
                            .toList()));
        }
        blocks.add(Block.heading(scene.say("people")));
        blocks.add(Block.facts(people(scene)));
        return new Section("decision", scene.say("decision"), blocks);
    }

    private static List<Fact> people(MinutesScene scene) {
        var decision = scene.decision();
        var facts = new ArrayList<Fact>();
        facts.add(scene.fact("deliberated", scene.say("by", decision.deliberatedBy(), decision.deliberatedAt())));
        if (decision.confirmedBy() != null && decision.confirmedAt() != null) {
            facts.add(scene.fact("confirmed", scene.say("by", decision.confirmedBy(), decision.confirmedAt())));
        }
        facts.add(scene.fact("published", scene.moment(decision.publishedAt())));
        if (scene.round().chair() != null) {
            facts.add(scene.fact(
                    "chair", scene.say("chair.designated", scene.round().chair())));
        }
        if (decision.note() != null) {
            facts.add(scene.fact("note", decision.note()));
        }
        return facts;
    }

    /** The rules fixed before the opening, and what happened on the way. */
    static Section round(MinutesScene scene) {
        var round = scene.round();
        var facts = new ArrayList<Fact>();
        facts.add(scene.fact("question", round.question()));
        facts.add(scene.fact("mode", scene.say("mode." + round.mode())));
        facts.add(scene.fact("capacity", scene.say("capacity.value", round.capacity())));
        facts.add(scene.fact("opening", scene.moment(round.row().opening())));
        facts.add(scene.fact("closed", scene.moment(round.closedAt())));
        facts.add(scene.fact("zone", scene.texts().zone().getId()));
        if (round.extended()) {
            facts.add(scene.fact("extended", scene.say("extended.value")));
        }
        if (round.quorumDecision() != null) {
            facts.add(scene.fact("quorumDecision", scene.of(round.quorumDecision())));
        }
        if (round.reason() != null) {
            facts.add(scene.fact("reason", round.reason()));
        }
        round.early()
                .forEach(request -> facts.add(
                        scene.fact("early", scene.say("early.value", request.name(), request.at(), request.reason()))));
        var blocks = new ArrayList<Block>();
        blocks.add(Block.facts(facts));
        blocks.add(Block.table(
                scene.say("candidates"),
                List.of(scene.words("candidates"), scene.words("candidates.why"), scene.words("objective")),
                round.themes().stream()
                        .map(t ->
                                List.of(t.title(), t.why(), t.objective() == null ? scene.say("none") : t.objective()))
                        .toList()));
        if (!round.criteria().isEmpty()) {
            blocks.add(Block.heading(scene.say("criteria")));
            blocks.add(Block.words(scene.say("criteria.note")));
            blocks.add(criteria(scene));
        }
        return new Section("round", scene.say("round"), blocks);
    }

    private static Block criteria(MinutesScene scene) {
        var criteria = scene.round().criteria();
        var shares = Criteria.shares(criteria);
        var rows = new ArrayList<List<String>>();
        for (var criterion : criteria) {
            rows.add(List.of(
                    criterion.id(),
                    criterion.name(scene.locale()),
                    scene.say("criteria.scale", criterion.least(), criterion.most()),
                    scene.of(criterion.direction()),
                    scene.percent(shares.get(rows.size()))));
        }
        return Block.table(
                scene.say("criteria"),
                List.of(
                        scene.words("criteria.id"),
                        scene.words("criteria"),
                        scene.words("criteria.from"),
                        scene.words("criteria.direction"),
                        scene.figures("criteria.weight")),
                rows);
    }

    /** What groups and experts think; never mixed in. */
    static Section opinions(MinutesScene scene) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.words(scene.say(scene.round().opinions().isEmpty() ? "opinions.none" : "opinions.note")));
        for (var given : scene.round().opinions()) {
            blocks.add(Block.heading(given.adviser()));
            blocks.add(Block.table(
                    given.adviser(),
                    List.of(scene.words("theme"), scene.words("stance"), scene.words("why")),
                    given.lines().stream()
                            .map(line -> List.of(scene.title(line.theme()), scene.of(line.stance()), line.words()))
                            .toList()));
            if (!given.ranking().isEmpty()) {
                blocks.add(Block.words(scene.say("order.words", order(scene, given.ranking()))));
            }
            if (given.words() != null) {
                blocks.add(Block.said(given.words()));
            }
            if (given.consulted() != null) {
                blocks.add(Block.words(scene.say("consulted", given.consulted())));
            }
        }
        return new Section("opinions", scene.say("opinions"), blocks);
    }

    private static String order(MinutesScene scene, List<List<UUID>> ranking) {
        var places = new ArrayList<String>();
        for (var place : ranking) {
            var names = place.stream().map(scene::title).collect(Collectors.joining(" = "));
            var last = places.size() + 1 == ranking.size();
            places.add(scene.say(last ? "order.last" : "order.place", places.size() + 1, names));
        }
        return String.join(" ", places);
    }

    /** How anybody computes the result again. */
    static Section verification(MinutesScene scene) {
        var facts = new ArrayList<Fact>();
        var fingerprint = scene.fingerprint();
        facts.add(scene.fact(
                "fingerprint", fingerprint == null ? scene.say("fingerprint.withheld") : grouped(fingerprint)));
        facts.add(scene.fact("data", scene.address()));
        facts.add(scene.fact("program", "docs/recount/Recount.java"));
        return new Section(
                "verification",
                scene.say("verification"),
                List.of(
                        Block.words(scene.say("verification.hand")),
                        Block.words(scene.say("verification.program")),
                        Block.words(scene.say("verification.receipts")),
                        Block.facts(facts)));
    }

    /** A fingerprint in groups of eight, which the eye can compare and a line can break. */
    private static String grouped(String fingerprint) {
        return fingerprint.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
