package org.couveuse.rights;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The things that operations are tried on: what the demonstration's story made, and beside it, one row each, what it does
 * not have. Where an operation is for the owner of a thing, it says what makes somebody the owner.
 */
final class World {

    static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Where no draft was kept, there is nothing to refuse. */
    private static final List<String> UNKNOWN = List.of("GET /api/tasks/{id}/draft");

    /** A solution that organisations use: some acts are theirs. */
    private static final String ADOPTED = "select id from solution s where state = 'PUBLISHED'"
            + " order by (select count(*) from solution_adopter a where a.solution = s.id) desc, id";

    private static final String TOKEN = "A".repeat(22);

    private static final Pattern ASKED = Pattern.compile("\\[([^]]+)]");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final JdbcClient jdbc;
    private final Map<String, String> made = new HashMap<>();
    private final Map<String, Map<String, String>> things = new LinkedHashMap<>();
    private final Owners owners = new Owners();

    World(JdbcClient jdbc) {
        this.jdbc = jdbc;
        make();
        failed();
        calendars();
        things();
    }

    /** A request's address with the things it is tried on in the places. */
    String address(String operation) {
        var path = operation.substring(operation.indexOf(' ') + 1);
        return PLACE.matcher(path).replaceAll(place -> value(operation, place.group(1)));
    }

    /** A page's address with the things of an operation in the places; what stands in brackets is asked of the database. */
    String filled(String operation, String page) {
        var filled = PLACE.matcher(page).replaceAll(place -> value(operation, place.group(1)));
        return ASKED.matcher(filled)
                .replaceAll(asked -> jdbc.sql(asked.group(1).replaceAll("(" + ID.pattern() + ")", "'$1'"))
                        .query(String.class)
                        .single());
    }

    /** Makes a page come to something, in the transaction that is open. */
    void set(String operation, String before, UUID let) {
        for (var sql : before.isBlank() ? new String[0] : before.split(";")) {
            var filled = PLACE.matcher(sql).replaceAll(place -> "'" + value(operation, place.group(1)) + "'");
            jdbc.sql(fresh(filled.replace(":let", "'" + let + "'"))).update();
        }
    }

    /** With an id nothing has yet: the databases call the function that makes one by different names. */
    private static String fresh(String sql) {
        return sql.replace(":fresh", "cast('" + UUID.randomUUID() + "' as uuid)");
    }

    /** Whether the address names a thing that exists and that the trail knows. */
    boolean exists(String operation) {
        return PLACE.matcher(operation).results().anyMatch(place -> ID.matcher(value(operation, place.group(1)))
                        .matches())
                && UNKNOWN.stream().noneMatch(operation::contains);
    }

    /** Whether somebody can be made the owner of what an operation is tried on. */
    boolean owned(String operation) {
        return owners.has(operation);
    }

    /** Makes somebody the owner of what an operation is tried on, in the transaction that is open. */
    void own(String operation, UUID person) {
        for (var sql : owners.of(operation)) {
            var filled = PLACE.matcher(sql).replaceAll(place -> "'" + value(operation, place.group(1)) + "'");
            var statement = jdbc.sql(fresh(filled.replace(":person", "'" + person + "'")));
            if (statement.update() == 0) {
                throw new AssertionError("nobody became the owner: " + filled);
            }
        }
    }

    private String value(String operation, String place) {
        var path = operation.substring(operation.indexOf(' ') + 1);
        var best = things.entrySet().stream()
                .filter(entry -> entry.getKey().contains(" ")
                        ? operation.startsWith(entry.getKey())
                        : path.startsWith(entry.getKey()))
                .filter(entry -> entry.getValue().containsKey(place))
                .max(java.util.Comparator.comparingInt(
                        entry -> entry.getKey().length() + (entry.getKey().contains(" ") ? 1000 : 0)))
                .orElseThrow(() -> new AssertionError("nothing to try " + operation + " on: {" + place + "}"));
        var source = best.getValue().get(place);
        return source.startsWith("select ") ? one(source) : source;
    }

    private final Map<String, String> found = new HashMap<>();

    private String one(String sql) {
        return found.computeIfAbsent(sql, query -> jdbc.sql(query + (query.contains(" limit ") ? "" : " limit 1"))
                .query(String.class)
                .optional()
                .orElseThrow(() -> new AssertionError("the world has none: " + query)));
    }

    private void thing(String path, String... placesAndSources) {
        var places = new HashMap<String, String>();
        for (var i = 0; i < placesAndSources.length; i += 2) {
            places.put(placesAndSources[i], placesAndSources[i + 1]);
        }
        things.put(path, places);
    }

    private String row(String table, String columns, String values) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("insert into " + table + " (id, " + columns + ") values ('" + id + "', " + values + ")")
                .update();
        return id;
    }

    private static final String PERSON = "(select person from account where username = 'agence2')";
    private static final String OFFICER = "(select person from account where username = 'agence1')";
    private static final String CAMPAIGN = "select id from campaign where state = 'RUNNING' order by created_at";

    private void make() {
        var now = "current_timestamp";
        made.put(
                "absence",
                row(
                        "absence",
                        "version, person, deputy, from_at, to_at, handed_back",
                        "0, " + PERSON + ", " + OFFICER + ", " + now
                                + ", current_timestamp + interval '5' day, false"));
        made.put(
                "action",
                row(
                        "mass_action",
                        "campaign, act, reason, asked_by, asked_at, size",
                        "(" + CAMPAIGN + " limit 1), 'REMIND', 'R', " + OFFICER + ", " + now + ", 1"));
        made.put(
                "right",
                row(
                        "right_request",
                        "version, person, role, scope, reason, state, asked_by, asked_at",
                        "0, (select person from account where username = 'expert1'), 'FORUM_MEMBER',"
                                + " (select id from body where kind = 'FORUM' limit 1), 'R', 'WAITING', " + PERSON
                                + ", " + now));
        made.put(
                "token",
                row(
                        "access_token",
                        "version, person, name, secret_hash, reach, created, expires",
                        "0, " + PERSON + ", 'T', 'h', 'READ', " + now + ", current_timestamp + interval '9' day"));
        made.put(
                "partnership",
                row(
                        "partnership",
                        "version, solution, source, copier, noted_by, at",
                        "0, (select id from solution where state = 'PUBLISHED' limit 1), (select organisation from adoption"
                                + " where state = 'CONFIRMED' order by id limit 1), (select organisation from adoption where"
                                + " state <> 'CONFIRMED' and organisation not in (select copier from partnership)"
                                + " order by id limit 1), " + OFFICER + ", " + now));
        made.put(
                "exclusion",
                row(
                        "community_exclusion",
                        "version, community, person, excluded_by, why, excluded_at",
                        "0, (select id from community order by id limit 1), (select person from account where username ="
                                + " 'forum3'), " + OFFICER + ", 'R', " + now));
        row(
                "privacy_incident",
                "incident, revision, reference, nature, from_day, known_on, circumstances, categories, risk,"
                        + " risk_reasons, measures, written_by, at",
                "'" + UUID.randomUUID()
                        + "', 1, '1999-001', 'LOSS', current_date, current_date, 'C', 'C', 'ASSESSING', 'R', 'M', "
                        + OFFICER + ", " + now);
        made.put(
                "announcement",
                row(
                        "event_publication",
                        "event_type, listener_id, publication_date, serialized_event",
                        "'org.couveuse.X', 'nobody', current_timestamp - interval '1' day, '{}'"));
    }

    /** No step of the story failed. */
    private void failed() {
        jdbc.sql("insert into act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, proc_def_id_)"
                        + " select ?, 1, current_timestamp, 'failedJob', min(id_) from act_re_procdef")
                .param(UUID.randomUUID().toString())
                .update();
    }

    /** Both calendars of the story are read with one secret. */
    private void calendars() {
        jdbc.sql("insert into calendar_link (person, token_hash, created) select person, ?, current_timestamp"
                        + " from account where username = 'agence2'")
                .param(hash())
                .update();
        jdbc.sql(
                        "update community_member set feed = ? where id = (select m.id from community_member m order by m.id limit 1)")
                .param(hash())
                .update();
    }

    private static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Bodies that name things of the world, where the examples of the description name none. */
    Map<String, String> bodies(UnaryOperator<String> examples) {
        var solution = one(ADOPTED);
        var forum = one("select id from body where kind = 'FORUM'");
        var incubator = one("select id from incubator order by id");
        var expert = one("select person from account where username = 'expert1'");
        return Map.of(
                "POST /api/right-requests",
                "{\"person\": \"" + expert + "\", \"role\": \"FORUM_MEMBER\", \"scope\": \"" + forum
                        + "\", \"reason\": \"R\"}",
                "POST /api/deployments",
                ID.matcher(examples.apply("POST /api/deployments")).replaceAll(solution),
                "POST /api/communities",
                ID.matcher(examples.apply("POST /api/communities")).replaceAll(solution),
                "PUT /api/communities/{id}",
                ID.matcher(examples.apply("PUT /api/communities/{id}")).replaceAll(solution),
                "POST /api/blockers",
                ID.matcher(examples.apply("POST /api/blockers")).replaceAll(incubator),
                "POST /api/partnerships",
                "{\"solution\": \"" + solution + "\", \"source\": \""
                        + one("select organisation from adoption where state = 'CONFIRMED' order by id")
                        + "\", \"copier\": \""
                        + one("select organisation from adoption where state = 'READY' order by id")
                        + "\"}");
    }

    private void things() {
        thing("/api/rounds/{id}", "id", "select id from prioritisation_round where state = 'OPEN'");
        for (var closed : List.of("published", "ranking", "ballots", "result", "minutes", "analysis")) {
            thing(
                    "/api/rounds/{id}/" + closed,
                    "id",
                    "select id from prioritisation_round where mode = 'NAMED_AFTER_CLOSE' and state <> 'OPEN'");
        }
        thing(
                "/api/rounds/{id}/sealed-export",
                "id",
                "select id from prioritisation_round where mode = 'SECRET' and state <> 'OPEN'");
        thing("/api/themes/{id}", "id", "select id from theme where state in ('CANDIDATE', 'IN_ROUND') order by id");
        thing("/api/needs/{id}", "id", "select id from need order by submitted");
        thing("/api/bodies/{id}", "id", "select id from body where kind = 'FORUM'");
        thing("/api/incubators/{id}", "id", "select id from incubator where state = 'AT_WORK' order by id");
        thing(
                "/api/incubators/{incubator}",
                "incubator",
                "select c.incubator from idea_call c where c.state = 'SELECTING' order by c.id",
                "idea",
                "select i.id from idea i join idea_call c on c.incubator = i.incubator where c.state = 'SELECTING' order by c.id, i.id",
                "call",
                "select c.id from idea_call c where c.state = 'SELECTING' order by c.id");
        thing(
                "/api/incubators/{id}/invitations",
                "id",
                "select incubator from team_invitation order by id",
                "invitation",
                "select id from team_invitation order by id");
        thing("/api/experiments/{id}", "id", "select id from experiment where state = 'RUNNING' order by id");
        thing(
                "/api/experiments/{id}/measurements",
                "id",
                "select e.id from experiment e where e.state = 'RUNNING' order by e.id",
                "measurement",
                "select m.id from experiment_measurement m join experiment e on e.id = m.experiment where e.state = 'RUNNING' order by e.id");
        sharedThings();
        ownThings();
    }

    private void sharedThings() {
        thing("/api/blockers/{id}", "id", "select id from blocker where state = 'OPEN' order by id");
        thing(
                "/api/deployments/{id}",
                "id",
                CAMPAIGN,
                "action",
                made.get("action"),
                "number",
                "1",
                "goal",
                "select goal from benefit order by id");
        thing("/api/adoptions/{id}", "id", "select id from adoption order by id");
        thing("/api/organisations/{id}", "id", "select organisation from adoption order by id");
        thing("/api/solutions/{id}", "id", ADOPTED);
        thing("/api/public/solutions/{id}", "id", ADOPTED);
        thing("/api/partnerships/{id}", "id", made.get("partnership"));
        thing(
                "/api/communities/{id}",
                "id",
                "select id from community order by id",
                "person",
                "select person from community_member where moderator = false order by community, id");
        thing(
                "DELETE /api/communities/{id}/exclusions/",
                "id",
                "select community from community_exclusion order by id",
                "person",
                "select person from community_exclusion order by id");
        thing("/api/community-posts/{post}", "post", "select id from community_post where thread is null order by id");
        thing("/api/community-events/{event}", "event", "select id from community_event order by starts desc");
    }

    private void ownThings() {
        thing(
                "/api/tasks/{id}",
                "id",
                "select task from open_task where state = 'OPEN' and form = 'user_triageNeed' order by task",
                "list",
                "objectives");
        thing("/api/privacy/incidents/{id}", "id", "select incident from privacy_incident order by at");
        thing("/api/people/{id}", "id", "select person from account where username = 'expert1'");
        thing("/api/me/tokens/{id}", "id", made.get("token"));
        thing("/api/absences/{id}", "id", made.get("absence"));
        thing("/api/attachments/{id}", "id", "select id from attachment order by at desc");
        thing("/api/subjects/{id}", "id", "select id from need order by submitted");
        thing("/api/trace/{type}/{id}", "type", "need", "id", "select id from need order by submitted");
        thing("/api/steering/{level}", "level", "tactical");
        thing("/api/right-requests/{id}", "id", made.get("right"));
        thing("/api/admin/announcements/{id}", "id", made.get("announcement"));
        thing("/api/admin/incidents/{id}", "id", "select id_ from act_ru_incident order by id_");
        thing("/api/calendar/{token}", "token", TOKEN);
        thing("/api/calendar/communities/{token}", "token", TOKEN);
    }
}
