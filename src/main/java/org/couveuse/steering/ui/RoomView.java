package org.couveuse.steering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.couveuse.inbox.OpenTask;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Due;
import org.couveuse.shell.ui.Figures;
import org.couveuse.shell.ui.FriseCounts;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.StageTag;
import org.couveuse.shell.ui.Words;
import org.couveuse.steering.Counted;
import org.couveuse.steering.FlowReading.Flow;
import org.couveuse.steering.FlowReading.InStage;
import org.couveuse.steering.SteeringRooms;
import org.couveuse.steering.SteeringRooms.Room;
import org.couveuse.support.Level;

/** The steering room of a level: what to decide, how things flow, what ages, what blocks. */
@Route(value = "pilotage/:level", layout = MainLayout.class)
@PermitAll
public class RoomView extends Page implements BeforeEnterObserver {

    private static final Map<Level, String> ADDRESSES = Map.of(
            Level.STRATEGIC, "strategique",
            Level.TACTICAL, "tactique",
            Level.OPERATIONAL, "operationnel");

    private final transient SteeringRooms rooms;

    RoomView(SteeringRooms rooms) {
        this.rooms = rooms;
    }

    static String address(Level level) {
        return "/pilotage/" + ADDRESSES.get(level);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get("level").orElse("");
        var level = Arrays.stream(Level.values())
                .filter(each -> asked.equals(ADDRESSES.get(each)))
                .findFirst()
                .orElseThrow(RuleViolation::notFound);
        clear();
        var room = rooms.of(level);
        title(Words.say("steering.title"));
        sentence(Words.say(
                "steering.finding",
                room.decisions().size() + room.more(),
                room.blocked(level),
                room.flow().ageing().size()));
        add(tabs(room));
        decisions(room);
        figures(room);
        part(Words.say("steering.flow"), new FriseCounts(counts(room.flow()))).note(Words.say("steering.flow.note"));
        part(Words.say("steering.ageing"), Ageing.of(room.flow())).note(Words.say("steering.ageing.note"));
        part(Words.say("steering.blockers"), BlockedBoard.of(room)).note(Words.say("steering.blockers.note"));
    }

    private static Component tabs(Room room) {
        var nav = new Nav();
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", Words.say("steering.levels"));
        for (var level : List.of(Level.STRATEGIC, Level.TACTICAL, Level.OPERATIONAL)) {
            var number = new Span(Shown.number(room.blocked(level)));
            number.addClassName("n");
            var hidden = new Span(Words.say("steering.tabs.blockers"));
            hidden.addClassName("vh");
            var link = new Link(address(level), new Span(Words.of(level)), number, hidden);
            if (level == room.level()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private void decisions(Room room) {
        var heading = Words.say("steering.decisions");
        if (room.decisions().isEmpty()) {
            part(heading, Part.quiet(Words.say("steering.decisions.none")));
            return;
        }
        var rows = new Rows().waiting();
        room.decisions()
                .forEach(task -> rows.row("/taches/" + task.id(), task.about().title(), meta(task)));
        var part = part(heading, rows);
        if (room.more() > 0) {
            part.link("/taches", Words.say("steering.decisions.more", room.more()));
        }
    }

    private static List<Component> meta(OpenTask task) {
        var meta = new ArrayList<Component>();
        meta.add(new Span(Words.say("task." + task.form())));
        meta.addAll(Due.meta(task.due()));
        if (task.about().stage() != null) {
            meta.add(new StageTag(task.about().stage()));
        }
        return meta;
    }

    private void figures(Room room) {
        var open = Arrays.stream(Level.values()).mapToLong(room::blocked).sum();
        var figures = new Figures()
                .figure(
                        Shown.number(room.flow().inProgress()),
                        Words.say("steering.figure.inProgress", room.flow().inProgress()))
                .figure(Shown.number(open), null, Words.say("steering.figure.blockers", open), null, "/bloquants");
        for (var stage : room.flow().stages()) {
            var cycle = stage.cycle();
            if (cycle != null) {
                figures.figure(
                        Shown.days(cycle.median()),
                        null,
                        Words.say("steering.figure.cycle", Words.of(stage.type()), cycle.finished()),
                        null,
                        Counted.in(stage.stage()).address());
            }
        }
        add(figures);
    }

    private static List<FriseCounts.Count> counts(Flow flow) {
        return flow.stages().stream().map(RoomView::count).toList();
    }

    private static FriseCounts.Count count(InStage stage) {
        var median = stage.medianAge();
        return new FriseCounts.Count(
                stage.stage(),
                stage.inProgress(),
                Words.say("steering.flow.inProgress"),
                Counted.in(stage.stage()).address(),
                median == null ? null : Words.say("steering.flow.age", Shown.days(median)),
                stage.oldest().stream().anyMatch(each -> each.late()));
    }
}
