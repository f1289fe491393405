package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.couveuse.shared.Texts;
import org.couveuse.themes.Channel;
import org.couveuse.themes.NeedReception;

/** First part: a citizen and others say what they live; the agency sorts it. */
final class Raising {

    static final String NEED = "Mon dossier reste bloqué des semaines sans que personne le voie";
    private static final String SIMILAR = "Voir les dossiers bloqués avant que des semaines passent";
    private static final String UNCLEAR = "Des formulaires plus courts";

    private final JourneyTest browsers;
    private final Stage stage;
    private final NeedReception reception;
    private String follow = "";

    Raising(JourneyTest browsers, Stage stage, NeedReception reception) {
        this.browsers = browsers;
        this.stage = stage;
        this.reception = reception;
    }

    /** The private address of the citizen's need. */
    String follow() {
        return follow;
    }

    void plays() {
        submits();
        triages();
        joins();
        clarifies();
        others();
    }

    private void submits() {
        var page = browsers.anonymous(Look.WIDE_FRENCH_LIGHT);
        stage.examine(page, "/transparence", "public page");
        stage.examine(page, "/transparence/lecons", "public lessons");
        stage.examine(page, "/transparence/idees", "public ideas");
        browsers.show(page, Look.WIDE_FRENCH_LIGHT);
        page.navigate(browsers.address("/transparence"));
        page.locator("#f-title").fill(NEED);
        page.locator("#f-description")
                .fill(
                        "La demande de ma mère est restée bloquée cinq semaines. Personne ne le voyait avant que je téléphone, "
                                + "et chacun me renvoyait ailleurs.");
        page.locator("#f-affected").fill("Les proches aidants de mon quartier.");
        page.locator("#f-frequency").selectOption("MONTHLY");
        stage.keeps(page, "besoin-citoyen");
        browsers.time.forward(Duration.ofMinutes(2));
        page.locator("form button[type=submit]").first().click();
        page.waitForURL(url -> url.contains("/suivi/"));
        follow = page.url().substring(browsers.address("").length()).replaceAll("[?#].*", "");
        assertThat(page.locator("h1").innerText()).isEqualTo(NEED);
        page.close();
        stage.company.settle();
    }

    private void triages() {
        var page = stage.plays("agence1", "user_triageNeed", example -> {
            example.put("themeTitle", Prioritising.THEME);
            example.put(
                    "wording",
                    "Des dossiers restent bloqués des semaines parce que le bloquant n’est vu de personne qui puisse le lever.");
            example.put(
                    "reason", "Plusieurs besoins disent la même chose : le forum en sera saisi à la prochaine ronde.");
            return example;
        });
        page.close();
    }

    /** A manager says nearly the same; the agency is shown the first need and joins the two. */
    private void joins() {
        raises(
                "gestionnaire1",
                SIMILAR,
                "Des dossiers restent bloqués des semaines à notre comptoir, et personne ne le voit avant que les gens téléphonent.");
        var page = stage.opens("agence2", "user_triageNeed");
        assertThat(page.locator("main").innerText()).contains(NEED);
        page.close();
        stage.plays("agence2", "user_triageNeed", Stage.about(SIMILAR), example -> {
                    example.removeAll();
                    example.put("outcome", "JOIN");
                    example.put("joined", stage.company.offered("agence2", "user_triageNeed", "joinable", NEED));
                    return example.put("reason", "Les deux besoins demandent la même chose ; ils avanceront ensemble.");
                })
                .close();
    }

    /** The agency asks an employee what is meant, and is told. */
    private void clarifies() {
        raises("employe1", UNCLEAR, "Il faudrait moins de pages.");
        stage.plays("agence1", "user_triageNeed", Stage.about(UNCLEAR), example -> {
                    example.removeAll();
                    example.put("outcome", "CLARIFY");
                    return example.put("question", "De quels formulaires parlez-vous, et qui les remplit ?");
                })
                .close();
        stage.plays("employe1", "user_clarifyNeed", example -> {
                    example.put(
                            "answer",
                            "Du formulaire de congé : six pages, que mes 40 collègues remplissent à la main.");
                    return example.put("frequency", "WEEKLY");
                })
                .close();
        stage.company.rest("user_triageNeed", example -> example);
    }

    private void others() {
        raises("forum2", "Former les équipes à l’écoute", "Nos équipes écoutent peu les gens qu’elles servent.");
        raises(
                "citoyen3",
                "Letters that people can understand",
                "I read every letter three times before I know what to do.");
        stage.company.rest("user_triageNeed", example -> example);
    }

    /** Needs that the agency has still to sort. */
    void more() {
        raises(
                "gestionnaire3",
                "Un seul dossier pour un déménagement",
                "Une famille dit sa nouvelle adresse neuf fois.");
        raises("employe2", "Savoir qui peut décider", "Une question simple passe par quatre bureaux avant sa réponse.");
        raises("citoyen1", "Des heures d’ouverture après le travail", "Je prends congé pour renouveler mon permis.");
    }

    private void raises(String account, String title, String description) {
        var channel = account.startsWith("forum") ? Channel.FORUM_CONCERN : Channel.ADVISORY_GROUP;
        stage.company.as(
                account,
                Texts.FRENCH,
                () -> reception.submit(
                        new NeedReception.New(title, description, null, null, null, null, channel, null)));
        stage.company.settle();
    }
}
