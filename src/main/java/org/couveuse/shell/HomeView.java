package org.couveuse.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.springframework.beans.factory.ObjectProvider;

/** The home page: what waits for me, what moved, the cycle at a glance; each part is a later room's. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
public class HomeView extends Page implements BeforeEnterObserver {

    private final transient CurrentActor current;
    private final transient List<HomeBlock> blocks;

    HomeView(CurrentActor current, ObjectProvider<HomeBlock> blocks) {
        this.current = current;
        this.blocks = blocks.stream()
                .sorted(Comparator.comparingInt(HomeBlock::order))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var actor = current.get();
        title(Words.say("shell.home.hello", actor.name().split(" ", 2)[0]));
        crumb(Shown.weekday(Shown.today()), null);
        var columns = new Div();
        columns.addClassName("cols");
        blocks.forEach(block -> block.block(actor, Words.locale()).ifPresent(part -> columns.add(placed(block, part))));
        if (columns.getComponentCount() == 0) {
            add(nothing(actor));
        } else {
            add(columns);
        }
    }

    private static Component placed(HomeBlock block, Component part) {
        var place = new Div(part);
        place.addClassName(
                switch (block.width()) {
                    case WIDE -> "c7";
                    case NARROW -> "c5";
                    case FULL -> "c12";
                });
        return place;
    }

    private static Component nothing(Actor actor) {
        return new EmptyState(
                Words.say("shell.home.nothing"),
                Words.say(actor.candidates().size() > 1 ? "shell.home.nothingYet" : "shell.home.noRole"));
    }
}
