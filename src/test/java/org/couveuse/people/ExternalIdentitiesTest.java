package org.couveuse.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.couveuse.CouveuseTest;
import org.couveuse.hostile.Together;
import org.couveuse.people.ExternalIdentities.Claimed;
import org.couveuse.people.ExternalIdentities.Mapped;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody opens two windows and comes in through the provider in both. */
@CouveuseTest
class ExternalIdentitiesTest {

    @Autowired
    private ExternalIdentities identities;

    @Autowired
    private Memberships memberships;

    private final String subject = UUID.randomUUID().toString();
    private final UUID incubator = UUID.randomUUID();

    @RepeatedTest(5)
    void who_comes_in_for_the_first_time_four_times_at_the_same_moment_is_one_person() throws Exception {
        var people = Together.all(Collections.nCopies(4, coming(Set.of())));

        assertThat(people).hasSize(4);
        assertThat(Set.copyOf(people)).hasSize(1);
        assertThat(identities.person("https://fournisseur.test", subject)).contains(people.get(0));
    }

    @RepeatedTest(5)
    void a_role_that_the_map_gives_is_given_once_and_taken_once() throws Exception {
        var person = coming(Set.of()).call();

        Together.all(Collections.nCopies(4, coming(Set.of(new Mapped(Role.TEAM_MEMBER, incubator)))));
        assertThat(memberships.of(person)).extracting(Memberships.Row::role).containsExactly(Role.TEAM_MEMBER);

        Together.all(Collections.nCopies(4, coming(Set.of())));
        assertThat(memberships.of(person)).isEmpty();
    }

    @Test
    void the_same_subject_of_another_provider_is_somebody_else() throws Exception {
        var here = coming(Set.of()).call();
        var there = identities
                .enter(
                        new Claimed(
                                "https://autre.test",
                                subject,
                                "autre." + subject + "@exemple.test",
                                "Marie",
                                "Tremblay",
                                "fr",
                                Set.of()),
                        true)
                .person();
        assertThat(there).isNotEqualTo(here);
        assertThat(identities.person("https://fournisseur.test", subject)).contains(here);
        assertThat(identities.person("https://autre.test", subject)).contains(there);
        assertThat(identities.person("https://inconnu.test", subject)).isEmpty();
    }

    private Callable<UUID> coming(Set<Mapped> roles) {
        var claimed = new Claimed(
                "https://fournisseur.test", subject, subject + "@exemple.test", "Marie", "Tremblay", "fr", roles);
        return () -> identities.enter(claimed, true).person();
    }
}
