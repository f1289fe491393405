package org.couveuse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class OrganisationsServiceTest {

    @Autowired
    private Organisations organisations;

    @Autowired
    private ActingAs acting;

    @Test
    void organisations_are_listed_as_a_french_reader_expects_part_by_part() {
        var mark = "zq" + UUID.randomUUID().toString().substring(0, 8);
        for (var name : new String[] {"Zone", "Économie", "école", "Eau", "Œuvres"}) {
            register(mark + name.hashCode(), name, mark);
        }
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = organisations.page(mark, null, after, 2);
            page.items().forEach(o -> seen.add(o.name()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactly("Eau", "école", "Économie", "Œuvres", "Zone");
        assertThat(organisations.count(mark, null)).isEqualTo(5);
    }

    @Test
    void accents_and_capitals_do_not_hide_an_organisation() {
        var code = "Q" + UUID.randomUUID().toString().substring(0, 8);
        register(code, "Société de l’Épreuve n° 1 " + code, "Sécurité");

        assertThat(organisations
                        .page("societe de l'epreuve n° 1 " + code, null, null, 5)
                        .items())
                .hasSize(1);
        assertThat(organisations.page("100%_" + code, null, null, 5).items()).isEmpty();
    }

    @Test
    void a_code_is_taken_once() {
        var code = "Q" + UUID.randomUUID().toString().substring(0, 8);
        register(code, "Une", "S");

        assertThatThrownBy(() -> register(code, "Autre", "S"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> assertThat(r.fields().get(0).code()).isEqualTo("people.organisation.codeTaken"));
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        assertThatThrownBy(() -> register("", "a\u0000b", "x".repeat(101)))
                .isInstanceOfSatisfying(RuleViolation.class, r -> assertThat(r.fields())
                        .extracting(f -> f.field() + " " + f.code())
                        .containsExactly("code shared.required", "name shared.control", "sector shared.tooLong"));
    }

    @Test
    void a_cursor_made_up_is_refused() {
        assertThatThrownBy(() -> organisations.page("", null, "***", 5))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.kind()).isEqualTo(RuleViolation.Kind.MALFORMED));
    }

    private UUID register(String code, String name, String sector) {
        return acting.asSystem(() -> organisations.register(
                new Organisations.New(code, name, OrganisationKind.OTHER, SizeBand.UNDER_100, sector, null, true)));
    }
}
