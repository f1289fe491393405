package org.couveuse.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.couveuse.administration.KeyDesk;
import org.couveuse.administration.KeyDesk.Seen;
import org.couveuse.people.HalfKeys;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** New passwords that wait for a second person. */
final class KeysPart {

    private final KeyDesk desk;
    private final Runnable again;

    KeysPart(KeyDesk desk, Runnable again) {
        this.desk = desk;
        this.again = again;
    }

    Part of(List<Seen> waiting) {
        var table = new DataTable(Words.say("administration.keys"))
                .column(Words.say("administration.rights.person"))
                .column(Words.say("administration.rights.asked"))
                .column(Words.say("administration.rights.answer"));
        waiting.forEach(seen -> table.row(
                new Span(seen.name()),
                new Span(Words.say("administration.rights.by", seen.askedBy(), Shown.date(seen.askedAt()))),
                answers(seen)));
        return new Part(Words.say("administration.keys"), table).note(Words.say("administration.keys.lead"));
    }

    private Component answers(Seen seen) {
        if (seen.mayGive()) {
            return new Div(
                    Action.secondary(Words.say("administration.keys.give"), () -> give(seen))
                            .small(),
                    Action.plain(Words.say("administration.rights.decline"), () -> drop(seen))
                            .small());
        }
        return seen.mine()
                ? Action.plain(Words.say("administration.rights.withdraw"), () -> drop(seen))
                        .small()
                : Part.quiet(Words.say("administration.rights.another"));
    }

    private void give(Seen seen) {
        ConfirmQuestion.ask(
                Words.say("administration.keys.giveTitle", seen.name()),
                Words.say("administration.keys.giveWords", seen.askedBy()),
                Words.say("administration.keys.give"),
                () -> {
                    var second = desk.give(seen);
                    again.run();
                    Messages.say(told(seen, second));
                });
    }

    private void drop(Seen seen) {
        ConfirmQuestion.ask(
                Words.say("administration.keys.dropTitle", seen.name()),
                Words.say("administration.keys.dropWords"),
                Words.say("administration.keys.drop"),
                () -> {
                    desk.drop(seen.person());
                    again.run();
                });
    }

    /** The second half, in this message alone and this once. */
    private static Notice told(Seen seen, HalfKeys.Second second) {
        var half = new Span(second.half());
        half.addClassName("code");
        return Notice.success(
                Words.say("administration.account.opened"),
                new KeyValues()
                        .pair(Words.say("administration.accounts.username"), second.username())
                        .pair(Words.say("administration.keys.secondHalf"), half),
                Part.words(Words.say("administration.keys.handOn", seen.name())));
    }
}
