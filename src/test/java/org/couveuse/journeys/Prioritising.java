package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.couveuse.shared.JsonColumn;
import org.couveuse.themes.BetterWhen;
import org.couveuse.themes.Criteria;
import org.couveuse.themes.RoundTable;

/** Second part: a round from its preparation to the decision that a second person confirms. */
final class Prioritising {

    static final String THEME = "Des bloquants visibles et levés plus tôt";
    static final String ROUND = "Ronde d’automne";

    private static final List<Criteria.Line> CRITERIA = List.of(
            RoundTable.criterion("Portée pour les citoyens", "3"),
            RoundTable.criterion("Effort demandé aux équipes", BetterWhen.LOWER, 1, 5, "1"));

    private final JourneyTest browsers;
    private final Stage stage;
    private final Pages pages;

    Prioritising(JourneyTest browsers, Stage stage, Pages pages) {
        this.pages = pages;
        this.browsers = browsers;
        this.stage = stage;
    }

    void plays() {
        plans();
        prepares();
        browsers.time.forward(Duration.ofHours(3));
        stage.company.settle();
        advises();
        byPointer();
        byKeyboard();
        pages.ofVote();
        stage.company.rest("user_castBallot", example -> example);
        stage.company.until("user_deliberate");
        decides();
    }

    private void plans() {
        var page = browsers.open("agence1", Look.WIDE_FRENCH_LIGHT);
        page.navigate(browsers.address("/rondes"));
        Stage.press(page, "Prévoir une ronde");
        var question = page.locator("vaadin-dialog-overlay");
        question.locator("vaadin-text-field input").fill(ROUND);
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Prévoir une ronde"))
                .click();
        page.waitForURL(url -> url.matches(".*/rondes/[0-9a-f-]{36}"));
        page.close();
        stage.company.settle();
    }

    private void prepares() {
        stage.plays("agence1", "user_prepareRound", example -> {
                    example.put("title", ROUND);
                    example.put("capacity", 1);
                    example.set("criteria", JsonColumn.CANONICAL.valueToTree(CRITERIA));
                    return example;
                })
                .close();
    }

    private void advises() {
        stage.plays("gestionnaire2", "user_giveOpinion").close();
        stage.plays("citoyen3", "user_giveOpinion").close();
        stage.company.rest("user_giveOpinion", example -> example);
    }

    /** The chair judges theme after theme with the mouse. */
    private void byPointer() {
        var page = stage.opens("presidence", "user_castBallot");
        for (var theme = themes(page); theme > 1; theme--) {
            mention(page, theme == 3 ? "Passable" : "Très bien").check();
            if (theme == 2) {
                notes(page, "8", "2");
                stage.keeps(page, "user_castBallot");
            }
            Stage.press(page, "Thème suivant");
        }
        mention(page, "Bien").check();
        Stage.press(page, "Revoir tout et déposer");
        deposits(page);
    }

    /** Notes the theme in front on each criterion. */
    private static void notes(Page page, String... notes) {
        page.getByText("Critères").first().click();
        for (var i = 0; i < notes.length; i++) {
            var field = page.getByLabel(Pattern.compile("^" + CRITERIA.get(i).name()))
                    .first();
            field.fill(notes[i]);
            field.press("Tab");
            Watch.settled(page);
        }
    }

    /** A member judges with the keyboard alone, and recuses herself on what she is close to. */
    private void byKeyboard() {
        var page = stage.opens("forum3", "user_castBallot");
        var all = themes(page);
        mention(page, "Excellent").focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        assertThat(mention(page, "Très bien").isChecked()).isTrue();
        tabTo(page, "Thème suivant");
        page.keyboard().press("Enter");
        headed(page, 2, all);
        tabTo(page, "Me récuser sur ce thème");
        page.keyboard().press("Enter");
        page.locator("vaadin-dialog-overlay textarea").fill("J’ai conseillé l’équipe qui propose ce thème.");
        tabTo(page, "Me récuser");
        page.keyboard().press("Enter");
        page.getByText("Vous vous récusez sur ce thème").first().waitFor();
        for (var theme = 3; theme <= all; theme++) {
            tabTo(page, "Thème suivant");
            page.keyboard().press("Enter");
            headed(page, theme, all);
        }
        tabTo(page, "Revoir tout et déposer");
        page.keyboard().press("Enter");
        page.locator("main table").getByText("Récusation").waitFor();
        deposits(page);
    }

    private void deposits(Page page) {
        Stage.press(page, "Déposer mon bulletin");
        page.getByText("Votre reçu").waitFor();
        assertThat(Watch.faults(page, "receipt")).isEmpty();
        page.close();
    }

    private void decides() {
        stage.plays("presidence", "user_deliberate").close();
        stage.plays("forum1", "user_confirmDecision").close();
    }

    private static int themes(Page page) {
        var words = page.getByText("Thème 1 sur ").first().innerText();
        return Integer.parseInt(words.replaceAll(".*sur (\\d+).*", "$1"));
    }

    /** The next theme stands there and its title has the focus. */
    private static void headed(Page page, int theme, int all) {
        page.getByText("Thème " + theme + " sur " + all).first().waitFor();
        page.waitForFunction("() => document.activeElement?.localName === 'h2'");
    }

    /** Goes from field to field with the key, as who cannot use a mouse. */
    private static void tabTo(Page page, String name) {
        for (var i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate("() => document.activeElement?.textContent?.trim()"))) {
                return;
            }
        }
        throw new AssertionError("« " + name + " » cannot be reached with the keyboard");
    }

    private static Locator mention(Page page, String word) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(word).setExact(true));
    }
}
