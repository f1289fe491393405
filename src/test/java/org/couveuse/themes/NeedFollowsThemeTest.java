package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.NeedTriage.Triaging;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CouveuseTest
class NeedFollowsThemeTest {

    @Autowired
    private NeedReception reception;

    @Autowired
    private NeedService needs;

    @Autowired
    private NeedStory stories;

    @Autowired
    private NeedTriage triage;

    @Autowired
    private ThemeService themes;

    @Autowired
    private NeedFollowers followers;

    @Autowired
    private Subjects subjects;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private PlatformTransactionManager transactions;

    private final UUID round = UUID.randomUUID();
    private UUID officer;
    private UUID need;
    private UUID theme;

    @BeforeEach
    void a_need_that_became_a_theme() {
        officer = troupe.with(Role.AGENCY_OFFICER, null);
        need = decided(
                new Triaging(Triage.CANDIDATE, "Un seul guichet", "Ce qui doit changer.", null, null, null, "Oui."));
        theme = Objects.requireNonNull(detail(need).need().theme());
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_need_stands_where_its_theme_has_come_in_lists_and_in_its_story() {
        assertThat(state(need)).isEqualTo(NeedState.CANDIDATE);
        inRound();
        assertThat(state(need)).isEqualTo(NeedState.IN_ROUND);
        write(() -> themes.retained(theme, round));
        assertThat(state(need)).isEqualTo(NeedState.RETAINED);
        stands(NeedState.IN_INCUBATION);
        stands(NeedState.IN_INCUBATION);
        stands(NeedState.DEPLOYING);
        stands(NeedState.DEPLOYED);

        assertThat(subjects.get(need).card().state()).isEqualTo("DEPLOYED");
        assertThat(listed(NeedState.DEPLOYED)).contains(need);
        assertThat(listed(NeedState.CANDIDATE)).doesNotContain(need);
        assertThat(kinds(need))
                .endsWith(
                        NeedStepKind.INFORMED,
                        NeedStepKind.IN_ROUND,
                        NeedStepKind.RETAINED,
                        NeedStepKind.IN_INCUBATION,
                        NeedStepKind.DEPLOYING,
                        NeedStepKind.DEPLOYED);
    }

    @Test
    void a_theme_set_aside_takes_its_needs_along_and_a_round_without_decision_gives_them_back() {
        inRound();
        write(() -> themes.freed(theme, round));
        assertThat(state(need)).isEqualTo(NeedState.CANDIDATE);
        assertThat(kinds(need)).endsWith(NeedStepKind.IN_ROUND, NeedStepKind.FREED);

        inRound();
        write(() -> themes.notRetained(theme, round));
        assertThat(state(need)).isEqualTo(NeedState.SET_ASIDE);
    }

    @Test
    void a_need_that_joins_late_stands_where_the_theme_is_and_can_still_be_parted() {
        inRound();
        write(() -> themes.retained(theme, round));
        stands(NeedState.CONCLUDED);
        var late = decided(new Triaging(Triage.JOIN, null, null, null, theme, null, "C’est le même besoin."));

        assertThat(state(late)).isEqualTo(NeedState.CONCLUDED);
        assertThat(kinds(late)).endsWith(NeedStepKind.JOINED, NeedStepKind.CONCLUDED, NeedStepKind.INFORMED);
        assertThat(detail(late).joined()).isTrue();
        assertThat(detail(need).joined()).isFalse();

        acting.as(officer, () -> triage.undoJoin(late, "Ce n’était pas le même."));
        assertThat(state(late)).isEqualTo(NeedState.RECEIVED);
        stands(NeedState.DEPLOYED);
        assertThat(state(late)).isEqualTo(NeedState.RECEIVED);
    }

    @Test
    void what_comes_of_a_theme_nobody_knows_changes_nothing() {
        write(() -> followers.stand(UUID.randomUUID(), NeedState.DEPLOYED));
        assertThat(state(need)).isEqualTo(NeedState.CANDIDATE);
    }

    private void inRound() {
        write(() -> {
            subjects.show(Card.of(round, SubjectType.ROUND, "Une ronde", "OPEN"));
            themes.inRound(theme, round);
        });
    }

    private void stands(NeedState came) {
        write(() -> followers.stand(theme, came));
        assertThat(state(need)).isEqualTo(came);
    }

    private void write(Runnable work) {
        acting.asSystem(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> work.run()));
    }

    private UUID decided(Triaging as) {
        var author = troupe.with(Role.TEAM_MEMBER, UUID.randomUUID());
        var submitted = acting.as(
                author,
                () -> reception.submit(new NeedReception.New(
                        "Un seul guichet",
                        "Il faut que cela change, pour nous tous.",
                        null,
                        Frequency.WEEKLY,
                        null,
                        null,
                        Channel.INNOVATION_CELL,
                        null)));
        time.runDue();
        troupe.does(officer, submitted, "user_triageNeed", as);
        time.runDue();
        return submitted;
    }

    private NeedService.Detail detail(UUID id) {
        return acting.as(officer, () -> needs.get(id));
    }

    private NeedState state(UUID id) {
        return detail(id).need().state();
    }

    private List<UUID> listed(NeedState state) {
        return acting
                .as(officer, () -> needs.page(new NeedService.Query(Set.of(state), Set.of(), ""), null, 200))
                .items()
                .stream()
                .map(NeedService.Row::id)
                .toList();
    }

    private List<NeedStepKind> kinds(UUID id) {
        return acting.as(officer, () -> stories.of(id)).events().stream()
                .map(NeedStory.Event::kind)
                .toList();
    }
}
