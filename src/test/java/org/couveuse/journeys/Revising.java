package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.SubjectType;

/** An organisation that took the solution says what is missing; the toolkit is revised, read by another, published. */
final class Revising {

    private final JourneyTest browsers;
    private final Stage stage;
    private final Pages pages;

    Revising(JourneyTest browsers, Stage stage, Pages pages) {
        this.browsers = browsers;
        this.stage = stage;
        this.pages = pages;
    }

    void plays() {
        says();
        stage.company.until("user_decideRevision", Deploying.MEANWHILE);
        var writer = stage.whoever("user_decideRevision", "agence1");
        stage.plays(writer, "user_decideRevision").close();
        stage.plays(stage.whoever("user_reviseParts", writer), "user_reviseParts")
                .close();
        stage.plays(stage.whoever("user_reviewRevision", "forum5"), "user_reviewRevision")
                .close();
    }

    private void says() {
        var solution = "/solutions/" + pages.latest(SubjectType.SOLUTION, Ideating.IDEA);
        var page = browsers.open("org9", Look.WIDE_FRENCH_LIGHT);
        page.navigate(browsers.address(solution));
        page.locator("h1").first().waitFor();
        Stage.press(page, stage.say(Texts.FRENCH, "sharing.feedback.give"));
        var question = page.locator("vaadin-dialog-overlay");
        question.locator("vaadin-radio-button")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHasText(stage.say(Texts.FRENCH, "enum.FeedbackKind.MISSING")))
                .locator("input")
                .check();
        question.locator("textarea").fill("Rien ne dit quand la direction relit le mur.");
        question.locator("textarea").press("Tab");
        Watch.settled(page);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(stage.say(Texts.FRENCH, "sharing.feedback.send"))
                                .setExact(true))
                .click();
        page.getByText("Rien ne dit quand la direction relit le mur.").first().waitFor();
        assertThat(page.locator("main").innerText()).contains("Il manque quelque chose");
        page.close();
        stage.company.settle();
    }
}
