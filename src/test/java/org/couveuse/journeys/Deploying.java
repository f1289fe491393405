package org.couveuse.journeys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;

/** Seventh part: a campaign with two waves; organisations accept, decline, keep silent, meet a blocker, adopt. */
final class Deploying {

    private static final String[] FIRST = {"FICTIF1", "FICTIF2", "MES"};
    private static final String[] SECOND = {"FICTIF3", "VQ"};

    static final String[] MEANWHILE = {
        "user_answerInvitation",
        "user_assessReadiness",
        "user_planAdoption",
        "user_reportProgress",
        "user_confirmAdoption"
    };

    private final JourneyTest browsers;
    private final Stage stage;
    private final Pages pages;
    private final Detours detours;

    Deploying(JourneyTest browsers, Stage stage, Pages pages, Detours detours) {
        this.pages = pages;
        this.detours = detours;
        this.browsers = browsers;
        this.stage = stage;
    }

    void plays() {
        stage.company.until("user_prepareCampaign");
        stage.plays("agence1", "user_prepareCampaign", this::campaign).close();
        stage.plays("agence2", "user_approveCampaign").close();
        stage.plays(stage.whoever("user_countersignCampaign", "forum6"), "user_countersignCampaign")
                .close();
        wave(FIRST);
        answers();
        benefits();
        new Revising(browsers, stage, pages).plays();
        wave(SECOND);
        ends();
    }

    private void wave(String... organisations) {
        stage.company.until("user_launchWave");
        stage.plays("responsable1", "user_launchWave", example -> {
                    example.set("organisations", selection(example, organisations));
                    return example.put("most", organisations.length);
                })
                .close();
        stage.plays("agence1", "user_confirmWave").close();
        stage.company.until("user_answerInvitation");
    }

    /** One accepts and adopts, one declines with its reason, one keeps silent until the agency calls. */
    private void answers() {
        stage.plays("org9", "user_answerInvitation").close();
        stage.plays("org10", "user_answerInvitation", example -> {
                    example.removeAll();
                    example.put("answer", "DECLINE");
                    example.put("reason", "NO_CAPACITY");
                    return example.put("words", "Notre seule conseillère est en congé jusqu’au printemps.");
                })
                .close();
        adopts();
        stage.company.until("user_callOrganisation");
        stage.plays(stage.whoever("user_callOrganisation", "agence1"), "user_callOrganisation")
                .close();
        stage.company.rest("user_answerInvitation", example -> example);
    }

    private void adopts() {
        stage.plays("org9", "user_assessReadiness").close();
        stage.plays("org9", "user_planAdoption").close();
        var adoption = stage.company
                .task("org9", "user_reportProgress", t -> true)
                .orElseThrow()
                .about()
                .page();
        detours.isHeldUp(adoption.toString());
        stage.plays("org9", "user_reportProgress", example -> example.put("progress", "DONE"))
                .close();
        stage.plays(stage.whoever("user_confirmAdoption", "agence1"), "user_confirmAdoption")
                .close();
    }

    /** What it brought is asked some months later. */
    private void benefits() {
        stage.company.until("user_reportBenefits", MEANWHILE);
        stage.plays(stage.whoever("user_reportBenefits", "org9"), "user_reportBenefits")
                .close();
    }

    private void ends() {
        for (var i = 0;
                i < 200
                        && stage.company
                                .anybody("user_closeCampaign", t -> true)
                                .isEmpty();
                i++) {
            for (var form : MEANWHILE) {
                stage.company.rest(form, example -> example);
            }
            stage.company.rest("user_reportBenefits", example -> example);
            browsers.time.forward(Duration.ofDays(3));
            stage.company.settle();
        }
        stage.plays(stage.whoever("user_closeCampaign", "agence1"), "user_closeCampaign")
                .close();
    }

    private ObjectNode campaign(ObjectNode example) {
        var start = LocalDate.ofInstant(browsers.time.now(), java.time.ZoneOffset.UTC)
                .plusDays(10);
        var audience = new String[] {"FICTIF1", "FICTIF2", "FICTIF3", "MES", "VQ"};
        example.set("audience", selection(example, audience));
        var waves = example.putArray("waves");
        waves.addObject().put("on", start.toString()).put("organisations", FIRST.length);
        waves.addObject().put("on", start.plusDays(150).toString()).put("organisations", SECOND.length);
        return example;
    }

    private ObjectNode selection(ObjectNode any, String... codes) {
        var selection = any.objectNode();
        selection.putArray("kinds");
        selection.putArray("sizes");
        selection.putArray("sectors");
        var also = selection.putArray("also");
        for (var code : codes) {
            also.add(browsers.founding.organisation(code).toString());
        }
        selection.putArray("without");
        return selection;
    }
}
