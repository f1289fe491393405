package org.couveuse.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.audit.Trail;
import org.couveuse.engine.DecisionTables;
import org.couveuse.engine.ProcessAdministration;
import org.couveuse.engine.ProcessAdministration.Incident;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class ProcessAdministrationTest {

    @Autowired
    private ProcessAdministration processes;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private Failure failure;

    @Autowired
    private Trail trail;

    @Autowired
    private Troupe troupe;

    @Test
    void a_failed_step_is_found_by_its_thing_and_tried_again_with_a_trace() {
        var admin = troupe.with(Role.ADMIN, null);
        var blocker = failure.happen();

        var incident = troupe.as(admin, () -> find(blocker));
        assertThat(incident.process()).isEqualTo("blockerEscalation");
        assertThat(incident.nodeName()).isNotBlank();
        assertThat(troupe.as(admin, () -> processes.definition("blockerEscalation", Texts.FRENCH))
                        .failed())
                .isPositive();

        troupe.as(admin, () -> {
            processes.retry(incident.id());
            return incident;
        });
        assertThat(failure.retries(blocker)).isEqualTo(1);
        assertThat(trail.history(blocker, 5).items()).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("incident.retried");
            assertThat(entry.actor()).isEqualTo(admin);
        });
        assertThat(troupe.refused(admin, () -> processes.retry(incident.id())).kind())
                .isEqualTo(RuleViolation.Kind.NOT_FOUND);
        failure.over(blocker);
    }

    @Test
    void models_have_versions_and_a_diagram_with_what_waits() {
        var admin = troupe.with(Role.ADMIN, null);
        var blocker = failure.happen();

        assertThat(troupe.as(admin, () -> processes.definitions(Texts.FRENCH)))
                .extracting("process")
                .contains("needIntake", "blockerEscalation");
        assertThat(troupe.as(admin, () -> processes.versions("blockerEscalation"))
                        .get(0)
                        .running())
                .isPositive();
        assertThat(troupe.as(admin, () -> processes.picture("blockerEscalation", Texts.FRENCH))
                        .active())
                .contains("user_resolveBlocker");
        failure.over(blocker);
    }

    @Test
    void a_decision_table_reads_as_rules_with_their_reasons() {
        var table = table(Texts.FRENCH);
        assertThat(table.inputs()).containsExactly("Palier", "Gravité");
        assertThat(table.outputs()).containsExactly("Délai");
        assertThat(table.rows()).hasSize(9);
        assertThat(table.rows().get(0).inputs()).containsExactly("Opérationnel", "Bloquante");
        assertThat(table.rows().get(0).outputs()).containsExactly("2 jours");
        assertThat(table.rows().get(0).why()).startsWith("Le travail est arrêté");
    }

    @Test
    void a_decision_table_reads_in_english_too() {
        var table = table(Texts.ENGLISH);
        assertThat(table.name()).isEqualTo("Delay to solve a blocker");
        assertThat(table.description()).startsWith("The time a level has to solve a blocker");
        assertThat(table.inputs()).containsExactly("Level", "Severity");
        assertThat(table.outputs()).containsExactly("Delay");
        assertThat(table.rows().get(0).outputs()).containsExactly("2 days");
        assertThat(table.rows().get(0).why()).startsWith("Work has stopped");
    }

    @Test
    void no_cell_of_a_decision_table_shows_how_it_is_written() {
        for (var language : List.of(Texts.FRENCH, Texts.ENGLISH)) {
            var cells = tables.all(language).stream()
                    .flatMap(each -> each.rows().stream())
                    .flatMap(row -> Stream.concat(row.inputs().stream(), row.outputs().stream()))
                    .toList();
            assertThat(cells)
                    .isNotEmpty()
                    .noneMatch(cell -> cell.matches(".*([A-Z]{2,}|P\\d+D|[\"<>*=]|true|false|null).*"));
        }
        assertThat(cells("teamComposition", Texts.FRENCH))
                .contains("moins de 3\u00a0× «\u00a0Groupes de l’incubateur\u00a0»", "plus de 75", "2 ou plus", "Oui");
        assertThat(cells("teamComposition", Texts.ENGLISH)).contains("fewer than 2", "Yes");
        assertThat(cells("evidenceLevel", Texts.FRENCH)).contains("Groupe comparable, Tirage au sort");
    }

    private List<String> cells(String table, Locale language) {
        return tables.all(language).stream()
                .filter(each -> each.id().equals(table))
                .flatMap(each -> each.rows().stream())
                .flatMap(row -> Stream.concat(row.inputs().stream(), row.outputs().stream()))
                .toList();
    }

    @Test
    void a_model_and_a_failed_step_are_named_in_english_too() {
        var admin = troupe.with(Role.ADMIN, null);
        var blocker = failure.happen();

        var picture = troupe.as(admin, () -> processes.picture("blockerEscalation", Texts.ENGLISH));
        assertThat(picture.name()).isEqualTo("Escalation of a blocker");
        assertThat(picture.xml()).contains("Move up one level").doesNotContain("Passer au palier");
        var incident = troupe.as(admin, () -> processes.incidents(0, 200, Texts.ENGLISH).items().stream()
                .filter(each -> blocker.equals(each.key()))
                .findFirst()
                .orElseThrow());
        assertThat(incident.processName()).isEqualTo("Escalation of a blocker");
        assertThat(incident.nodeName())
                .isNotEqualTo(troupe.as(admin, () -> find(blocker)).nodeName())
                .isNotEqualTo(incident.node());
        failure.over(blocker);
    }

    @Test
    void nobody_but_an_administrator_sees_or_retries() {
        var officer = troupe.with(Role.AGENCY_OFFICER, null);
        assertThat(troupe.refused(officer, () -> processes.incidents(0, 10, Texts.FRENCH))
                        .kind())
                .isEqualTo(RuleViolation.Kind.FORBIDDEN);
        assertThat(troupe.refused(officer, () -> processes.retry("1")).kind()).isEqualTo(RuleViolation.Kind.FORBIDDEN);
    }

    private DecisionTables.Table table(Locale locale) {
        return tables.all(locale).stream()
                .filter(each -> each.id().equals("blockerDelay"))
                .findFirst()
                .orElseThrow();
    }

    private Incident find(UUID key) {
        return processes.incidents(0, 200, Texts.FRENCH).items().stream()
                .filter(each -> key.equals(each.key()))
                .findFirst()
                .orElseThrow();
    }
}
