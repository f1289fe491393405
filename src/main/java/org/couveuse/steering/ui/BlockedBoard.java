package org.couveuse.steering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.couveuse.shell.ui.Board;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.Words;
import org.couveuse.steering.SteeringRooms.Blocked;
import org.couveuse.steering.SteeringRooms.Room;
import org.couveuse.support.BlockerService.Detail;

/** Blockers by level, the highest first; each leads to its page. */
final class BlockedBoard {

    private BlockedBoard() {}

    static Component of(Room room) {
        var board = new Board();
        for (var i = room.blockers().size() - 1; i >= 0; i--) {
            column(board, room.blockers().get(i));
        }
        return board;
    }

    private static void column(Board board, Blocked blocked) {
        var column = board.column(State.BLOCKED, Words.of(blocked.level()), blocked.count());
        blocked.first()
                .forEach(each -> column.tile(
                        "/bloquants/" + each.id(),
                        each.title(),
                        new Span(Words.of(each.severity())),
                        new Span(age(each))));
        var rest = blocked.count() - blocked.first().size();
        if (rest > 0) {
            column.more(
                    "/bloquants?palier=" + blocked.level().name().toLowerCase(Locale.ROOT),
                    Words.say("steering.blockers.more", rest));
        }
        if (blocked.first().isEmpty()) {
            column.empty(Words.say("steering.blockers.none"));
        }
    }

    private static String age(Detail blocker) {
        return Shown.days(Math.max(0, ChronoUnit.DAYS.between(Shown.day(blocker.raisedAt()), Shown.today())));
    }
}
