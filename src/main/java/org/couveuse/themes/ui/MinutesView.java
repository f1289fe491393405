package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.Minutes;
import org.couveuse.themes.RoundMinutes;
import org.couveuse.themes.RoundReading;

/** The minutes of a decided round, as the PDF has them. */
@Route(value = "rondes/:round/proces-verbal", layout = MainLayout.class)
@PermitAll
public class MinutesView extends Page implements BeforeEnterObserver {

    private final transient RoundMinutes minutes;
    private final transient RoundReading reading;
    private final transient RoundResultParts results;
    private final transient RoundFilesPart files;
    private final transient CurrentActor current;

    MinutesView(
            RoundMinutes minutes,
            RoundReading reading,
            RoundResultParts results,
            RoundFilesPart files,
            CurrentActor current) {
        this.minutes = minutes;
        this.reading = reading;
        this.results = results;
        this.files = files;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(Looks.id(event, "round"));
    }

    private void open(UUID id) {
        clear();
        var sheet = minutes.sheet(current.get(), id, Words.locale());
        crumb(Words.say("round.list.title"), "/rondes");
        crumb(sheet.title(), "/rondes/" + id);
        title(Words.say("round.minutes.foot", sheet.title()));
        beside(files.minutesPdf(id, Words.locale()));
        sentence(sheet.lead());
        add(new Card(facts(sheet.facts())));
        for (var section : sheet.sections()) {
            add(new Part(
                    section.title(),
                    section.blocks().stream().map(block -> block(id, block)).toArray(Component[]::new)));
        }
    }

    private Component block(UUID id, Minutes.Block block) {
        if (block.heading() != null) {
            return new H3(block.heading());
        }
        if (block.words() != null) {
            var words = new Paragraph(block.words());
            words.addClassNames(block.voice().style().split(" "));
            return words;
        }
        if (block.table() != null) {
            return table(block.table());
        }
        if (!block.bars().isEmpty()) {
            var round = reading.detail(current.get(), id, Words.locale());
            return RoundResultParts.profiles(round, results.result(id));
        }
        return facts(block.facts());
    }

    private static Component table(Minutes.Table from) {
        var table = new DataTable(from.name());
        from.columns().forEach(column -> {
            if (column.figures()) {
                table.figures(column.name());
            } else {
                table.column(column.name());
            }
        });
        from.rows().forEach(row -> table.row(row.toArray(String[]::new)));
        return table;
    }

    private static Component facts(List<Minutes.Fact> facts) {
        var values = new KeyValues();
        facts.forEach(fact -> values.pair(fact.name(), fact.value()));
        values.getStyle().set("overflow-wrap", "anywhere");
        return values;
    }
}
