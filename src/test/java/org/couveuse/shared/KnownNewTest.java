package org.couveuse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.subjects.LinkKind;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class KnownNewTest {

    @Autowired
    private Subjects subjects;

    @Autowired
    private EntityManagerFactory entities;

    @Test
    void what_says_that_it_is_new_is_written_without_being_looked_for() {
        var need = UUID.randomUUID();
        var theme = UUID.randomUUID();
        assertThat(statements(() -> subjects.show(Subject.Card.of(need, SubjectType.NEED, "Besoin", "SUBMITTED"))))
                .as("one read whether it is shown already, one line, and one by which search finds it")
                .isEqualTo(3);
        subjects.show(Subject.Card.of(theme, SubjectType.THEME, "Thème", "CANDIDATE"));
        assertThat(statements(() -> subjects.link(need, theme, LinkKind.PART_OF)))
                .as("one read whether they are linked already, one line")
                .isEqualTo(2);
    }

    @Test
    void what_was_read_is_not_new_and_can_be_changed_and_taken_away() {
        var need = UUID.randomUUID();
        var theme = UUID.randomUUID();
        subjects.show(Subject.Card.of(need, SubjectType.NEED, "Besoin", "SUBMITTED"));
        subjects.show(Subject.Card.of(theme, SubjectType.THEME, "Thème", "CANDIDATE"));
        subjects.show(Subject.Card.of(need, SubjectType.NEED, "Besoin redit", "SUBMITTED"));
        subjects.link(need, theme, LinkKind.PART_OF);
        subjects.unlink(need, theme, LinkKind.PART_OF);

        assertThat(subjects.get(need).card().title()).isEqualTo("Besoin redit");
        assertThat(subjects.get(need).isNew()).isFalse();
        assertThat(subjects.chain(need).links()).isEmpty();
    }

    private long statements(Runnable work) {
        var counted = entities.unwrap(SessionFactory.class).getStatistics();
        counted.setStatisticsEnabled(true);
        counted.clear();
        try {
            work.run();
            return counted.getPrepareStatementCount();
        } finally {
            counted.setStatisticsEnabled(false);
        }
    }
}
