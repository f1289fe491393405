package org.couveuse.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.people.Role;
import org.couveuse.rights.Matrix.Line;
import org.couveuse.rights.Matrix.Right;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A task of each form before the desk's door: about a thing of the story, with the candidates that the matrix lets in.
 * Behind the door there is no engine's task, since nobody goes further than what is refused for its fields.
 */
final class TaskRows {

    /** What has not been asked in the story is about the same thing as this. */
    private static final Map<String, String> LIKE = Map.ofEntries(
            Map.entry("user_approveRisk", "user_designExperiment"),
            Map.entry("user_decideAtTerm", "user_approveCharter"),
            Map.entry("user_reviewFunding", "user_approveCharter"),
            Map.entry("user_approveFunding", "user_approveCharter"),
            Map.entry("user_closeCampaign", "user_approveCampaign"),
            Map.entry("user_clarifyNeed", "user_triageNeed"),
            Map.entry("user_reviseToolkit", "user_assembleToolkit"),
            Map.entry("user_decideNext", "user_approveCharter"),
            Map.entry("user_confirmNext", "user_approveCharter"),
            Map.entry("user_decideQuorumFailure", "user_deliberate"),
            Map.entry("user_designateChair", "user_deliberate"),
            Map.entry("user_confirmResolution", "user_resolveBlocker"));

    private final JdbcClient jdbc;
    private final Map<Role, String> scopes = new HashMap<>();

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        for (var role : Role.values()) {
            scopes.put(role, role.everywhere() ? "*" : scope(role));
        }
    }

    private String scope(Role role) {
        return switch (role) {
            case ADVISOR, FORUM_MEMBER, FORUM_CHAIR, FORUM_CO_CHAIR ->
                jdbc.sql("select id from body where kind = 'FORUM' order by id limit 1")
                        .query(String.class)
                        .single();
            case TEAM_MEMBER, TEAM_LEAD ->
                jdbc.sql("select id from incubator order by id limit 1")
                        .query(String.class)
                        .single();
            default ->
                jdbc.sql("select id from organisation order by id limit 1")
                        .query(String.class)
                        .single();
        };
    }

    /** Candidates by role: those whom the line lets in whoever's it is, or within their scope. */
    List<String> candidates(Line line) {
        var found = new ArrayList<String>();
        for (var role : Role.values()) {
            var right = line.of(role).right();
            if (right == Right.YES || right == Right.SCOPE) {
                found.add(role + "@" + scopes.get(role));
            }
        }
        return found;
    }

    /** The business key of a task of this form. */
    UUID key(String form) {
        return jdbc.sql("select process_key from open_task where form = ? order by state desc, task, candidate limit 1")
                .param(told(form))
                .query(UUID.class)
                .single();
    }

    private String told(String form) {
        return LIKE.getOrDefault(form, form);
    }

    /** A task of this form with these candidates; its id. */
    String open(String form, List<String> candidates) {
        var id = UUID.randomUUID().toString();
        for (var candidate : candidates) {
            var rows = jdbc.sql("insert into open_task (task, candidate, state, form, process, process_key, subject,"
                            + " subject_type, page, title, title_sort, stage, organisation, body, created, due)"
                            + " select ?, ?, 'OPEN', ?, process, process_key, subject, subject_type, page, title,"
                            + " title_sort, stage, organisation, body, created, due from open_task"
                            + " where (task, candidate) in (select o.task, o.candidate from open_task o where o.form = ?"
                            + " order by o.state desc, o.task, o.candidate limit 1)")
                    .params(id, candidate, form, told(form))
                    .update();
            if (rows != 1) {
                throw new AssertionError("the story has no task like " + form);
            }
        }
        return id;
    }

    /** Takes it away again. */
    void close(String task) {
        jdbc.sql("delete from open_task where task = ?").param(task).update();
        jdbc.sql("delete from draft where task = ?").param(task).update();
    }

    /** Roles that some task of this form had among its candidates in the story. */
    List<Role> seen(String form) {
        return jdbc
                .sql("select distinct candidate from open_task where form = ?")
                .param(form)
                .query(String.class)
                .list()
                .stream()
                .map(candidate -> candidate.substring(0, candidate.indexOf('@')))
                .filter(kind -> !kind.equals("PERSON") && !kind.equals("NEED"))
                .distinct()
                .map(Role::valueOf)
                .toList();
    }
}
