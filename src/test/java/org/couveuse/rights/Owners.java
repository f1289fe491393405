package org.couveuse.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What makes somebody ({@code :person}) the owner of what an operation is tried on, in the words of the database. */
final class Owners {

    private final Map<String, List<String>> owners = new HashMap<>();

    Owners() {
        owner("DELETE /api/absences/{id}", "update absence set person = :person where id = {id}");
        owner("DELETE /api/me/tokens/{id}", "update access_token set person = :person where id = {id}");
        owner("DELETE /api/right-requests/{id}", "update right_request set asked_by = :person where id = {id}");
        var candidate = "insert into open_task (task, candidate, state, form, process, process_key, subject,"
                + " subject_type, page, title, title_sort, stage, organisation, body, created, due)"
                + " select task, concat('PERSON@', :person), state, form, process, process_key, subject, subject_type,"
                + " page, title, title_sort, stage, organisation, body, created, due from open_task where task = {id}"
                + " and candidate not like 'PERSON@%' limit 1";
        for (var verb : List.of(
                "GET /api/tasks/{id}",
                "GET /api/tasks/{id}/choices/{list}",
                "GET /api/tasks/{id}/draft",
                "PUT /api/tasks/{id}/draft",
                "POST /api/tasks/{id}/claim",
                "POST /api/tasks/{id}/release",
                "POST /api/tasks/{id}/delegate",
                "POST /api/tasks/{id}/submission")) {
            var sql = new ArrayList<String>(List.of(candidate));
            if (verb.startsWith("GET") && verb.endsWith("draft")) {
                sql.add("insert into draft (task, person, body, saved)"
                        + " values ({id}, :person, '{}', current_timestamp)");
            }
            owner(verb, sql.toArray(String[]::new));
        }
        communities();
        voters();
        needs();
        incubation();
        owner("POST /api/blockers/{id}/resolution", "update blocker set raised_by = :person where id = {id}");
        owner("GET /api/blockers/{id}", "update blocker set raised_by = :person where id = {id}");
    }

    private void communities() {
        for (var verb : List.of("PUT /api/community-posts/{post}", "DELETE /api/community-posts/{post}")) {
            owner(
                    verb,
                    member("(select community from community_post where id = {post})"),
                    "update community_post set author = :person where id = {post}");
        }
        for (var verb :
                List.of("PUT /api/community-events/{event}", "POST /api/community-events/{event}/cancellation")) {
            owner(verb, member("(select community from community_event where id = {event})"));
        }
        owner(
                "POST /api/community-posts/{post}/replies",
                member("(select community from community_post where id = {post})"));
        for (var verb : List.of(
                "GET /api/communities/{id}/posts",
                "POST /api/communities/{id}/posts",
                "GET /api/communities/{id}/events",
                "POST /api/communities/{id}/events",
                "PUT /api/communities/{id}/mails",
                "POST /api/communities/{id}/calendar",
                "DELETE /api/communities/{id}/calendar",
                "DELETE /api/communities/{id}/membership")) {
            owner(verb, member("{id}"));
        }
    }

    private void needs() {
        for (var verb : List.of(
                "GET /api/needs/{id}",
                "GET /api/needs/{id}/similar",
                "GET /api/trace/{type}/{id}",
                "GET /api/subjects/{id}/attachments",
                "POST /api/subjects/{id}/attachments",
                "GET /api/subjects/{id}/discussion",
                "POST /api/subjects/{id}/discussion")) {
            owner(verb, "update need set author = :person, submitted_by = :person where id = {id}");
        }
        owner(
                "GET /api/attachments/{id}",
                "update need set author = :person, submitted_by = :person where id = (select subject from attachment where id = {id})");
    }

    private void incubation() {
        owner(
                "GET /api/incubators/{id}",
                "update team_invitation set person = :person, state = 'SENT' where id = (select i.id from team_invitation i"
                        + " where i.incubator = {id} order by i.id limit 1)");
        for (var verb : List.of(
                "GET /api/incubators/{incubator}/ideas",
                "GET /api/incubators/{incubator}/comparison",
                "GET /api/incubators/{incubator}/ideas/{idea}",
                "POST /api/incubators/{incubator}/ideas/{idea}/comments")) {
            owner(
                    verb,
                    "update idea set author = :person where id = (select i.id from idea i where i.incubator = {incubator}"
                            + " order by i.id limit 1)");
        }
    }

    private void voters() {
        owner(
                "GET /api/rounds/{id}/sealed-export",
                "insert into round_sealed_request (id, version, round, auditor, reason, asked, state, answered_by, answered)"
                        + " values (:fresh, 0, {id}, :person, 'R', current_timestamp, 'AGREED', :person,"
                        + " current_timestamp)");
        var elector = "insert into round_elector (ballot, round, person, number) values (:fresh, {id}, :person, 900)";
        owner(
                "GET /api/rounds/{id}/ballot",
                elector,
                "insert into ballot (id, version, round, member, number, cast_at, changed_at, receipt) select e.ballot, 0,"
                        + " e.round, e.person, e.number, current_timestamp, current_timestamp, 'r' from round_elector e"
                        + " where e.round = {id} and e.person = :person");
        owner("PUT /api/rounds/{id}/ballot", elector);
        owner("POST /api/rounds/{id}/conflict", elector);
        owner("GET /api/rounds/{id}", elector);
    }

    private static String member(String community) {
        return "insert into community_member (id, version, community, person, moderator, told, joined_at) select"
                + " :fresh, 0, c.id, :person, false, true, current_timestamp from community c where c.id = "
                + community;
    }

    /** Whether somebody can be made the owner. */
    boolean has(String operation) {
        return owners.containsKey(operation);
    }

    /** What makes them; nothing for other operations. */
    List<String> of(String operation) {
        return owners.getOrDefault(operation, List.of());
    }

    private void owner(String operation, String... sql) {
        owners.put(operation, List.of(sql));
    }
}
