package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.couveuse.themes.BallotChoice.EXCELLENT;
import static org.couveuse.themes.BallotChoice.FAIR;
import static org.couveuse.themes.BallotChoice.GOOD;
import static org.couveuse.themes.BallotChoice.RECUSED;
import static org.couveuse.themes.RoundTable.criterion;
import static org.couveuse.themes.RoundTable.line;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.inbox.TaskReading;
import org.couveuse.people.ActingAs;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.people.SizeBand;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.themes.BallotService.Conflict;
import org.couveuse.themes.BallotService.Line;
import org.couveuse.themes.BallotService.Score;
import org.couveuse.themes.BallotService.Vote;
import org.couveuse.themes.OpinionService.Opinion;
import org.couveuse.themes.OpinionService.Place;
import org.couveuse.themes.OpinionService.ThemeOpinion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Criteria, notes, colleges and ranked opinions: what a round takes beside the mentions, and what comes of it. */
@CouveuseTest
@RecordApplicationEvents
class RoundCriteriaTest extends RoundScenes {

    private static final List<Criteria.Line> CRITERIA =
            List.of(criterion("Portée", "3"), criterion("Coût", BetterWhen.LOWER, 1, 5, "2"), criterion("Élan", "0"));

    @Autowired
    private RoundBallots box;

    @Autowired
    private TaskReading tasks;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private ActingAs acting;

    @Test
    void criteria_are_fixed_at_the_preparation_and_read_with_the_round() {
        var round = table.open(forum, BallotMode.SECRET, 1, CRITERIA);
        var detail = detail(forum.members().get(0), round);
        assertThat(detail.criteria()).extracting(RoundCriterion::name).containsExactly("Portée", "Coût", "Élan");
        assertThat(detail.criteria().get(1).best()).isEqualTo(1);
        assertThat(detail.balanced()).isTrue();
        assertThat(troupe.waits(round, "user_prepareRound")).isFalse();
        var early = table.planned(forum);
        assertThat(troupe.waits(early, "user_prepareRound")).isTrue();
        assertThat(detail(forum.officer(), round).criteria()).hasSize(3);
    }

    @Test
    void a_preparation_is_refused_with_what_is_wrong_in_its_criteria() {
        var round = table.planned(forum);
        var wrong = table.preparation(forum, forum.themes(), BallotMode.SECRET, 1)
                .with(List.of(criterion("Portée", "1"), criterion("Portée", BetterWhen.LOWER, 9, 3, "1")), false);
        assertThat(fields(forum.officer(), () -> troupe.does(forum.officer(), round, "user_prepareRound", wrong)))
                .containsExactly("criteria[1].name", "criteria[1].most");
        var negative = table.preparation(forum, forum.themes(), BallotMode.SECRET, 1)
                .with(List.of(criterion("Portée", "-1")), false);
        assertThat(fields(forum.officer(), () -> troupe.does(forum.officer(), round, "user_prepareRound", negative)))
                .containsExactly("criteria[0].weight");
        var many = java.util.stream.IntStream.range(0, 13)
                .mapToObj(i -> criterion("Critère " + i, "1"))
                .toList();
        var tooMany =
                table.preparation(forum, forum.themes(), BallotMode.SECRET, 1).with(many, false);
        assertThat(fields(forum.officer(), () -> troupe.does(forum.officer(), round, "user_prepareRound", tooMany)))
                .containsExactly("criteria");
    }

    @Test
    void notes_are_kept_with_the_ballot_changed_with_it_and_part_of_its_receipt() {
        var round = table.open(forum, BallotMode.SECRET, 1, CRITERIA);
        var member = forum.members().get(0);
        var first = forum.themes().get(0);
        var plain = put(member, round, line(first, GOOD));
        var noted = put(
                member,
                round,
                line(first, GOOD, 0, null, 10),
                line(forum.themes().get(1), FAIR, null, 5));
        assertThat(noted.receipt()).isNotEqualTo(plain.receipt());
        assertThat(mine(member, round).lines().get(0).scores())
                .containsExactly(new Score("C1", 0), new Score("C3", 10));
        var answers = new BallotAnswers(
                java.util.Map.of(first, GOOD, forum.themes().get(1), FAIR),
                java.util.Set.of(
                        new BallotScore(first, "C1", 0),
                        new BallotScore(first, "C3", 10),
                        new BallotScore(forum.themes().get(1), "C2", 5)));
        assertThat(BallotReceipt.of(round, noted.number(), answers, noted.nonce()))
                .isEqualTo(noted.receipt());
        put(member, round, line(first, EXCELLENT, 4));
        assertThat(mine(member, round).lines())
                .containsExactly(new Line(first, EXCELLENT, null, List.of(new Score("C1", 4))));
    }

    @Test
    void a_note_off_the_scale_twice_unknown_or_on_a_recusal_is_refused_beside_its_field() {
        var round = table.open(forum, BallotMode.SECRET, 1, CRITERIA);
        var member = forum.members().get(0);
        var first = forum.themes().get(0);
        assertThat(fields(member, () -> put(member, round, line(first, GOOD, 11, 0))))
                .containsExactly("lines[0].scores[0].value", "lines[0].scores[1].value");
        var strange = new Line(first, GOOD, null, List.of(new Score("C1", 3), new Score("C1", 4), new Score("C9", 1)));
        assertThat(fields(member, () -> put(member, round, strange)))
                .containsExactly("lines[0].scores[1].criterion", "lines[0].scores[2].criterion");
        assertThat(fields(member, () -> put(member, round, line(first, RECUSED, 3))))
                .containsExactly("lines[0].scores");
        var nothing = new Line(first, GOOD, null, List.of(new Score("C1", null)));
        assertThat(fields(member, () -> put(member, round, nothing))).containsExactly("lines[0].scores[0].value");
        assertThat(ballots.mine(troupe.actor(member), round)).isEmpty();
    }

    @Test
    void a_program_finds_the_criteria_in_the_schema_and_is_told_what_is_no_whole_number() {
        var round = table.open(forum, BallotMode.SECRET, 1, CRITERIA);
        var member = forum.members().get(0);
        var task = asked(member, round, "user_castBallot");
        var schema =
                tasks.open(troupe.actor(member), task, Locale.CANADA_FRENCH).schema();
        var scores = schema.at("/properties/lines/items/properties/scores/items/properties");
        assertThat(scores.at("/criterion/enum").toString()).isEqualTo("[\"C1\",\"C2\",\"C3\"]");
        assertThat(scores.at("/criterion/x-labels").toString()).contains("Portée");
        assertThat(scores.at("/value/type").asText()).isEqualTo("integer");
        var example = (ObjectNode) schema.at("/examples/0").deepCopy();
        var value = (ObjectNode) example.at("/lines/0/scores/0");
        for (var bad : new String[] {"3.5", "\"sept\"", "1e300", "null"}) {
            value.set(
                    "value",
                    JsonColumn.CANONICAL.convertValue(read(bad), com.fasterxml.jackson.databind.JsonNode.class));
            assertThat(fields(member, () -> desk.submit(troupe.actor(member), task, example, null)))
                    .as(bad)
                    .containsExactly("lines[0].scores[0].value");
        }
        value.put("value", 7);
        troupe.as(member, () -> desk.submit(troupe.actor(member), task, example, null));
        assertThat(mine(member, round).lines().get(0).scores().get(0)).isEqualTo(new Score("C1", 7));
    }

    @Test
    void a_conflict_declared_after_the_vote_takes_the_notes_out_too() {
        var round = table.open(forum, BallotMode.SECRET, 1, CRITERIA);
        var member = forum.members().get(0);
        var first = forum.themes().get(0);
        put(member, round, line(first, EXCELLENT, 9), line(forum.themes().get(1), GOOD, 8));
        var receipt = troupe.as(
                        member,
                        () -> ballots.declareConflict(
                                troupe.actor(member), round, new Conflict(first, "Un contrat avec mon organisation.")))
                .orElseThrow();
        assertThat(mine(member, round).lines().get(0)).isEqualTo(new Line(first, RECUSED, null));
        assertThat(mine(member, round).lines().get(1).scores()).containsExactly(new Score("C1", 8));
        assertThat(mine(member, round).receipt()).isEqualTo(receipt.receipt());
    }

    @Test
    void all_that_was_cast_is_read_once_no_ballot_is_taken_and_the_same_each_time() {
        var round = table.open(forum, BallotMode.SECRET, 1, CRITERIA);
        var first = forum.themes().get(0);
        put(forum.chair(), round, line(first, GOOD, 0, null, 10));
        put(
                forum.members().get(0),
                round,
                line(first, RECUSED),
                line(forum.themes().get(2), FAIR, 3));
        var task = asked(forum.adviser(), round, "user_giveOpinion");
        var opinion = new Opinion(
                List.of(new ThemeOpinion(first, Stance.FAVOURABLE, "Pour nos membres.")),
                "En séance.",
                null,
                List.of(
                        new Place(first, 7),
                        new Place(forum.themes().get(1), 2),
                        new Place(forum.themes().get(2), 7)));
        troupe.as(forum.adviser(), () -> desk.submit(troupe.actor(forum.adviser()), task, opinion, null));
        assertThat(troupe.refused(forum.chair(), () -> box.input(round)).code()).isEqualTo("round.noResultYet");
        time.forward(Duration.ofDays(15));

        var input = box.input(round);
        assertThat(input.themes()).containsExactlyElementsOf(forum.themes());
        assertThat(input.members()).extracting(RoundBallots.Member::index).containsExactly(0, 1, 2, 3);
        assertThat(input.ballots()).hasSize(2);
        var idle = of(input, forum.members().get(1));
        assertThat(idle.ballot()).isNull();
        assertThat(idle.judgments()).containsOnlyNulls();
        assertThat(idle.scores()[0]).containsOnlyNulls();
        var chair = of(input, forum.chair());
        assertThat(chair.judgments().get(0)).isEqualTo(Judgment.of(Mention.GOOD));
        assertThat(chair.judgments().get(1)).isNull();
        assertThat(chair.scores()[0]).containsExactly(0, null, 10);
        assertThat(chair.scores()[1]).containsOnlyNulls();
        var other = of(input, forum.members().get(0));
        assertThat(other.judgments().get(0)).isEqualTo(Judgment.RECUSED);
        assertThat(other.scores()[2]).containsExactly(3, null, null);
        assertThat(input.rankings()).hasSize(1);
        assertThat(input.rankings().get(0).places())
                .containsExactly(
                        List.of(forum.themes().get(1)),
                        List.of(first, forum.themes().get(2)));
        assertThat(MajorityJudgment.rank(new java.util.HashSet<>(input.themes()), input.ballots(), 1))
                .isEqualTo(reading.facts(round).ranking());
        assertThat(box.input(round).members())
                .extracting(RoundBallots.Member::person)
                .containsExactlyElementsOf(input.members().stream()
                        .map(RoundBallots.Member::person)
                        .toList());
    }

    @Test
    void where_voters_come_from_is_frozen_at_the_opening() {
        var small = organisation(OrganisationKind.PRIVATE, SizeBand.FROM_100);
        var large = organisation(OrganisationKind.MINISTRY, SizeBand.FROM_5000);
        var other = organisation(OrganisationKind.OTHER, SizeBand.FROM_500);
        var voters = List.of(member(small), member(large), member(other), forum.chair());
        var round = table.planned(forum);
        var opening = table.preparation(forum, forum.themes(), BallotMode.SECRET, 1);
        troupe.does(
                forum.officer(),
                round,
                "user_prepareRound",
                new RoundPlanning.Preparation(
                        opening.title(),
                        opening.question(),
                        opening.themes(),
                        opening.mode(),
                        voters,
                        1,
                        1,
                        opening.capacity(),
                        opening.opening(),
                        opening.closing(),
                        opening.asked()));
        assertThat(detail(forum.officer(), round).composition()).isNull();
        time.forward(Duration.ofHours(2));
        var frozen = new RoundReading.Composition(1, 1, 2, 1, 2, 1);
        assertThat(detail(forum.officer(), round).composition()).isEqualTo(frozen);
        acting.asSystem(() -> organisations.registerOrDescribe(new Organisations.New(
                code(small), "Fusionnée", OrganisationKind.AGENCY, SizeBand.FROM_5000, "Essai", null, true)));
        assertThat(detail(forum.officer(), round).composition()).isEqualTo(frozen);
        put(voters.get(0), round, line(forum.themes().get(0), GOOD));
        put(voters.get(2), round, line(forum.themes().get(0), GOOD));
        time.forward(Duration.ofDays(15));
        assertThat(of(box.input(round), voters.get(0)).college()).isEqualTo(College.PRIVATE);
        assertThat(of(box.input(round), voters.get(0)).size()).isEqualTo(OrganisationSize.SMALL);
        assertThat(of(box.input(round), voters.get(2)).college()).isNull();
        assertThat(of(box.input(round), voters.get(2)).size()).isEqualTo(OrganisationSize.LARGE);
    }

    @Test
    void an_order_of_themes_is_shown_beside_and_one_s_own_theme_has_no_place_in_it() {
        var own = table.proposed(forum, forum.adviser());
        var all = new java.util.ArrayList<>(forum.themes());
        all.add(own);
        var round = table.planned(forum);
        prepare(round, all);
        time.forward(Duration.ofHours(2));
        var task = asked(forum.adviser(), round, "user_giveOpinion");
        var lines = List.of(new ThemeOpinion(forum.themes().get(0), Stance.FAVOURABLE, "Oui."));
        var wrong = new Opinion(
                lines,
                "En séance.",
                null,
                List.of(
                        new Place(own, 1),
                        new Place(forum.themes().get(0), 1),
                        new Place(forum.themes().get(0), 2)));
        assertThat(fields(forum.adviser(), () -> desk.submit(troupe.actor(forum.adviser()), task, wrong, null)))
                .containsExactly("ranking[0].theme", "ranking[2].theme");
        var sheet = desk.sheet(troupe.actor(forum.adviser()), task);
        assertThat(((Opinion) sheet.example()).ranking())
                .extracting(Place::place)
                .containsExactly(1, 2, 3);
        assertThat(((Opinion) java.util.Objects.requireNonNull(sheet.known())).ranking())
                .extracting(Place::place)
                .containsOnlyNulls();
        troupe.as(forum.adviser(), () -> desk.submit(troupe.actor(forum.adviser()), task, sheet.example(), null));
        assertThat(detail(forum.chair(), round).opinions().get(0).ranking())
                .containsExactly(
                        List.of(forum.themes().get(0)),
                        List.of(forum.themes().get(1)),
                        List.of(forum.themes().get(2)));
    }

    private static com.fasterxml.jackson.databind.JsonNode read(String json) {
        try {
            return JsonColumn.CANONICAL.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static RoundBallots.Member of(RoundBallots.Input input, UUID person) {
        return input.members().stream()
                .filter(m -> m.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private List<String> fields(UUID person, Runnable work) {
        RuleViolation refusal = troupe.refused(person, work);
        return refusal.fields().stream().map(p -> p.field()).toList();
    }

    private BallotService.Receipt put(UUID person, UUID round, Line... lines) {
        return troupe.as(person, () -> ballots.put(troupe.actor(person), round, new Vote(List.of(lines), null, null)));
    }

    private BallotService.Mine mine(UUID person, UUID round) {
        return ballots.mine(troupe.actor(person), round).orElseThrow();
    }

    private String asked(UUID person, UUID round, String form) {
        return desk.about(round).stream()
                .filter(t -> t.form().equals(form) && desk.may(troupe.actor(person), t))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID organisation(OrganisationKind kind, SizeBand size) {
        var code = "O" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return acting.asSystem(() -> organisations.register(
                new Organisations.New(code, "Organisation " + code, kind, size, "Essai", null, true)));
    }

    private String code(UUID organisation) {
        return organisations.get(organisation).code();
    }

    private UUID member(@Nullable UUID organisation) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        var person = acting.asSystem(() -> people.register(
                new People.New("Prénom", "Nom " + number, number + "@exemple.test", organisation, "fr")));
        return troupe.granted(person, Role.FORUM_MEMBER, forum.id());
    }
}
