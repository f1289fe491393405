package org.couveuse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.shared.ImportReport;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Subjects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class PeopleImportsServiceTest {

    @Autowired
    private PeopleImports imports;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private Subjects subjects;

    @Autowired
    private ActingAs acting;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void organisations_and_then_their_people_come_in_and_are_described_anew_the_second_time() {
        var first = organisations("code,name_fr,kind,size_band,sector\nC" + mark + ",=Nom,agency,100-499,S\n");
        var second = organisations(
                "code,name_fr,kind,size_band,sector,fictional\nC" + mark + ",Autre nom,private,5000+,S,true\n");

        assertThat(first.accepted()).isEqualTo(1);
        assertThat(second.accepted()).isEqualTo(1);
        var row = organisations.byCode("C" + mark).orElseThrow();
        assertThat(row.name()).isEqualTo("Autre nom");
        assertThat(row.sizeBand()).isEqualTo(SizeBand.FROM_5000);
        assertThat(subjects.get(row.id()).card().title()).isEqualTo("Autre nom");

        var report = acting.asSystem(() -> imports.people(file(
                "given_name,family_name,email,organisation\nZoé,Côté,z" + mark + "@exemple.quebec,C" + mark + "\n")));
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(people.byEmail("z" + mark + "@exemple.quebec").orElseThrow().organisation())
                .isEqualTo(row.id());
    }

    @Test
    void one_wrong_line_keeps_all_others_out() {
        var report = organisations("code,name_fr,kind,size_band,sector\nA" + mark + ",A,agency,100-499,S\nB" + mark
                + ",B,planet,huge,S\nA" + mark + ",A,agency,100-499,S\n");

        assertThat(report.accepted()).isZero();
        assertThat(report.problems())
                .extracting(p -> p.line() + " " + p.field() + " " + p.code())
                .containsExactly(
                        "3 kind people.import.oneOf",
                        "3 size_band people.import.oneOf",
                        "4 code people.import.codeTwice");
        assertThat(organisations.byCode("A" + mark)).isEmpty();
    }

    @Test
    void a_person_of_an_unknown_organisation_or_with_a_bad_address_is_told() {
        var report = acting.asSystem(() -> imports.people(
                file("given_name,family_name,email,organisation,language\nA,B,pas une adresse,NULLE,de\n")));

        assertThat(report.problems())
                .extracting(ImportReport.Problem::code)
                .containsExactlyInAnyOrder(
                        "people.person.emailForm", "people.import.organisation", "people.person.language");
    }

    @Test
    void only_keepers_import() {
        var nobody = acting.asSystem(
                () -> people.register(new People.New("A", "B", "n" + mark + "@exemple.quebec", null, "fr")));
        assertThatThrownBy(() -> acting.as(nobody, () -> imports.organisations(file("code\n"))))
                .isInstanceOf(RuleViolation.class);
    }

    private ImportReport organisations(String text) {
        return acting.asSystem(() -> imports.organisations(file(text)));
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
