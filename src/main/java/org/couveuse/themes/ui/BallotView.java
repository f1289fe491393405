package org.couveuse.themes.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.ActionBar;
import org.couveuse.shell.ui.Badge;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.BallotService;
import org.couveuse.themes.BallotService.Vote;
import org.couveuse.themes.RoundReading;

/**
 * My ballot once it is in the box: the same form, until the close. A first ballot is cast on its task's page. For whoever is on the
 * frozen list, whatever they hold now.
 */
@Route(value = "rondes/:round/bulletin", layout = MainLayout.class)
@PermitAll
public class BallotView extends Page implements BeforeEnterObserver {

    private final transient BallotService ballots;
    private final transient RoundReading reading;
    private final transient TaskDesk desk;
    private final transient Submissions submissions;
    private final transient CurrentActor current;

    BallotView(
            BallotService ballots, RoundReading reading, TaskDesk desk, Submissions submissions, CurrentActor current) {
        this.ballots = ballots;
        this.reading = reading;
        this.desk = desk;
        this.submissions = submissions;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var round = Looks.id(event, "round");
        var actor = current.get();
        var waiting = desk.about(round).stream()
                .filter(task -> task.form().equals("user_castBallot") && desk.may(actor, task))
                .findFirst();
        if (waiting.isPresent()) {
            event.forwardTo("taches/" + waiting.get().id());
            return;
        }
        open(round);
    }

    private void open(UUID id) {
        clear();
        var actor = current.get();
        var round = reading.detail(actor, id, Words.locale());
        var mine = ballots.mine(actor, id).orElseThrow(RuleViolation::notFound);
        crumb(Words.say("round.list.title"), "/rondes");
        crumb(round.row().title(), "/rondes/" + id);
        title(Words.say("round.vote.mine"));
        beside(new Badge(State.WAITING, Words.say("round.closesAt", VoteCard.closing(round))));
        var body = new VoteBody(round, ballots.nonce());
        body.value(JsonColumn.CANONICAL.valueToTree(mine));
        add(
                body.component(),
                new ActionBar(
                        Words.say("round.vote.actions"),
                        Action.primary(Words.say("task.user_castBallot.send"), () -> cast(id, body))));
    }

    private void cast(UUID id, VoteBody body) {
        try {
            var receipt = ballots.put(current.get(), id, submissions.read(body.value(), Vote.class));
            clear();
            crumb(Words.say("round.list.title"), "/rondes");
            title(Words.say("round.vote.mine"));
            add(
                    Notice.success(Words.say("round.vote.replaced")),
                    VoteForm.shown(receipt),
                    Action.link(Words.say("round.vote.back"), "/rondes/" + id));
        } catch (RuleViolation refusal) {
            body.show(refusal);
        }
    }
}
