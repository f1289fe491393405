package org.couveuse.incubators.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.couveuse.incubators.IncubatorReading;
import org.couveuse.incubators.IncubatorState;
import org.couveuse.shared.Typed;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.FriseCounts;
import org.couveuse.shell.ui.FriseMini;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Stage;
import org.jspecify.annotations.Nullable;

/** All incubators, by stage. */
@Route(value = "incubateurs", layout = MainLayout.class)
@PermitAll
public class IncubatorsView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 25;

    private final transient IncubatorReading reading;
    private final Div place = new Div();
    private @Nullable Stage stage;
    private @Nullable IncubatorState state;
    private String text = "";

    IncubatorsView(IncubatorReading reading) {
        this.reading = reading;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(Words.say("incubators.list.title"));
        lead(Words.say("incubators.list.lead"));
        var given = event.getLocation().getQueryParameters();
        stage = given.getSingleParameter("etape").flatMap(IncubatorsView::stage).orElse(null);
        state = null;
        text = given.getSingleParameter("texte").map(Typed::visible).orElse("");
        add(frise(), filters(), place);
        list();
    }

    private FriseCounts frise() {
        return new FriseCounts(reading.counts().stream()
                .map(c -> new FriseCounts.Count(
                        c.stage(),
                        c.count(),
                        Words.say("incubators.list.unit", c.count()),
                        "/incubateurs?etape=" + c.stage().letter(),
                        null,
                        false))
                .toList());
    }

    private Div filters() {
        var stages = new Select<Stage>();
        stages.setLabel(Words.say("incubators.filter.stage"));
        stages.setItems(Stage.values());
        stages.setEmptySelectionAllowed(true);
        stages.setEmptySelectionCaption(Words.say("incubators.filter.all"));
        stages.setItemLabelGenerator(s -> s == null ? Words.say("incubators.filter.all") : Words.of(s));
        stages.setValue(stage);
        stages.addValueChangeListener(e -> {
            stage = e.getValue();
            list();
        });
        var states = new Select<IncubatorState>();
        states.setLabel(Words.say("incubators.filter.state"));
        states.setItems(IncubatorState.values());
        states.setEmptySelectionAllowed(true);
        states.setEmptySelectionCaption(Words.say("incubators.filter.all"));
        states.setItemLabelGenerator(s -> s == null ? Words.say("incubators.filter.all") : Words.of(s));
        states.addValueChangeListener(e -> {
            state = e.getValue();
            list();
        });
        var typed = new TextField(Words.say("incubators.filter.text"));
        typed.setMaxLength(100);
        typed.setValue(text);
        typed.setClearButtonVisible(true);
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.addValueChangeListener(e -> {
            text = e.getValue();
            list();
        });
        var filters = new Div(stages, states, typed);
        filters.addClassNames("chips", "filters");
        filters.getElement().setAttribute("role", "group").setAttribute("aria-label", Words.say("incubators.filter"));
        return filters;
    }

    private void list() {
        var filter = new IncubatorReading.Filter(
                text, stage == null ? Set.of() : Set.of(stage), state == null ? Set.of() : Set.of(state), null);
        var any = stage != null || state != null || !text.isBlank();
        var empty = any
                ? new EmptyState(Words.say("incubators.list.noneFound"), Words.say("incubators.list.noneFoundWords"))
                : new EmptyState(Words.say("incubators.list.none"), Words.say("incubators.list.noneWords"))
                        .first(Action.link(Words.say("incubators.list.rounds"), "/rondes"));
        var grid = new PagedGrid<IncubatorReading.Row>(
                        Words.say("incubators.list.title"), after -> reading.page(filter, after, SHOWN))
                .column(Words.say("incubators.column.title"), r -> new Link("/incubateurs/" + r.id(), r.title()))
                .column(Words.say("incubators.column.stage"), r -> new FriseMini(r.stage()))
                .column(Words.say("incubators.column.state"), r -> new StateWord(Looks.look(r.state()), r.state()))
                .text(Words.say("incubators.column.lead"), IncubatorReading.Row::lead)
                .figures(Words.say("incubators.column.members"), r -> Shown.number(r.members()))
                .text(
                        Words.say("incubators.column.term"),
                        r -> r.termAt() == null ? null : Shown.shortDate(Shown.day(r.termAt())))
                .empty(empty);
        place.removeAll();
        place.add(grid);
    }

    private static Optional<Stage> stage(String letter) {
        return Stream.of(Stage.values())
                .filter(s -> String.valueOf(s.letter()).equalsIgnoreCase(letter))
                .findFirst();
    }
}
