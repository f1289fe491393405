package org.couveuse.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedInTest {

    @Test
    void two_people_of_the_same_name_are_not_the_same() {
        var one = UUID.randomUUID();
        assertThat(named(one)).isNotEqualTo(named(UUID.randomUUID())).isEqualTo(named(one));
        assertThat(named(one)).hasSameHashCodeAs(named(one));
    }

    private static SignedIn named(UUID person) {
        return new SignedIn(new SignedIn.Moment(person, true, 0, 0, Set.of(), null), "Marie Tremblay", null);
    }
}
