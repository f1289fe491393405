package org.couveuse.themes.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.couveuse.governance.Bodies;
import org.couveuse.inbox.ui.TaskSections;
import org.couveuse.inbox.ui.WaitingHere;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Badge;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.Fil;
import org.couveuse.shell.ui.FrisePage;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.NeedService;
import org.couveuse.themes.ThemeReading;
import org.couveuse.themes.ThemeService;
import org.couveuse.themes.ThemeService.Wording;
import org.jspecify.annotations.Nullable;

/** One theme: what it asks for, which needs it comes from, where it stands and what came of it. */
@Route(value = "themes/:theme", layout = MainLayout.class)
@PermitAll
public class ThemeView extends Page implements BeforeEnterObserver {

    private static final int NEEDS = 50;

    private final transient ThemeReading reading;
    private final transient ThemeService themes;
    private final transient NeedService needs;
    private final transient Bodies bodies;
    private final transient Subjects subjects;
    private final transient WaitingHere waiting;
    private final transient TaskSections sections;
    private final transient CurrentActor current;

    ThemeView(
            ThemeReading reading,
            ThemeService themes,
            NeedService needs,
            Bodies bodies,
            Subjects subjects,
            WaitingHere waiting,
            TaskSections sections,
            CurrentActor current) {
        this.reading = reading;
        this.themes = themes;
        this.needs = needs;
        this.bodies = bodies;
        this.subjects = subjects;
        this.waiting = waiting;
        this.sections = sections;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(Looks.id(event, "theme"));
    }

    private void open(UUID id) {
        clear();
        var theme = reading.get(id);
        var chain = subjects.chain(id);
        crumb(Words.say("themes.list.title"), "/themes");
        title(theme.title());
        beside(new Badge(Looks.look(theme.state()), Words.of(theme.state())));
        sentence(Words.say("themes.sentence." + theme.state(), theme.needs()));
        add(new FrisePage(Looks.stage(chain)));
        waiting.of(id).ifPresent(this::add);
        columns(sheet(theme).wide(7), from(theme).wide(5));
        part(Words.say("needs.fil"), Fil.of(chain, id));
        add(Part.stack(sections.discussion(id), sections.attachments(id), sections.history(id)));
    }

    private Part sheet(ThemeService.Row theme) {
        var wording = new Paragraph(theme.wording());
        wording.addClassName("said");
        var forum = theme.body() == null ? null : bodies.find(theme.body()).orElse(null);
        var values = new KeyValues()
                .pair(Words.say("task.user_triageNeed.objective"), objective(theme))
                .pair(
                        Words.say("needs.forum"),
                        forum == null ? Words.say("themes.anyForum") : forum.name(Words.locale()))
                .pair(Words.say("themes.column.created"), Shown.date(theme.created()));
        var round = theme.round() == null ? null : subjects.find(theme.round()).orElse(null);
        if (round != null) {
            values.pair(Words.of(round.type()), new Link(round.address(), round.title()));
        }
        var part = new Part(Words.say("themes.sheet"), new Card(wording, values));
        if (theme.state().eligible() && current.get().has(Role.AGENCY_OFFICER)) {
            part.actions(
                    Action.secondary(Words.say("themes.word"), () -> ask(theme)).small());
        }
        return part;
    }

    private @Nullable String objective(ThemeService.Row theme) {
        if (theme.body() == null || theme.objective() == null) {
            return null;
        }
        return bodies.objective(theme.body(), theme.objective())
                .map(o -> o.text(Words.locale()))
                .orElse(null);
    }

    private Part from(ThemeService.Row theme) {
        var rows = new Rows().onCard();
        List<NeedService.Row> joined = needs.of(theme.id(), NEEDS);
        joined.forEach(need -> rows.row(
                "/besoins/" + need.id(),
                need.title(),
                new Span(Words.of(need.origin())),
                new Span(Shown.date(need.submitted()))));
        return new Part(Words.say("themes.needs"), rows).note(Words.say("needs.count", theme.needs()));
    }

    private void ask(ThemeService.Row theme) {
        var title = new TextField(Words.say("task.user_triageNeed.themeTitle"));
        title.setMaxLength(200);
        title.setWidthFull();
        title.setValue(theme.title());
        var wording = new TextArea(Words.say("task.user_triageNeed.wording"));
        wording.setMaxLength(2_000);
        wording.setWidthFull();
        wording.setValue(theme.wording());
        new ConfirmQuestion(
                        Words.say("themes.word.title"),
                        Words.say("themes.word.words"),
                        Words.say("themes.word"),
                        () -> word(theme, title.getValue(), wording.getValue()),
                        title,
                        wording)
                .marks("title", title)
                .marks("wording", wording)
                .open();
    }

    private void word(ThemeService.Row theme, String title, String wording) {
        themes.word(theme.id(), new Wording(title, wording, theme.objective()));
        open(theme.id());
    }
}
