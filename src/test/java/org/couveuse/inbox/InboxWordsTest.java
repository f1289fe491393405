package org.couveuse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Role;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.BlockerService;
import org.couveuse.support.BlockerService.Raise;
import org.couveuse.support.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class InboxWordsTest {

    @Autowired
    private Inbox inbox;

    @Autowired
    private Subjects subjects;

    @Autowired
    private BlockerService blockers;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    private UUID lead;

    @BeforeEach
    void two_blockers_wait() {
        var thing = UUID.randomUUID();
        subjects.show(Card.of(thing, SubjectType.INCUBATOR, "Incubateur", "OPEN"));
        lead = troupe.with(Role.TEAM_LEAD, thing);
        var member = troupe.with(Role.TEAM_MEMBER, thing);
        blockers.raise(
                troupe.actor(member),
                new Raise(thing, "L’œuvre des accès-réseau (2e étage)", "Rien n’avance.", Severity.MAJOR));
        blockers.raise(troupe.actor(member), new Raise(thing, "Réseau coupé", "Rien n’avance.", Severity.MAJOR));
        time.runDue();
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_word_is_found_by_its_beginning_whatever_stands_before_it() {
        assertThat(found("oeuv")).hasSize(1);
        assertThat(found("L’Œuvre")).hasSize(1);
        assertThat(found("reseau")).hasSize(2);
        assertThat(found("étages")).hasSize(1);
        assertThat(found("2e")).hasSize(1);
        assertThat(found("seau")).isEmpty();
        assertThat(found("tage")).isEmpty();
    }

    @Test
    void all_words_are_wanted() {
        assertThat(found("réseau accès")).hasSize(1);
        assertThat(found("réseau coupé accès")).isEmpty();
    }

    @Test
    void what_the_task_asks_to_do_is_found_too_in_both_languages_and_together_with_the_title() {
        assertThat(found("lever")).hasSize(2);
        assertThat(found("blocker")).hasSize(2);
        assertThat(found("lever coupé")).hasSize(1);
        assertThat(found("lever rien")).isEmpty();
    }

    @Test
    void a_task_found_in_two_ways_is_counted_and_shown_once_and_pages_follow_each_other() {
        var query = Inbox.Query.text("lever");
        assertThat(inbox.count(troupe.actor(lead), query)).isEqualTo(2);
        var first = inbox.page(troupe.actor(lead), query, 0, 1);
        var second = inbox.page(troupe.actor(lead), query, 1, 1);
        assertThat(first).hasSize(1);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(inbox.page(troupe.actor(lead), query, 2, 1)).isEmpty();
    }

    @Test
    void signs_that_mean_something_to_the_database_are_only_signs() {
        for (var typed : List.of("!", "%", "_", "\\", ":*", "[", "re.eau", "🙂")) {
            assertThat(found(typed)).as(typed).isEmpty();
        }
    }

    private List<OpenTask> found(String words) {
        return inbox.page(troupe.actor(lead), Inbox.Query.text(words), 0, 10);
    }
}
