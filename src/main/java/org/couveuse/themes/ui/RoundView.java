package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.couveuse.inbox.ui.TaskSections;
import org.couveuse.inbox.ui.WaitingHere;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Badge;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Fil;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.FrisePage;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.RoundReading;
import org.couveuse.themes.RoundReading.Detail;
import org.couveuse.themes.RoundResults;
import org.couveuse.themes.RoundState;

/** One round: what waits for me, how far the vote is, its themes and opinions; once it is ranked, its result. */
@Route(value = "rondes/:round", layout = MainLayout.class)
@PermitAll
public class RoundView extends Page implements BeforeEnterObserver {

    private final transient RoundReading reading;
    private final transient RoundResultParts results;
    private final transient ResultPictures pictures;
    private final transient RoundParts parts;
    private final transient WaitingHere waiting;
    private final transient RoundActions actions;
    private final transient RoundFilesPart files;
    private final transient RoundSealedPart sealed;
    private final transient Subjects subjects;
    private final transient TaskSections sections;
    private final transient CurrentActor current;

    RoundView(
            RoundReading reading,
            RoundResultParts results,
            ResultPictures pictures,
            RoundParts parts,
            WaitingHere waiting,
            RoundActions actions,
            RoundFilesPart files,
            RoundSealedPart sealed,
            Subjects subjects,
            TaskSections sections,
            CurrentActor current) {
        this.reading = reading;
        this.results = results;
        this.pictures = pictures;
        this.parts = parts;
        this.waiting = waiting;
        this.actions = actions;
        this.files = files;
        this.sealed = sealed;
        this.subjects = subjects;
        this.sections = sections;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(Looks.id(event, "round"));
    }

    private void open(UUID id) {
        clear();
        var round = reading.detail(current.get(), id, Words.locale());
        var state = round.row().state();
        crumb(Words.say("round.list.title"), "/rondes");
        crumb(round.row().bodyName(), null);
        var ranked = results.shown(id);
        title(
                ranked
                        ? Words.say("round.resultOf", round.row().title())
                        : round.row().title());
        beside(new Badge(RoundLooks.look(state), Words.of(state)));
        if (ranked) {
            beside(print(), RoundFilesPart.link(id));
        }
        sentence(ranked ? RoundResultParts.sentence(round, results.result(id)) : RoundParts.sentence(round));
        var chain = subjects.chain(id);
        if (Looks.stage(chain) != null) {
            add(new FrisePage(Looks.stage(chain)));
        }
        // never whose ballot or opinion is missing
        waiting.of(id, task -> task.key().equals(id)).ifPresent(this::add);
        notes(round);
        if (ranked) {
            result(round);
        } else {
            add(RoundParts.figures(round));
        }
        var can = actions.of(round, () -> open(id));
        if (!can.isEmpty()) {
            part(Words.say("round.actions"), Card.buttons(can.toArray(Component[]::new)));
        }
        parts.mine(round).ifPresent(this::add);
        part(Words.say("fact.round.themes"), RoundParts.themes(round));
        RoundVoices.opinions(round).ifPresent(this::add);
        RoundVoices.voters(round).ifPresent(this::add);
        add(new FoldedSection(Words.say("round.rules"), parts.rules(round)));
        part(Words.say("needs.fil"), Fil.of(chain, id));
        add(Part.stack(sections.discussion(id), sections.attachments(id), parts.history(id)));
    }

    private void result(Detail round) {
        var result = results.result(round.row().id());
        var explained = pictures.explained(round);
        add(RoundResultParts.figures(round, result));
        add(ResultPictures.profiles(round, result, explained));
        add(RankingPart.of(round, result, explained));
        var views = ResultPictures.views(round, explained);
        if (round.row().state() == RoundState.DECIDED) {
            decision(round, result);
            add(ResultPictures.others(round, views));
        } else {
            add(ResultPictures.others(round, views));
            decision(round, result);
        }
        add(files.of(round, views));
        parts.ballots(round).ifPresent(this::add);
        sealed.of(round, () -> open(round.row().id())).ifPresent(this::add);
    }

    private void decision(Detail round, RoundResults.Result result) {
        columns(
                RoundResultParts.decision(round, result).wide(7),
                results.verification(round, result).wide(5));
    }

    private void notes(Detail round) {
        var again = round.restartedAs();
        if (round.reason() != null && round.row().state() != RoundState.PREPARING) {
            var decision = round.quorumDecision();
            var notice = Notice.info(
                    decision == null ? Words.say("round.reason") : Words.of(decision), new Span(round.reason()));
            if (again != null) {
                notice.with(Action.link(Words.say("round.next"), "/rondes/" + again));
            }
            add(notice);
        }
        round.early()
                .forEach(request -> add(Notice.info(
                        Words.say("round.early.by", request.name(), request.at()), new Span(request.reason()))));
    }

    private static Component print() {
        return Action.secondary(
                        Words.say("round.print"),
                        () -> UI.getCurrent().getPage().executeJs("window.print()"))
                .icon(Icon.PRINT);
    }
}
