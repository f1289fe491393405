package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.ui.TaskForm;
import org.couveuse.people.Actor;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.BallotService;
import org.couveuse.themes.BallotService.Receipt;
import org.couveuse.themes.RoundReading;

/** The vote's own form: one theme a card, then the receipt, whose key is shown once. */
@org.springframework.stereotype.Component
class VoteForm implements TaskForm {

    private final RoundReading reading;
    private final BallotService ballots;

    VoteForm(RoundReading reading, BallotService ballots) {
        this.reading = reading;
        this.ballots = ballots;
    }

    /** The key of the ballot being filled in on this page. */
    private record Slip(String task, String nonce) {}

    @Override
    public String form() {
        return "user_castBallot";
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public Body open(OpenTask task, TaskSheet<?> sheet, Actor actor) {
        var round = reading.detail(actor, task.about().page(), Words.locale());
        var body = new VoteBody(round, ballots.nonce());
        ComponentUtil.setData(UI.getCurrent(), Slip.class, new Slip(task.id(), body.nonce()));
        return body;
    }

    @Override
    public Optional<Component> receipt(OpenTask task, Actor actor) {
        var slip = ComponentUtil.getData(UI.getCurrent(), Slip.class);
        ComponentUtil.setData(UI.getCurrent(), Slip.class, null);
        if (slip == null || !slip.task().equals(task.id())) {
            return Optional.empty();
        }
        return ballots.mine(actor, task.about().page())
                .map(mine -> shown(new Receipt(mine.number(), slip.nonce(), mine.receipt(), mine.changed())));
    }

    /** A receipt to keep. */
    static Component shown(Receipt receipt) {
        var values = new KeyValues()
                .pair(Words.say("round.receipt.number"), Shown.number(receipt.number()))
                .pair(Words.say("round.receipt.key"), code(receipt.nonce()))
                .pair(Words.say("round.receipt.hash"), code(receipt.receipt()))
                .pair(Words.say("round.receipt.at"), Shown.moment(receipt.at()));
        var print = Action.secondary(
                        Words.say("round.print"),
                        () -> UI.getCurrent().getPage().executeJs("window.print()"))
                .icon(Icon.PRINT)
                .small();
        return new Part(
                Words.say("round.receipt"),
                new Card(Part.words(Words.say("round.receipt.words")), values, Card.buttons(print)));
    }

    private static Component code(String text) {
        var code = new Span(text);
        code.getStyle().set("overflow-wrap", "anywhere");
        return code;
    }
}
