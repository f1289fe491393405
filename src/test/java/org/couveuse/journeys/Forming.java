package org.couveuse.journeys;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Third part: a team from several organisations, its charter and its money. */
final class Forming {

    private final Stage stage;

    Forming(Stage stage) {
        this.stage = stage;
    }

    void plays() {
        stage.plays("agence1", "user_proposeTeam", this::team).close();
        stage.plays("equipe1", "user_acceptInvitation").close();
        stage.plays("equipe3", "user_acceptInvitation").close();
        stage.company.rest("user_acceptInvitation", example -> example);
        stage.plays(stage.whoever("user_releaseMember", "hote3"), "user_releaseMember")
                .close();
        stage.company.rest("user_releaseMember", example -> example);
        stage.plays("responsable1", "user_writeCharter", Forming::charter).close();
        stage.plays("agence2", "user_approveCharter").close();
        stage.plays("forum1", "user_reviewFunding").close();
        stage.plays(stage.whoever("user_approveFunding", "forum4"), "user_approveFunding")
                .close();
    }

    /** Managers, employees and a citizen, of seven organisations. */
    ObjectNode team(ObjectNode example) {
        example.removeAll();
        example.put("lead", person("responsable1"));
        example.put("citizenTheme", true);
        example.putArray("groups").addObject().put("name", "Groupe du comptoir").put("lead", person("equipe1"));
        var people = example.putArray("people");
        seat(people.addObject(), "responsable1", "MANAGER", "SERVICE");
        seat(people.addObject(), "gestionnaire2", "MANAGER", "HUMAN_RESOURCES");
        seat(people.addObject(), "equipe1", "EMPLOYEE", "FIELD");
        seat(people.addObject(), "equipe2", "EMPLOYEE", "TECHNOLOGY");
        seat(people.addObject(), "equipe3", "EMPLOYEE", "DATA");
        seat(people.addObject(), "citoyen2", "CITIZEN", "LIVED_EXPERIENCE");
        return example.put("message", "Bienvenue. Nous cherchons ensemble comment voir un bloquant dès qu’il naît.");
    }

    private void seat(ObjectNode seat, String account, String role, String skill) {
        seat.put("person", person(account))
                .put("role", role)
                .put("timeShare", 40)
                .put("group", 1)
                .put("skill", skill);
    }

    private String person(String account) {
        return stage.company.person(account).toString();
    }

    /** Above the forum's threshold, so that the members resolve. */
    private static ObjectNode charter(ObjectNode example) {
        var lines = example.putArray("budget");
        lines.addObject()
                .put("label", "Essais chez les hôtes")
                .put("kind", "EXPERIMENT")
                .put("amount", 42_500);
        lines.addObject()
                .put("label", "Temps libéré")
                .put("kind", "RELEASE_TIME")
                .put("amount", 18_000);
        return example;
    }
}
