package org.couveuse.themes.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.inbox.ui.TaskForm;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Refusal;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.BallotChoice;
import org.couveuse.themes.RoundReading.Detail;
import org.jspecify.annotations.Nullable;

/** A ballot being filled in: one theme at a time, the list of all beside it, and a review before it is cast. */
final class VoteBody implements TaskForm.Body {

    private final Detail round;
    private final String nonce;
    private final Map<UUID, BallotChoice> choices = new LinkedHashMap<>();
    private final Map<UUID, String> conflicts = new LinkedHashMap<>();
    private final VoteScores scores;
    private final TextArea word = new TextArea();
    private final Refusal refusal = new Refusal();
    private final Div place = new Div();
    private final VoteList list;
    private final Div whole;
    private @Nullable VoteCard card;
    private int current;
    private boolean reviewing;
    private Runnable changed = () -> {};

    VoteBody(Detail round, String nonce) {
        this.round = round;
        this.nonce = nonce;
        this.scores = new VoteScores(round.criteria());
        round.mine().recused().forEach(theme -> choices.put(theme, BallotChoice.RECUSED));
        word.setLabel(Words.say("task.user_castBallot.word"));
        word.setHelperText(Words.say("task.user_castBallot.word.hint"));
        word.setMaxLength(1_000);
        word.setWidthFull();
        word.setValueChangeMode(ValueChangeMode.LAZY);
        word.addValueChangeListener(e -> changed.run());
        list = new VoteList(round.themes(), this::go, this::review);
        var form = new HtmlContainer("form");
        form.addClassName("stack");
        form.getElement().addEventListener("submit", e -> {}).addEventData("event.preventDefault()");
        form.add(refusal, place, word);
        whole = new Div(form, list);
        whole.addClassName("ballot");
        draw();
    }

    /** 128 bits that seal the receipt; the member alone is shown them. */
    String nonce() {
        return nonce;
    }

    void choose(UUID theme, @Nullable BallotChoice choice) {
        if (round.mine().recused().contains(theme)) {
            return;
        }
        if (choice == null) {
            choices.remove(theme);
        } else {
            choices.put(theme, choice);
        }
        if (choice != BallotChoice.RECUSED) {
            conflicts.remove(theme);
        }
        list.show(choices, current, reviewing);
        changed.run();
    }

    void recuse(UUID theme, String reason) {
        conflicts.put(theme, reason);
        scores.forget(theme);
        choose(theme, BallotChoice.RECUSED);
        draw();
    }

    /** Leaves a theme without a mention: it counts as nothing. */
    void leave(UUID theme) {
        choose(theme, BallotChoice.NO_MENTION);
        draw();
    }

    void go(int theme) {
        current = Math.max(0, Math.min(theme, round.themes().size() - 1));
        reviewing = false;
        draw();
        place.getElement()
                .executeJs("this.scrollIntoView({block: 'nearest'}); const h = this.querySelector('h2');"
                        + " if (h) { h.tabIndex = -1; h.focus(); }");
    }

    void review() {
        reviewing = true;
        draw();
        place.getElement().executeJs("const h = this.querySelector('h2'); if (h) { h.tabIndex = -1; h.focus(); }");
    }

    private void draw() {
        place.removeAll();
        card = reviewing ? null : new VoteCard(this, round, current, choices.get(theme(current)));
        place.add(card == null ? VoteReview.of(round, choices, scores, this::go) : card);
        list.show(choices, current, reviewing);
    }

    /** The notes on criteria for a theme; null when the round has none. */
    @Nullable
    VoteCriteria criteria(UUID theme) {
        return scores.criteria().isEmpty() ? null : new VoteCriteria(scores, theme, () -> changed.run());
    }

    private UUID theme(int number) {
        return round.themes().get(number).id();
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public ObjectNode value() {
        var answers = draft();
        for (var line : answers.path("lines")) {
            if (line instanceof ObjectNode noted && !noted.has("choice")) {
                noted.put("choice", BallotChoice.NO_MENTION.name());
            }
        }
        answers.put("nonce", nonce);
        return answers;
    }

    /** The key of the receipt is no part of a draft: it is stored nowhere. */
    @Override
    public ObjectNode draft() {
        var answers = JsonColumn.CANONICAL.createObjectNode();
        var lines = answers.putArray("lines");
        for (var theme : answered()) {
            var line = lines.addObject();
            line.put("theme", theme.toString());
            if (choices.containsKey(theme)) {
                line.put("choice", String.valueOf(choices.get(theme)));
            }
            scores.write(theme, line);
            if (conflicts.containsKey(theme)) {
                line.put("conflict", conflicts.get(theme));
            }
        }
        if (!word.isEmpty()) {
            answers.put("word", word.getValue());
        }
        return answers;
    }

    /** Themes answered or noted, in the order in which they are sent; notes alone are an answer without a mention. */
    private List<UUID> answered() {
        var themes = new ArrayList<UUID>();
        round.themes().stream()
                .map(theme -> theme.id())
                .filter(theme -> choices.containsKey(theme) || scores.has(theme))
                .forEach(themes::add);
        return themes;
    }

    @Override
    public void value(JsonNode answers) {
        for (var line : answers.path("lines")) {
            var choice = choice(line.path("choice").asText());
            var theme = round.themes().stream()
                    .map(t -> t.id())
                    .filter(t -> t.toString().equals(line.path("theme").asText()))
                    .findFirst();
            if (theme.isPresent() && !round.mine().recused().contains(theme.get())) {
                if (choice != null) {
                    choices.put(theme.get(), choice);
                }
                if (choice != BallotChoice.RECUSED) {
                    scores.read(theme.get(), line);
                }
                var reason = line.path("conflict").asText("");
                if (!reason.isEmpty()) {
                    conflicts.put(theme.get(), reason);
                }
            }
        }
        word.setValue(answers.path("word").asText(""));
        draw();
    }

    private static @Nullable BallotChoice choice(String name) {
        try {
            return BallotChoice.valueOf(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public void show(RuleViolation violation) {
        var themes = answered();
        for (var i = 0; i < themes.size(); i++) {
            var line = "lines[" + i + "]";
            refusal.bind(line, list.entry(themes.get(i)));
            for (var j = 0; j < scores.noted(themes.get(i)).size(); j++) {
                refusal.bind(line + ".scores[" + j + "]", list.entry(themes.get(i)));
            }
        }
        refusal.bind("lines", list).bind("word", word);
        violation.fields().stream()
                .map(FieldProblem::field)
                .filter(field -> field.startsWith("lines["))
                .map(field -> Integer.parseInt(field.substring(6, field.indexOf(']'))))
                .filter(number -> number < themes.size())
                .findFirst()
                .ifPresent(number -> goTo(themes.get(number), "lines[" + number + "]"));
        refusal.show(Words.say("round.vote.notCast"), violation);
    }

    private void goTo(UUID theme, String line) {
        go(position(theme));
        if (card != null) {
            card.bind(line, refusal);
        }
    }

    private int position(UUID theme) {
        return round.themes().stream().map(t -> t.id()).toList().indexOf(theme);
    }

    @Override
    public void onChange(Runnable listener) {
        changed = listener;
    }
}
