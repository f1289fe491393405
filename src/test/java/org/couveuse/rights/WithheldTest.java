package org.couveuse.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.people.Role;
import org.couveuse.privacy.DataExport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever takes somebody else's data gets no opinion that others may not know yet; its author does. */
@RightsTest
class WithheldTest extends OnTheStory {

    @Autowired
    private DataExport export;

    @Autowired
    private org.couveuse.Troupe troupe;

    @Autowired
    private TransactionTemplate transaction;

    /** What somebody said, who said it, and what makes it not closed yet. */
    private record Said(String table, String author, String notYet) {}

    private static final List<Said> SAID = List.of(
            new Said(
                    "idea_evaluation",
                    "select evaluator from idea_evaluation where state = 'SENT' order by id",
                    "update idea_evaluation set state = 'OPEN' where evaluator <> :author"),
            new Said(
                    "opinion_request",
                    "select given_by from opinion_request where state = 'GIVEN' order by id",
                    "update prioritisation_round set state = 'OPEN' where :author is not null"),
            new Said(
                    "review",
                    "select reviewer from review order by id",
                    "update review_round set closed_at = null where :author is not null"));

    @TestFactory
    Stream<DynamicTest> tables() {
        return SAID.stream().map(said -> DynamicTest.dynamicTest(said.table(), () -> withheld(said)));
    }

    private void withheld(Said said) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var author = jdbc.sql(said.author()).query(UUID.class).list().get(0);
            closed(said);
            var own = rows(author, author, said.table());
            assertThat(own).isPositive();
            for (var role : List.of(Role.AGENCY_OFFICER, Role.ADMIN)) {
                assertThat(rows(scene.cast().strong(role), author, said.table()))
                        .as("once closed, to " + role)
                        .isEqualTo(own);
            }
            jdbc.sql(said.notYet().replace(":author", "'" + author + "'")).update();
            for (var role : List.of(Role.AGENCY_OFFICER, Role.ADMIN)) {
                assertThat(rows(scene.cast().strong(role), author, said.table()))
                        .as("before, to " + role)
                        .isLessThan(own);
            }
            assertThat(rows(author, author, said.table())).as("to who said it").isEqualTo(own);
        });
    }

    private void closed(Said said) {
        switch (said.table()) {
            case "idea_evaluation" ->
                jdbc.sql("update idea_evaluation set state = 'SENT'").update();
            case "opinion_request" ->
                jdbc.sql("update prioritisation_round set state = 'DECIDED'").update();
            default ->
                jdbc.sql("update review_round set closed_at = current_timestamp")
                        .update();
        }
    }

    private int rows(UUID reader, UUID author, String table) {
        return troupe.as(reader, () -> export.counts(troupe.actor(reader), author)).stream()
                .filter(count -> count.table().equals(table))
                .mapToInt(DataExport.Count::rows)
                .sum();
    }
}
