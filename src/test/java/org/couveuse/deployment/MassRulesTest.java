package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.MassRules.Candidate;
import org.couveuse.deployment.MassRules.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MassRulesTest {

    private static final Instant DAY = Instant.parse("2027-03-01T13:00:00Z");
    private static final Facts NOTHING = new Facts(List.of(), true, false);

    @ParameterizedTest
    @EnumSource(MassAct.class)
    void what_is_over_is_left_out_of_everything(MassAct act) {
        assertThat(MassRules.of(act, DAY, in(AdoptionState.INVITED, true, null), NOTHING))
                .isEqualTo(LeftOut.ENDED);
    }

    @Test
    void an_invitation_is_withdrawn_only_before_the_adoption_begins() {
        for (var state : AdoptionState.values()) {
            var left = MassRules.of(MassAct.CLOSE, null, in(state, false, null), NOTHING);
            var open = state == AdoptionState.INVITED || state == AdoptionState.POSTPONED;
            assertThat(left).as(state.name()).isEqualTo(open ? null : LeftOut.BEGUN);
        }
    }

    @Test
    void who_is_awaited_for_nothing_is_not_reminded() {
        assertThat(MassRules.of(MassAct.REMIND, null, in(AdoptionState.POSTPONED, false, DAY), NOTHING))
                .isEqualTo(LeftOut.NOTHING_WAITS);
    }

    @Test
    void the_day_of_a_next_report_or_answer_only_moves_later() {
        var sooner = in(AdoptionState.IN_PROGRESS, false, DAY.minusSeconds(1));
        var same = in(AdoptionState.POSTPONED, false, DAY);
        assertThat(MassRules.of(MassAct.POSTPONE, DAY, sooner, NOTHING)).isNull();
        assertThat(MassRules.of(MassAct.POSTPONE, DAY, same, NOTHING)).isEqualTo(LeftOut.ALREADY_LATER);
        assertThat(MassRules.of(MassAct.POSTPONE, DAY, in(AdoptionState.CONFIRMED, false, null), NOTHING))
                .isEqualTo(LeftOut.NOTHING_WAITS);
    }

    private static Candidate in(AdoptionState state, boolean over, @Nullable Instant until) {
        return new Candidate(UUID.randomUUID(), UUID.randomUUID(), "Ville", "ville", state, over, until);
    }
}
