package org.couveuse.journeys;

import org.couveuse.subjects.SubjectType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of all that a journey made, each seen by somebody whom it concerns. */
final class Pages {

    private final Stage stage;
    private final JdbcClient jdbc;
    private final Meeting meeting;

    Pages(Stage stage, JdbcClient jdbc, Meeting meeting) {
        this.stage = stage;
        this.jdbc = jdbc;
        this.meeting = meeting;
    }

    /** While the vote is open: the round, and the ballot that can still be changed. */
    void ofVote() {
        var round = "/rondes/" + latest(SubjectType.ROUND, Prioritising.ROUND);
        stage.visits("presidence", round + "/bulletin", null);
    }

    /** While ideas are called for. */
    void ofCall() {
        stage.visits("citoyen1", "/incubateurs/" + latest(SubjectType.INCUBATOR, Prioritising.THEME) + "/idee", null);
    }

    /** When all is done. */
    void ofThings() {
        var incubator = "/incubateurs/" + latest(SubjectType.INCUBATOR, Prioritising.THEME);
        var experiment = "/experimentations/" + latest(SubjectType.EXPERIMENT, Ideating.IDEA);
        stage.visits("agence1", "/besoins/" + latest(SubjectType.NEED, Raising.NEED), null);
        stage.visits("forum2", "/themes/" + latest(SubjectType.THEME, Prioritising.THEME), null);
        var round = "/rondes/" + latest(SubjectType.ROUND, Prioritising.ROUND);
        stage.visits("forum2", round, null);
        stage.visits("forum2", round + "/proces-verbal", null);
        stage.visits("responsable1", incubator, null);
        stage.visits("responsable1", incubator + "/comparaison", null);
        stage.visits("citoyen1", "/idees/" + latest(SubjectType.IDEA, Ideating.IDEA), null);
        stage.visits("hote1", experiment, null);
        stage.visits("hote1", experiment + "/mesures", null);
        stage.visits("hote1", experiment + "/mesures/fichier", null);
        stage.visits("equipe1", "/experimentations/lecons", null);
        var solution = "/solutions/" + latest(SubjectType.SOLUTION, Ideating.IDEA);
        stage.visits("org9", solution, null);
        stage.visits("org9", solution + "/differences", null);
        stage.visits("org9", "/transparence" + solution, null);
        var shared = java.util.UUID.fromString(latest(SubjectType.SOLUTION, Ideating.IDEA));
        stage.visits("agence1", "/communautes/" + meeting.around(shared), null);
        var campaign = "/deploiements/" + latest(SubjectType.CAMPAIGN, Ideating.IDEA);
        stage.visits("agence1", campaign, null);
        stage.visits("agence1", campaign + "/gestes", null);
        stage.visits("agence1", campaign + "/suivi", null);
        stage.visits("agence1", "/deploiements/matrice", null);
        stage.visits("org9", "/adoptions/" + latest(SubjectType.ADOPTION, ""), null);
        stage.visits("org9", "/bloquants/" + latest(SubjectType.BLOCKER, ""), null);
        stage.visits("org9", "/organisations/" + stage.company.actor("org9").organisation(), null);
        stage.visits("agence1", "/instances/" + latest(SubjectType.BODY, "Forum"), null);
        stage.visits("equipe1", "/personnes/" + stage.company.person("forum2"), null);
        stage.visits("presidence", "/recherche?q=formulaires", null);
        stage.visits("presidence", "/pilotage/strategique", null);
        stage.visits("admin", "/admin/comptes/" + stage.company.person("org9"), null);
        stage.visits("admin", "/admin/processus/needIntake", null);
        stage.visits("admin", "/confidentialite/personnes/" + stage.company.person("org9"), null);
        stage.visits("agence1", "/confidentialite", null);
        stage.visits("agence1", "/confidentialite/incidents/nouveau", null);
        stage.visits("verificateur", "/confidentialite/conservation", null);
    }

    /** What waits for an officer, what moved, and where the cycle stands. */
    void ofHome() {
        stage.visits("agence1", "/", "accueil");
        stage.visits("agence1", "/taches", "taches");
    }

    String latest(SubjectType type, String title) {
        return jdbc.sql("select id from subject where type = ? and title like ? order by since desc")
                .params(type.name(), "%" + title + "%")
                .query(java.util.UUID.class)
                .list()
                .get(0)
                .toString();
    }
}
