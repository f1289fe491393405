package org.couveuse.incubators.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.couveuse.inbox.ui.TaskSections;
import org.couveuse.inbox.ui.WaitingHere;
import org.couveuse.incubators.IncubatorFile;
import org.couveuse.incubators.IncubatorReading;
import org.couveuse.incubators.IncubatorState;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Badge;
import org.couveuse.shell.ui.Fil;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.FrisePage;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.TimeLeft;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.ui.BlockersHere;

/** One incubator: where it stands, what waits, the time left, ideas, team, money, decisions. */
@Route(value = "incubateurs/:incubator", layout = MainLayout.class)
@PermitAll
public class IncubatorView extends Page implements BeforeEnterObserver {

    private final transient IncubatorReading reading;
    private final transient WaitingHere waiting;
    private final transient IdeasPart ideas;
    private final transient TeamPart team;
    private final transient ConductPart conduct;
    private final transient Subjects subjects;
    private final transient TaskSections sections;
    private final transient BlockersHere blockers;

    IncubatorView(
            IncubatorReading reading,
            WaitingHere waiting,
            IdeasPart ideas,
            TeamPart team,
            ConductPart conduct,
            Subjects subjects,
            TaskSections sections,
            BlockersHere blockers) {
        this.reading = reading;
        this.waiting = waiting;
        this.ideas = ideas;
        this.team = team;
        this.conduct = conduct;
        this.subjects = subjects;
        this.sections = sections;
        this.blockers = blockers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(Looks.id(event, "incubator"));
    }

    private void open(UUID id) {
        clear();
        var detail = reading.get(id);
        var progress = detail.facts().progress();
        crumb(Words.say("incubators.list.title"), "/incubateurs");
        if (detail.bodyName() != null) {
            crumb(detail.bodyName(), null);
        }
        title(detail.facts().origin().title());
        beside(new Badge(Looks.look(progress.state()), Words.of(progress.state())));
        var charter = detail.facts().charter();
        lead(charter == null ? Words.say("incubators.page.beingFormed") : charter.mandate());
        add(frise(id, progress));
        columns(waiting.always(id).wide(7), time(progress).wide(5));
        add(ideas.of(detail));
        part(Words.say("incubators.page.fil"), Fil.of(subjects.chain(id), id));
        columns(
                team.of(detail, () -> open(id)).wide(7),
                Money.of(detail.budget()).wide(5));
        columns(
                Decisions.of(id, reading.decisions(id), waiting.expected(id)).wide(7),
                conduct.of(detail, () -> open(id)).wide(5));
        blockers.of(id).ifPresent(this::add);
        if (charter != null) {
            add(new FoldedSection(Words.say("incubators.page.charter"), CharterSheet.of(charter)));
        }
        add(Part.stack(sections.discussion(id), sections.attachments(id), sections.history(id)));
    }

    private FrisePage frise(UUID id, IncubatorFile.Progress progress) {
        var frise = new FrisePage(progress.stage());
        var stages = progress.stages();
        for (var i = 0; i < stages.size(); i++) {
            if (i + 1 < stages.size()) {
                frise.done(stages.get(i).stage(), Shown.day(stages.get(i + 1).at()));
            } else {
                frise.since(Shown.day(stages.get(i).at()));
            }
        }
        if (progress.ended() != null) {
            frise.now(
                    Looks.look(progress.state()),
                    Words.say("incubators.page.ended", Words.of(progress.state()), Shown.date(progress.ended())));
        }
        waiting.expected(id).stream()
                .findFirst()
                .ifPresent(task -> frise.next(Words.say(
                        "incubators.page.next", lower(Words.say("task." + task.form())), Shown.date(task.due()))));
        return frise;
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Words.locale()) + words.substring(1);
    }

    private static Part time(IncubatorFile.Progress progress) {
        var heading = Words.say("incubators.page.time");
        if (progress.from() == null || progress.termAt() == null || progress.warningAt() == null) {
            return new Part(heading, Part.quiet(Words.say("incubators.page.noTerm")));
        }
        var from = Shown.day(progress.from());
        var to = Shown.day(progress.termAt());
        if (progress.state() != IncubatorState.AT_WORK) {
            return new Part(heading, Part.quiet(Words.say("incubators.page.mandateOver", Shown.date(from))));
        }
        var left = Math.max(0, ChronoUnit.DAYS.between(Shown.today(), to));
        var warning = new Paragraph(Words.say("incubators.page.warning", Shown.date(progress.warningAt())));
        warning.addClassName("small");
        return new Part(
                heading,
                new TimeLeft(
                        from,
                        to,
                        Shown.day(progress.warningAt()),
                        Part.words(Words.say("incubators.page.left", left, ChronoUnit.DAYS.between(from, to))),
                        Part.quiet(Words.say("incubators.page.dates", Shown.date(from), Shown.date(to))),
                        warning,
                        Part.quiet(Words.say(
                                progress.extended() ? "incubators.page.extended" : "incubators.page.atTerm"))));
    }
}
