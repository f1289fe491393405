package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Collectors;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Refusal;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.BallotChoice;
import org.couveuse.themes.RoundReading.Detail;
import org.couveuse.themes.RoundReading.ThemeRow;
import org.jspecify.annotations.Nullable;

/** One theme to judge: what it is, where it comes from, what advisers think, then the seven mentions. */
final class VoteCard extends Card {

    private final VoteBody body;
    private final Detail round;
    private final int number;
    private final ThemeRow theme;
    private @Nullable VoteCriteria criteria;

    VoteCard(VoteBody body, Detail round, int number, @Nullable BallotChoice chosen) {
        this.body = body;
        this.round = round;
        this.number = number;
        this.theme = round.themes().get(number);
        addClassName("stack");
        var wording = new Paragraph(theme.wording());
        wording.addClassName("said");
        var head = new Div(
                Part.quiet(Words.say(
                        "round.vote.position", number + 1, round.themes().size())),
                new H2(theme.title()),
                wording);
        head.addClassName("stack-s");
        add(head, origin());
        judge(chosen);
        add(steps());
    }

    private Component origin() {
        var opinions = round.opinions().stream()
                .flatMap(given -> given.lines().stream()
                        .filter(line -> line.theme().equals(theme.id()))
                        .map(line -> given.adviser() + Words.say("shell.refusal.colon") + Words.of(line.stance()) + ". "
                                + line.words()))
                .collect(Collectors.joining(" "));
        return new KeyValues()
                .pair(
                        Words.say("round.vote.from"),
                        new Link("/themes/" + theme.id(), Words.say("needs.count", theme.needs())))
                .pair(Words.say("fact.round.themes.why"), theme.reason())
                .pair(Words.say("fact.round.themes.objective"), theme.objective())
                .pair(Words.say("fact.round.opinions"), opinions);
    }

    private void judge(@Nullable BallotChoice chosen) {
        if (round.mine().recused().contains(theme.id())) {
            add(Notice.info(Words.say("round.vote.recused"), Part.words(Words.say("round.vote.recusedWords"))));
            return;
        }
        if (chosen == BallotChoice.RECUSED) {
            add(Notice.info(Words.say("round.vote.willRecuse"), Part.words(Words.say("round.vote.recusedWords"))));
        }
        add(new MentionGroup(round.question(), chosen, choice -> body.choose(theme.id(), choice)));
        var none = Action.plain(Words.say("round.vote.none"), () -> body.leave(theme.id()));
        none.getElement().setAttribute("aria-pressed", String.valueOf(chosen == BallotChoice.NO_MENTION));
        var recuse = Action.secondary(Words.say("round.vote.recuse"), this::ask)
                .icon(Icon.RECUSE)
                .small();
        var choices = Card.buttons(none, recuse);
        choices.addClassName("between");
        add(choices);
        if (chosen != BallotChoice.RECUSED) {
            criteria = body.criteria(theme.id());
            if (criteria != null) {
                add(criteria);
            }
        }
    }

    /** Says where problems with the notes of this theme are shown. */
    void bind(String line, Refusal refusal) {
        if (criteria != null) {
            criteria.bind(line, refusal);
        }
    }

    private void ask() {
        var reason = new TextArea(Words.say("task.user_castBallot.lines.conflict"));
        reason.setHelperText(Words.say("task.user_castBallot.lines.conflict.hint"));
        reason.setMaxLength(1_000);
        reason.setWidthFull();
        new ConfirmQuestion(
                        Words.say("round.vote.recuseTitle"),
                        Words.say("round.vote.recuseWords", theme.title()),
                        Words.say("round.vote.recuseYes"),
                        () -> {
                            if (reason.getValue().isBlank()) {
                                throw RuleViolation.invalid("round.conflictReason");
                            }
                            body.recuse(theme.id(), reason.getValue());
                        },
                        reason)
                .open();
    }

    private Component steps() {
        var last = number == round.themes().size() - 1;
        var next = last
                ? Action.secondary(Words.say("round.vote.review"), body::review)
                : Action.secondary(Words.say("round.vote.next"), () -> body.go(number + 1))
                        .icon(Icon.RIGHT);
        return number == 0
                ? Card.buttons(next)
                : Card.buttons(
                        Action.plain(Words.say("round.vote.previous"), () -> body.go(number - 1))
                                .icon(Icon.LEFT),
                        next);
    }

    /** When the vote closes, in words. */
    static String closing(Detail round) {
        var closing = round.row().closing();
        return closing == null ? "" : Shown.moment(closing);
    }
}
