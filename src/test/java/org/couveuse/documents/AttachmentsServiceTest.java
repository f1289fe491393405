package org.couveuse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@CouveuseTest
class AttachmentsServiceTest {

    @Autowired
    private Attachments attachments;

    @Autowired
    private Subjects subjects;

    @Autowired
    private People people;

    @Autowired
    private Memberships memberships;

    @Autowired
    private ActingAs acting;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    @Value("${couveuse.files}")
    private Path files;

    private UUID need;
    private UUID expert;
    private UUID stranger;

    @BeforeEach
    void a_need_an_expert_and_a_stranger() {
        need = UUID.randomUUID();
        subjects.show(Card.of(need, SubjectType.NEED, "Un besoin", "RAISED"));
        expert = somebody();
        stranger = somebody();
        acting.asSystem(() -> memberships.grant(expert, Role.EXPERT, null));
    }

    @Test
    void what_was_attached_comes_back_byte_by_byte() throws IOException {
        var row = acting.as(expert, () -> attachments.attach(need, "../Étude.txt", text("Bonjour é")));

        assertThat(row.fileName()).isEqualTo("Étude.txt");
        assertThat(row.uploader()).isEqualTo(expert);
        assertThat(acting.as(expert, () -> attachments.list(need))).containsExactly(row);
        try (var bytes = acting.as(expert, () -> attachments.open(row.id())).bytes()) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("Bonjour é");
        }
    }

    @Test
    void who_takes_part_in_nothing_sees_nothing() {
        var row = acting.as(expert, () -> attachments.attach(need, "a.txt", text("a")));

        assertThatThrownBy(() -> acting.as(stranger, () -> attachments.open(row.id())))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND));
        assertThatThrownBy(() -> acting.asHolderOf(UUID.randomUUID(), () -> attachments.list(need)))
                .isInstanceOf(RuleViolation.class);
        assertThat(acting.asHolderOf(need, () -> attachments.list(need))).hasSize(1);
    }

    @Test
    void nothing_is_left_on_the_disk_of_a_file_that_was_refused_or_rolled_back() throws IOException {
        var before = count();
        assertThatThrownBy(() -> acting.as(expert, () -> attachments.attach(need, "a.exe", text("MZ"))))
                .isInstanceOf(RuleViolation.class);
        acting.as(
                expert,
                () -> transaction.executeWithoutResult(status -> {
                    attachments.attach(need, "a.txt", text("a"));
                    status.setRollbackOnly();
                }));

        assertThat(count()).isEqualTo(before);
        assertThat(acting.as(expert, () -> attachments.list(need))).isEmpty();
    }

    @Test
    void a_file_stays_when_nobody_knows_whether_its_commit_was_done() throws IOException {
        var before = count();
        assertThatThrownBy(() -> acting.as(
                        expert,
                        () -> transaction.executeWithoutResult(status -> {
                            attachments.attach(need, "a.txt", text("a"));
                            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                                @Override
                                public void beforeCommit(boolean readOnly) {
                                    throw new IllegalStateException("the database is gone");
                                }
                            });
                        })))
                .isInstanceOf(IllegalStateException.class);

        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void a_disk_that_takes_nothing_is_said_and_keeps_nothing_by_halves(@TempDir Path disk) throws IOException {
        var full = new Vault(Files.createFile(disk.resolve("file")));
        assertThatThrownBy(() -> full.receive(text("a"))).isInstanceOfSatisfying(RuleViolation.class, this::noRoom);

        var half = new Vault(disk);
        var received = half.receive(text("a"));
        for (var prefix = 0; prefix < 256; prefix++) {
            Files.createFile(disk.resolve("%02x".formatted(prefix)));
        }
        assertThatThrownBy(() -> half.keep(received)).isInstanceOfSatisfying(RuleViolation.class, this::noRoom);
        assertThat(received.file()).doesNotExist();
    }

    private void noRoom(RuleViolation refusal) {
        assertThat(refusal.code()).isEqualTo("documents.noRoom");
        assertThat(refusal.kind().status()).isEqualTo(507);
    }

    @Test
    void an_empty_file_and_one_above_twenty_megabytes_are_refused() {
        assertThatThrownBy(() -> acting.as(expert, () -> attachments.attach(need, "a.txt", text(""))))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> assertThat(r.fields().get(0).code()).isEqualTo("documents.empty"));
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        assertThatThrownBy(() -> acting.as(expert, () -> attachments.attach(need, "a.txt", endless)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.kind()).isEqualTo(RuleViolation.Kind.TOO_LARGE));
    }

    @Test
    void an_auditor_reads_and_attaches_nothing() {
        acting.asSystem(() -> memberships.grant(stranger, Role.AUDITOR, null));

        assertThat(acting.as(stranger, () -> attachments.list(need))).isEmpty();
        assertThatThrownBy(() -> acting.as(stranger, () -> attachments.attach(need, "a.txt", text("a"))))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.code()).isEqualTo("documents.auditor"));
    }

    private long count() throws IOException {
        if (!Files.exists(files)) {
            return 0;
        }
        try (var all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private UUID somebody() {
        return acting.asSystem(() ->
                people.register(new People.New("Zoé", "Côté", UUID.randomUUID() + "@exemple.quebec", null, "fr")));
    }
}
