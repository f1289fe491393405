package org.couveuse.themes.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.couveuse.themes.RoundCriterion;

/** Notes on criteria being written, as typed; what was not typed is not there. */
final class VoteScores {

    private static final Pattern NUMBER = Pattern.compile("[-\u2212]?\\d{1,12}([.,]\\d{1,9})?");

    private final List<RoundCriterion> criteria;
    private final Map<UUID, Map<String, String>> typed = new HashMap<>();

    VoteScores(List<RoundCriterion> criteria) {
        this.criteria = criteria;
    }

    List<RoundCriterion> criteria() {
        return criteria;
    }

    /** What was typed about a theme, by criterion. */
    Map<String, String> of(UUID theme) {
        return typed.getOrDefault(theme, Map.of());
    }

    void say(UUID theme, String criterion, String text) {
        var notes = typed.computeIfAbsent(theme, key -> new HashMap<>());
        if (text.isBlank()) {
            notes.remove(criterion);
        } else {
            notes.put(criterion, text.strip());
        }
        if (notes.isEmpty()) {
            typed.remove(theme);
        }
    }

    void forget(UUID theme) {
        typed.remove(theme);
    }

    boolean has(UUID theme) {
        return typed.containsKey(theme);
    }

    /** The criteria noted of a theme, in the order in which they are sent. */
    List<RoundCriterion> noted(UUID theme) {
        var notes = of(theme);
        return criteria.stream().filter(c -> notes.containsKey(c.id())).toList();
    }

    void write(UUID theme, ObjectNode line) {
        if (!has(theme)) {
            return;
        }
        ArrayNode scores = line.putArray("scores");
        for (var criterion : noted(theme)) {
            var score = scores.addObject().put("criterion", criterion.id());
            var text = of(theme).getOrDefault(criterion.id(), "");
            if (NUMBER.matcher(text).matches()) {
                score.put("value", new BigDecimal(text.replace('\u2212', '-').replace(',', '.')));
            } else {
                score.put("value", text);
            }
        }
    }

    void read(UUID theme, JsonNode line) {
        for (var score : line.path("scores")) {
            var known = score.path("criterion").asText();
            if (score.path("value").isValueNode() && criteria.stream().anyMatch(c -> c.id().equals(known))) {
                var value = score.path("value");
                say(theme, known, value.isNumber() ? value.decimalValue().toPlainString() : value.asText());
            }
        }
    }
}
