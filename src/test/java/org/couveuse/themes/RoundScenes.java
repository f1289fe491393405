package org.couveuse.themes;

import static org.couveuse.themes.BallotChoice.EXCELLENT;
import static org.couveuse.themes.BallotChoice.FAIR;
import static org.couveuse.themes.BallotChoice.GOOD;
import static org.couveuse.themes.BallotChoice.RECUSED;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.themes.RoundDeciding.Deliberation;
import org.couveuse.themes.RoundDeciding.RetainedTheme;
import org.couveuse.themes.RoundDeciding.Review;
import org.couveuse.themes.RoundService.Motive;
import org.couveuse.themes.RoundService.QuorumFailure;
import org.couveuse.themes.RoundTable.Forum;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

/** What the tests of a round share: a forum, and the things its people do. */
abstract class RoundScenes {

    static final Motive MOTIVE = new Motive("Tout le monde s’est prononcé.");

    @Autowired
    RoundTable table;

    @Autowired
    RoundService rounds;

    @Autowired
    RoundReading reading;

    @Autowired
    RoundResults results;

    @Autowired
    BallotService ballots;

    @Autowired
    ThemeService themes;

    @Autowired
    TaskDesk desk;

    @Autowired
    Troupe troupe;

    @Autowired
    TimeTravel time;

    @Autowired
    Clock clock;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ApplicationEvents events;

    Forum forum;

    @BeforeEach
    void a_forum() {
        BpmnAwareTests.init(engine);
        forum = table.forum(3, 3);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    UUID deliberating() {
        var round = table.open(forum, BallotMode.SECRET, 2);
        votes(round, 4);
        time.forward(Duration.ofDays(15));
        return round;
    }

    void votes(UUID round, int members) {
        for (var member : forum.voters()
                .subList(forum.voters().size() - members, forum.voters().size())) {
            var known = detail(member, round).mine().recused();
            var choices = new ArrayList<BallotChoice>(List.of(EXCELLENT, GOOD, FAIR));
            for (var i = 0; i < 3; i++) {
                if (known.contains(forum.themes().get(i))) {
                    choices.set(i, RECUSED);
                }
            }
            ballots.put(
                    troupe.actor(member), round, RoundTable.vote(forum.themes(), choices.toArray(BallotChoice[]::new)));
        }
    }

    Deliberation following(int count) {
        return new Deliberation(
                forum.themes().subList(0, count).stream()
                        .map(t -> new RetainedTheme(t, "Le mieux jugé."))
                        .toList(),
                List.of(),
                "Dans l’ordre du classement.");
    }

    static Review review(Confirmation outcome) {
        return new Review(outcome, null, null);
    }

    static QuorumFailure failure(QuorumDecision decision, java.time.@org.jspecify.annotations.Nullable Instant until) {
        return new QuorumFailure(decision, "Peu de membres étaient présents.", until);
    }

    void prepare(UUID round, List<UUID> candidates) {
        troupe.does(
                forum.officer(),
                round,
                "user_prepareRound",
                table.preparation(forum, candidates, BallotMode.SECRET, 2));
    }

    void cancel(UUID round) {
        rounds.cancel(troupe.actor(forum.officer()), round, MOTIVE);
        time.runDue();
    }

    RoundService.Signed early(UUID person, UUID round) {
        return rounds.closeEarly(troupe.actor(person), round, MOTIVE);
    }

    Record example(UUID person, UUID key, String form) {
        return desk.sheet(troupe.actor(person), troupe.waiting(key, form).id()).example();
    }

    UUID ballotOf(UUID round, UUID member) {
        return desk.about(round).stream()
                .filter(t -> t.form().equals("user_castBallot"))
                .filter(t -> desk.may(troupe.actor(member), t))
                .findFirst()
                .orElseThrow()
                .key();
    }

    long waitingBallots(UUID round) {
        return desk.about(round).stream()
                .filter(t -> t.form().equals("user_castBallot"))
                .count();
    }

    RoundReading.Detail detail(UUID round) {
        return detail(forum.officer(), round);
    }

    RoundReading.Detail detail(UUID person, UUID round) {
        return reading.detail(troupe.actor(person), round, Locale.CANADA_FRENCH);
    }

    ProcessInstance process(UUID round) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("themePrioritisation")
                .processInstanceBusinessKey(round.toString())
                .singleResult();
    }
}
