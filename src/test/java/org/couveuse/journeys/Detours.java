package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.Texts;
import org.couveuse.support.ui.NewBlockerView;
import org.couveuse.themes.RoundPlanning;

/** What the straight way leaves out: a round that misses its quorum, an incubator that finds nothing, a blocker. */
final class Detours {

    private static final String ROUND = "Ronde d’hiver";
    private static final String BLOCKER = "Le compte d’accès n’est pas créé";

    private final JourneyTest browsers;
    private final Stage stage;
    private final RoundPlanning planning;

    Detours(JourneyTest browsers, Stage stage, RoundPlanning planning) {
        this.browsers = browsers;
        this.stage = stage;
        this.planning = planning;
    }

    /** A round whose chair steps aside and which too few vote in. */
    void missesItsQuorum() {
        var company = stage.company;
        var forum = browsers.founding.found().forum();
        var round = company.as(
                "agence1",
                Texts.FRENCH,
                () -> planning.plan(company.actor("agence1"), new RoundPlanning.New(forum, ROUND)));
        company.settle();
        company.does(
                "agence1",
                company.task("agence1", "user_prepareRound", t -> true).orElseThrow(),
                example -> example.put("title", ROUND));
        var page = browsers.open("presidence", Look.WIDE_FRENCH_LIGHT);
        page.navigate(browsers.address("/rondes/" + round));
        Stage.press(page, stage.say(Texts.FRENCH, "round.stepAside"));
        var question = page.locator("vaadin-dialog-overlay");
        question.locator("textarea").fill("Je siège au conseil d’une organisation qui a proposé un thème.");
        question.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(stage.say(Texts.FRENCH, "round.stepAside")))
                .click();
        Watch.settled(page);
        page.close();
        company.settle();
        stage.plays("agence1", "user_designateChair").close();
        // two vote: too few for the quorum, enough to rank the themes
        company.until("user_castBallot");
        for (var account : new String[] {"forum2", "forum4"}) {
            company.does(
                    account, company.task(account, "user_castBallot", t -> true).orElseThrow(), example -> example);
        }
        company.until("user_decideQuorumFailure");
        var chair = stage.whoever("user_decideQuorumFailure");
        stage.plays(chair, "user_decideQuorumFailure", example -> {
                    example.removeAll();
                    return example.put("decision", "GO_ON").put("reason", "Les membres présents suffisent cette fois.");
                })
                .close();
        company.rest("user_deliberate", example -> example);
        company.until("user_proposeTeam", "user_confirmDecision");
    }

    /** An incubator without ideas: what next, and at the end of its mandate, what of it. */
    void findsNothing() {
        stage.company.rest("user_proposeTeam", new Forming(stage)::team);
        stage.company.until(
                "user_selectIdeas",
                "user_acceptInvitation",
                "user_releaseMember",
                "user_writeCharter",
                "user_approveCharter",
                "user_openCall");
        stage.company.rest("user_selectIdeas", example -> {
            example.removeAll();
            return example.put("selection", "NONE").put("reason", "Personne n’a rien proposé.");
        });
        stage.company.until("user_decideNext", "user_confirmSelection");
        stage.plays(stage.whoever("user_decideNext"), "user_decideNext").close();
        stage.plays(stage.whoever("user_confirmNext"), "user_confirmNext").close();
        stage.company.until("user_decideAtTerm");
        stage.plays(stage.whoever("user_decideAtTerm"), "user_decideAtTerm").close();
    }

    /** An organisation is held up; it says so, the owner of the level acts, it says whether that helped. */
    void isHeldUp(String adoption) {
        var page = browsers.open("org9", Look.WIDE_FRENCH_LIGHT);
        page.navigate(browsers.address("/bloquants/nouveau?sur=" + adoption));
        page.locator(".record-form").waitFor();
        stage.fills(
                page,
                "newBlocker",
                NewBlockerView.Said.class,
                JsonColumn.CANONICAL
                        .createObjectNode()
                        .put("title", BLOCKER)
                        .put("description", "Sans lui, personne chez nous ne peut ouvrir le mur.")
                        .put("severity", "MAJOR"));
        Stage.press(page, stage.say(Texts.FRENCH, "blocker.new.send"));
        page.waitForURL(url -> url.matches(".*/bloquants/[0-9a-f-]{36}.*"));
        assertThat(page.locator("h1").innerText()).isEqualTo(BLOCKER);
        page.close();
        stage.company.settle();
        browsers.time.forward(Duration.ofHours(3));
        stage.plays(stage.whoever("user_resolveBlocker"), "user_resolveBlocker").close();
        stage.plays("org9", "user_confirmResolution").close();
    }
}
