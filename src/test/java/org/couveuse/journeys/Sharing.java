package org.couveuse.journeys;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Sixth part: the toolkit is assembled, sent back once by a reviewer, revised, accepted and published. */
final class Sharing {

    private final Stage stage;

    Sharing(Stage stage) {
        this.stage = stage;
    }

    void plays() {
        stage.company.until("user_assembleToolkit");
        stage.plays("equipe1", "user_assembleToolkit").close();
        stage.plays(stage.whoever("user_reviewSolution", "forum5"), "user_reviewSolution", Sharing::refuses)
                .close();
        stage.company.rest("user_reviewSolution", example -> example);
        stage.company.until("user_reviseToolkit");
        stage.plays("equipe1", "user_reviseToolkit").close();
        stage.company.until("user_publishSolution", "user_reviewSolution");
        stage.plays(stage.whoever("user_publishSolution", "agence2"), "user_publishSolution")
                .close();
    }

    /** One part is refused with a comment; that sends the toolkit back, and nothing of it is lost. */
    private static ObjectNode refuses(ObjectNode example) {
        for (var part : example.get("parts")) {
            if (part.get("part").asText().equals("COSTS")) {
                ((ObjectNode) part)
                        .put("verdict", "REFUSE")
                        .put("comment", "Ce que coûte le temps des équipes n’est pas compté.");
            }
        }
        return example.put("opinion", "UNFAVOURABLE")
                .put("words", "La pratique est solide ; ses coûts restent à dire.");
    }
}
