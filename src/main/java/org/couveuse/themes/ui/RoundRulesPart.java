package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.BallotService.Line;
import org.couveuse.themes.Criteria;
import org.couveuse.themes.RoundCriterion;
import org.couveuse.themes.RoundReading.Composition;
import org.couveuse.themes.RoundReading.Detail;
import org.jspecify.annotations.Nullable;

/** What was fixed before a round opened: its rules, its criteria, where its voters come from. */
final class RoundRulesPart {

    private RoundRulesPart() {}

    static Component of(Detail round, ZoneId zone) {
        var parts = new ArrayList<Component>();
        parts.add(rules(round, zone));
        if (!round.criteria().isEmpty()) {
            parts.add(Part.quiet(weights(round)));
            parts.add(criteria(round));
        }
        return Part.stack(parts.toArray(Component[]::new));
    }

    private static Component rules(Detail round, ZoneId zone) {
        return new KeyValues()
                .pair(Words.say("fact.round.question"), round.question())
                .pair(Words.say("fact.round.mode"), Words.of(round.mode()))
                .pair(Words.say("fact.round.quorum"), Shown.number(round.quorum()))
                .pair(Words.say("task.user_prepareRound.judges"), Shown.number(round.judges()))
                .pair(Words.say("fact.round.capacity"), Shown.number(round.capacity()))
                .pair(
                        Words.say("task.user_prepareRound.opening"),
                        RoundParts.moment(round.row().opening()))
                .pair(
                        Words.say("task.user_prepareRound.closing"),
                        RoundParts.moment(round.row().closing()))
                .pair(Words.say("round.zone"), Words.say("round.zoneIs", zone.getId()))
                .pair(Words.say("round.chair"), round.chair() == null ? Words.of(round.chairState()) : round.chair())
                .pair(Words.say("round.roll"), round.composition() == null ? null : roll(round.composition()))
                .pair(Words.say("task.user_prepareRound.balanced"), balance(round));
    }

    private static @Nullable String balance(Detail round) {
        return round.balanced() ? Words.say("round.balancedWords") : null;
    }

    private static String roll(Composition from) {
        return Words.say("round.rollColleges", from.fromPublic(), from.fromPrivate(), from.unknownCollege()) + " "
                + Words.say("round.rollSizes", from.small(), from.large(), from.unknownSize());
    }

    /** That weights count by their share, and what they summed to when that was not one. */
    private static String weights(Detail round) {
        var sum = Criteria.sum(
                round.criteria().stream().map(RoundCriterion::weight).toList());
        return sum.compareTo(BigDecimal.ONE) == 0
                ? Words.say("round.criterion.advice")
                : Words.say("round.criterion.advice") + " "
                        + Words.say("round.criterion.normalised", Shown.number(sum));
    }

    private static Component criteria(Detail round) {
        var table = new DataTable(Words.say("round.vote.criteria"))
                .column(Words.say("round.criterion.name"))
                .column(Words.say("round.criterion.scaleColumn"))
                .column(Words.say("round.criterion.direction"))
                .column(Words.say("round.criterion.weight"))
                .column(Words.say("round.criterion.between"));
        var shares = Criteria.shares(round.criteria());
        for (var i = 0; i < round.criteria().size(); i++) {
            var criterion = round.criteria().get(i);
            table.row(
                    criterion.name(Words.locale()),
                    Words.say("round.criterion.fromTo", criterion.least(), criterion.most()),
                    Words.of(criterion.direction()),
                    Words.say(
                            "round.criterion.weightIs",
                            Shown.number(criterion.weight()),
                            Shown.percent(shares.get(i), 1)),
                    between(criterion));
        }
        return table.bare();
    }

    private static String between(RoundCriterion criterion) {
        if (criterion.shareFrom() == null && criterion.shareTo() == null) {
            return Words.say("round.dash");
        }
        return Words.say(
                "round.criterion.betweenIs",
                percent(criterion.shareFrom(), BigDecimal.ZERO),
                percent(criterion.shareTo(), BigDecimal.valueOf(100)));
    }

    private static String percent(@Nullable BigDecimal given, BigDecimal otherwise) {
        var value = given == null ? otherwise : given;
        return Shown.percent(
                value.movePointLeft(2).doubleValue(),
                Math.max(0, value.stripTrailingZeros().scale()));
    }

    /** What a ballot says of a theme: the mention, then the notes; null when there is nothing. */
    static @Nullable String said(Detail round, Line line) {
        var choice = line.choice();
        if (choice == null) {
            return null;
        }
        var notes = line.scores().stream()
                .flatMap(score -> round.criteria().stream()
                        .filter(c -> c.id().equals(score.criterion()))
                        .map(c -> Words.say("round.vote.note", c.name(Words.locale()), String.valueOf(score.value()))))
                .collect(Collectors.joining(" · "));
        return notes.isEmpty() ? Words.of(choice) : Words.say("round.vote.withNotes", Words.of(choice), notes);
    }
}
