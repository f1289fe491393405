package org.couveuse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.people.Role;
import org.couveuse.privacy.Incidents.Told;
import org.couveuse.shared.TableFormat;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CouveuseTest
class IncidentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentExport export;

    @Autowired
    private Troupe troupe;

    @Autowired
    private JdbcClient jdbc;

    private UUID officer;

    @BeforeEach
    void an_officer() {
        officer = troupe.with(Role.AGENCY_OFFICER, null);
    }

    @Test
    void what_was_written_stays_and_a_correction_is_the_next_word() {
        var first = troupe.as(officer, () -> incidents.record(told(null, InjuryRisk.ASSESSING, DAY)));
        assertThat(first.reference()).matches("\\d{4}-\\d{3,}");
        var second = troupe.as(
                officer,
                () -> incidents.correct(first.id(), told(12, InjuryRisk.SERIOUS, DAY), "Le nombre est connu."));

        assertThat(second.reference()).isEqualTo(first.reference());
        var whole = troupe.as(officer, () -> incidents.get(first.id()));
        assertThat(whole.revisions()).hasSize(2);
        assertThat(whole.now().told().concerned()).isEqualTo(12);
        assertThat(whole.revisions().get(1).told()).isEqualTo(first.told());
        assertThat(troupe.as(officer, incidents::page))
                .filteredOn(row -> row.id().equals(first.id()))
                .extracting(Incidents.Row::revision)
                .containsExactly(2);
        assertThat(jdbc.sql("select action from audit_entry where subject = ? order by at, action desc")
                        .param(first.id())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("incident.recorded", "incident.corrected");
    }

    @Test
    void days_follow_each_other_and_everything_the_law_asks_for_is_said() {
        var wrong = new Told(
                null,
                DAY,
                DAY.minusDays(1),
                DAY.minusDays(3),
                "",
                "",
                -1,
                null,
                null,
                "",
                "",
                DAY.minusDays(9),
                null,
                null);
        var refusal = troupe.refused(officer, () -> incidents.record(wrong));
        assertThat(refusal.fields())
                .extracting("field")
                .contains(
                        "nature",
                        "from",
                        "to",
                        "circumstances",
                        "categories",
                        "concerned",
                        "risk",
                        "riskReasons",
                        "measures",
                        "authorityToldOn");
        var unknown = troupe.refused(
                officer, () -> incidents.correct(UUID.randomUUID(), told(1, InjuryRisk.SERIOUS, DAY), "pourquoi"));
        assertThat(unknown.kind()).isEqualTo(org.couveuse.shared.RuleViolation.Kind.NOT_FOUND);
        var future =
                troupe.refused(officer, () -> incidents.record(told(1, InjuryRisk.SERIOUS, LocalDate.of(2999, 1, 1))));
        assertThat(future.fields()).extracting("field").contains("knownOn");
    }

    @Test
    void the_agency_and_administrators_write_auditors_read_and_nobody_else_sees_it() {
        var auditor = troupe.with(Role.AUDITOR, null);
        assertThat(troupe.as(auditor, incidents::page)).isNotNull();
        assertThat(troupe.refused(auditor, () -> incidents.record(told(1, InjuryRisk.SERIOUS, DAY)))
                        .code())
                .isEqualTo("privacy.incident.writers");
        var lead = troupe.with(Role.TEAM_LEAD, UUID.randomUUID());
        assertThat(troupe.refused(lead, incidents::page).code()).isEqualTo("privacy.incident.readers");
    }

    @Test
    void the_register_is_taken_away_whole_and_the_trail_says_by_whom() throws IOException {
        var row = troupe.as(officer, () -> incidents.record(told(3, InjuryRisk.NOT_SERIOUS, DAY)));
        var csv = written(TableFormat.CSV);
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains(row.reference(), "'=Envoi", "No serious risk");
        assertThat(written(TableFormat.XLSX)).startsWith('P', 'K');
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'taken.incidents' and actor = ?")
                        .param(officer)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private byte[] written(TableFormat format) {
        return troupe.as(officer, () -> {
            var bytes = new ByteArrayOutputStream();
            try {
                export.write(format, Texts.ENGLISH, bytes);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return bytes.toByteArray();
        });
    }

    private static Told told(@Nullable Integer concerned, InjuryRisk risk, LocalDate known) {
        return new Told(
                IncidentNature.DISCLOSURE,
                DAY,
                null,
                known,
                "=Envoi à une mauvaise adresse.",
                "Noms et adresses",
                concerned,
                concerned,
                risk,
                "Rien de sensible.",
                "Effacement confirmé.",
                null,
                null,
                null);
    }
}
