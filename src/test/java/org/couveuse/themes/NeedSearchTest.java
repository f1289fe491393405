package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class NeedSearchTest {

    @Autowired
    private NeedReception reception;

    @Autowired
    private NeedService needs;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    private UUID somebody;

    @BeforeEach
    void somebody_submits() {
        somebody = troupe.with(Role.TEAM_MEMBER, UUID.randomUUID());
    }

    @Test
    void accents_elisions_and_plurals_do_not_hide_a_resemblance() {
        var asked = submitted("L’hydravion de l’écloserie", "Les hydravions survolent des écloseries protégées.");
        var bare = submitted("HYDRAVIONS PRES D'UNE ECLOSERIE", "Un hydravion survole l'ecloserie protegee.");
        var other = submitted("Des zeppelins au musée", "Un zeppelin ancien attend sa restauration.");

        var found = resembling(asked);

        assertThat(found).first().isEqualTo(bare);
        assertThat(found).doesNotContain(asked, other);
    }

    @Test
    void the_same_words_are_the_nearest_and_their_likeness_is_one() {
        var first = submitted("Trop de gabarits notariés", "Chaque gabarit notarié demande trois paraphes.");
        submitted("Des paraphes en double", "Le gabarit des paraphes change à chaque notaire.");
        var same = submitted("Trop de gabarits notariés", "Chaque gabarit notarié demande trois paraphes.");

        var found = acting.as(somebody, () -> needs.similar(first, 5));

        assertThat(found.get(0).need().id()).isEqualTo(same);
        assertThat(found.get(0).likeness()).isGreaterThan(0.95);
        assertThat(found)
                .extracting(NeedService.Resembling::likeness)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void what_is_being_written_is_compared_too() {
        var known = submitted("Le toboggan des archives", "Les archives descendent par un toboggan bruyant.");

        var found = acting.as(somebody, () -> needs.similarTo("Toboggans bruyants", "", 3));

        assertThat(found).extracting(r -> r.need().id()).contains(known);
        assertThat(acting.as(somebody, () -> needs.similarTo("", "", 3))).isEmpty();
    }

    private List<UUID> resembling(UUID need) {
        return acting.as(somebody, () -> needs.similar(need, 5)).stream()
                .map(r -> r.need().id())
                .toList();
    }

    private UUID submitted(String title, String description) {
        return acting.as(
                somebody,
                () -> reception.submit(new NeedReception.New(
                        title, description, null, null, null, null, Channel.INNOVATION_CELL, null)));
    }
}
