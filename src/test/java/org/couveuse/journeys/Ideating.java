package org.couveuse.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.couveuse.incubators.IdeaService.ProposeIdea;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.Texts;

/** Fourth part: a call for ideas, what is proposed, what is tried. */
final class Ideating {

    static final String IDEA = "Un mur des bloquants relu chaque lundi";

    private final JourneyTest browsers;
    private final Stage stage;
    private final Pages pages;

    Ideating(JourneyTest browsers, Stage stage, Pages pages) {
        this.pages = pages;
        this.browsers = browsers;
        this.stage = stage;
    }

    void plays() {
        stage.plays("responsable1", "user_openCall", example -> {
                    var evaluators = example.putArray("evaluators");
                    for (var account : new String[] {"agence2", "equipe3", "expert1"}) {
                        evaluators.add(stage.company.person(account).toString());
                    }
                    return example;
                })
                .close();
        proposes(
                "equipe2",
                IDEA,
                "Chaque équipe affiche ses bloquants ; on les relit chaque lundi, devant deux niveaux.");
        proposes("citoyen1", "Un bloquant, un nom, une date", "Chaque bloquant porte le nom de qui peut le lever.");
        pages.ofCall();
        stage.company.until("user_evaluateIdea");
        stage.plays("agence2", "user_evaluateIdea").close();
        stage.plays("equipe3", "user_evaluateIdea").close();
        stage.company.rest("user_evaluateIdea", example -> example);
        stage.company.until("user_selectIdeas");
        stage.plays("responsable1", "user_selectIdeas", example -> {
                    example.put("selection", "SELECTED");
                    var ideas = example.putArray("ideas");
                    ideas.addObject()
                            .put("idea", stage.company.offered("responsable1", "user_selectIdeas", "ideas", IDEA))
                            .put("reason", "La plus utile, et la plus simple à essayer dans six équipes.");
                    return example;
                })
                .close();
        stage.plays("agence1", "user_confirmSelection").close();
    }

    /** Somebody proposes an idea on the incubator's page. */
    private void proposes(String account, String title, String description) {
        var page = browsers.open(account, Look.WIDE_FRENCH_LIGHT);
        page.navigate(browsers.address("/incubateurs"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Prioritising.THEME))
                .first()
                .click();
        page.waitForURL(url -> url.matches(".*/incubateurs/[0-9a-f-]{36}.*"));
        page.navigate(page.url().replaceAll("[?#].*", "") + "/idee");
        page.locator(".record-form").waitFor();
        stage.fills(
                page,
                "proposeIdea",
                ProposeIdea.class,
                JsonColumn.CANONICAL
                        .createObjectNode()
                        .put("title", title)
                        .put("description", description)
                        .put("effect", "Les bloquants sont levés en moins de dix jours."));
        Stage.press(page, stage.say(Texts.FRENCH, "incubators.propose.send"));
        page.waitForURL(url -> url.contains("/idees/"));
        page.close();
        stage.company.settle();
    }
}
