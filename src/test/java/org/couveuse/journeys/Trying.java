package org.couveuse.journeys;

/** Fifth part: the idea is tried at a host's, measured and concluded; two people say that the evidence holds. */
final class Trying {

    private final Stage stage;

    Trying(Stage stage) {
        this.stage = stage;
    }

    void plays() {
        stage.plays("equipe1", "user_designExperiment", example -> {
                    example.put("host", stage.company.offered("equipe1", "user_designExperiment", "hosts", "Justice"));
                    example.put("peopleAffected", 640);
                    return example.put("reversible", false);
                })
                .close();
        stage.plays("hote1", "user_consentToHost").close();
        stage.plays(stage.whoever("user_approveRisk", "agence1"), "user_approveRisk")
                .close();
        stage.company.until("user_recordMeasures");
        stage.plays("hote1", "user_recordMeasures").close();
        stage.company.until("user_concludeExperiment", "user_recordMeasures");
        stage.plays("equipe1", "user_concludeExperiment").close();
        stage.plays(stage.whoever("user_reviewEvidence", "agence2", "forum4"), "user_reviewEvidence")
                .close();
        stage.plays(stage.whoever("user_countersignEvidence", "forum5"), "user_countersignEvidence")
                .close();
    }
}
