package org.couveuse.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.audit.Exports;
import org.couveuse.audit.Trail;
import org.couveuse.people.Actor;
import org.couveuse.people.Candidate;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.SearchIndex;
import org.couveuse.subjects.SearchKind;
import org.couveuse.subjects.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Files attached to things. */
@Service
@Transactional
public class Attachments {

    /** Where on a thing's page its files are: the id of that part. */
    public static final String PLACE = "fichiers";

    private static final int MOST = 50;

    private final Kept kept;
    private final Vault vault;
    private final Sight sight;
    private final SearchIndex index;
    private final CurrentActor actor;
    private final Trail trail;
    private final Exports exports;
    private final Clock clock;

    Attachments(
            Kept kept,
            Vault vault,
            Sight sight,
            SearchIndex index,
            CurrentActor actor,
            Trail trail,
            Exports exports,
            Clock clock) {
        this.kept = kept;
        this.vault = vault;
        this.sight = sight;
        this.index = index;
        this.actor = actor;
        this.trail = trail;
        this.exports = exports;
        this.clock = clock;
    }

    /** An attached file as read. */
    public record Row(
            UUID id,
            UUID subject,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            @Nullable UUID uploader,
            Instant at) {}

    /** A file with its bytes; the reader closes the stream. */
    public record Content(Row row, InputStream bytes) {}

    /**
     * Attaches a file: PDF, PNG, JPEG, text, CSV, Markdown, or an office document without macros, of at most 20 MB.
     *
     * @param sentName whatever name the sender gave it
     */
    public Row attach(UUID subject, String sentName, InputStream bytes) {
        var who = require(subject);
        if (who.has(Role.AUDITOR)) {
            throw RuleViolation.forbidden("documents.auditor");
        }
        if (kept.countBySubject(subject) >= MOST) {
            throw RuleViolation.conflict("documents.tooMany", MOST);
        }
        var name = FileNames.clean(sentName);
        var received = vault.receive(bytes);
        String type;
        try {
            type = MediaTypes.of(received.file(), FileNames.ending(name));
        } catch (IOException e) {
            vault.drop(received);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            vault.drop(received);
            throw e;
        }
        var stored = vault.keep(received);
        dropUnlessCommitted(stored);
        var attachment = kept.save(new Attachment(subject, name, type, stored, who.person(), clock.instant()));
        index.keep(new SearchIndex.Entry(SearchKind.FILE, attachment.row().id(), name, ""));
        trail.record(new Trail.Event(who.person(), "attachment.added", subject, name));
        return attachment.row();
    }

    /** Files of a thing, oldest first. */
    @Transactional(readOnly = true)
    public List<Row> list(UUID subject) {
        require(subject);
        return kept.findBySubjectOrderByAtAscIdAsc(subject).stream()
                .map(Attachment::row)
                .toList();
    }

    /** Whether who is signed in may see the files of a thing. */
    @Transactional(readOnly = true)
    public boolean readable(UUID subject) {
        return sees(actor.get(), subject);
    }

    /** One file with its bytes; that somebody took it is written down. */
    public Content open(UUID attachment) {
        var found = kept.findById(attachment).orElseThrow(RuleViolation::notFound);
        var who = require(found.row().subject());
        exports.note(
                who.person(), "attachment", found.row().subject(), found.row().fileName());
        return new Content(found.row(), vault.open(found.storedAs()));
    }

    /**
     * Whoever takes part in anything and may see the thing may see its files, so that a draft's files are read by those
     * who read the draft; a citizen's private link shows that need's files alone.
     */
    private Actor require(UUID subject) {
        var who = actor.get();
        if (!sees(who, subject)) {
            throw RuleViolation.notFound();
        }
        return who;
    }

    private boolean sees(Actor who, UUID subject) {
        return who.counts(Candidate.need(subject)) || (who.takesPart() && sight.sees(who, subject));
    }

    private void dropUnlessCommitted(Vault.Stored stored) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            private boolean tried;

            @Override
            public void beforeCommit(boolean readOnly) {
                tried = true;
            }

            @Override
            public void afterCompletion(int status) {
                // a commit that failed may have been done all the same, its yes lost with the database: then the row is
                // there and needs its file; if not, the check of stray files finds it
                if (status == STATUS_ROLLED_BACK && !tried) {
                    vault.drop(stored);
                }
            }
        });
    }

    interface Kept extends JpaRepository<Attachment, UUID> {

        long countBySubject(UUID subject);

        List<Attachment> findBySubjectOrderByAtAscIdAsc(UUID subject);
    }
}
