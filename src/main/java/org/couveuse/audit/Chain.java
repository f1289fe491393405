package org.couveuse.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Verifies the trail: walks the chain from its first seal and names the first place where it does not hold. It reads in
 * short steps while people work and the sealer goes on sealing.
 */
@Service
@Transactional(readOnly = true)
public class Chain {

    private static final int STEP = 1_000;

    /** What an entry says that erases another's text. */
    public static final String ERASED = "audit.erased";

    private final JdbcClient jdbc;

    Chain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the chain ends: the number of the last seal and its hash. */
    public record Head(long number, String hash) {}

    /** What is wrong. */
    public enum Fault {
        /** An entry and its seal no longer agree: one of them was changed. */
        CHANGED,
        /** The text of an entry is gone and no entry says that it was erased. */
        TEXT_MISSING,
        /** An entry is gone that was sealed or waits for its seal. */
        ENTRY_MISSING,
        /** An entry was put in past the product: it has no seal and does not wait for one. */
        ENTRY_INSERTED,
        /** A seal is gone from the middle. */
        SEAL_MISSING,
        /** Seals were put in after the head. */
        SEAL_INSERTED,
        /** The head is not the last seal's hash. */
        HEAD_CHANGED,
        /** The last seals are gone: the chain ends before its head, or before a head that was published. */
        TAIL_CUT,
        /** The chain holds in itself but is another than the one whose head was published. */
        REWRITTEN
    }

    /**
     * The first break.
     *
     * @param number place in the chain, null for an entry that has none
     * @param entry the entry concerned, null when it is not known
     */
    public record Break(
            Fault fault, @Nullable Long number, @Nullable UUID entry) {}

    /**
     * What a verification found.
     *
     * @param verified seals that hold, up to the first break
     * @param head where the chain ends now, to be kept elsewhere
     * @param unsealed entries that wait for their seal; they are seconds old
     * @param broken the first break, null when there is none
     */
    public record Verification(
            long verified,
            Head head,
            long unsealed,
            @Nullable Break broken) {}

    /** Verifies the whole chain; and, when a head is given that was published earlier, that it is still part of it. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Verification verify(@Nullable Head published) {
        var walk = new Walk(published);
        Head head;
        do {
            walk.onward();
            head = head();
        } while (walk.holds() && walk.last < head.number() && exists(walk.last + 1));
        var broken = walk.broken;
        if (broken == null) {
            broken = walk.ending(head).or(this::gone).or(this::inserted).orElse(null);
        }
        return new Verification(walk.last, head, unsealed(), broken);
    }

    /** Where the chain ends now. */
    public Head head() {
        return jdbc.sql("select number, hash from audit_head where id = 1")
                .query((row, n) -> new Head(row.getLong("number"), row.getString("hash")))
                .single();
    }

    private long unsealed() {
        return jdbc.sql("select count(*) from audit_unsealed").query(Long.class).single();
    }

    private boolean exists(long number) {
        return jdbc.sql("select count(*) from audit_seal where number >= ?")
                        .param(number)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Optional<Break> gone() {
        return jdbc.sql("""
                        select u.entry from audit_unsealed u
                        where not exists (select 1 from audit_entry e where e.id = u.entry)
                        order by u.at, u.entry limit 1""").query(UUID.class).optional().map(entry -> new Break(Fault.ENTRY_MISSING, null, entry));
    }

    private Optional<Break> inserted() {
        return jdbc.sql("""
                        select e.id from audit_entry e
                        where not exists (select 1 from audit_seal s where s.entry = e.id)
                            and not exists (select 1 from audit_unsealed u where u.entry = e.id)
                        order by e.at, e.id limit 1""").query(UUID.class).optional().map(entry -> new Break(Fault.ENTRY_INSERTED, null, entry));
    }

    private boolean erased(UUID entry) {
        return jdbc.sql("select count(*) from audit_entry where subject = ? and action = ?")
                        .params(entry, ERASED)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private record Sealed(
            long number,
            UUID entry,
            @Nullable String noteDigest,
            String hash,
            @Nullable Seal seal) {}

    private static Sealed sealed(ResultSet row, int n) throws SQLException {
        return new Sealed(
                row.getLong("number"),
                row.getObject("entry", UUID.class),
                row.getString("note_digest"),
                row.getString("hash"),
                row.getObject("id", UUID.class) == null ? null : Sealer.seal(row));
    }

    /** One way along the chain. */
    private final class Walk {

        private final @Nullable Head published;
        private long last;
        private String hash = Seal.START;
        private @Nullable Break broken;

        Walk(@Nullable Head published) {
            this.published = published;
        }

        boolean holds() {
            return broken == null;
        }

        void onward() {
            List<Sealed> step;
            do {
                step = jdbc.sql("select s.number, s.entry, s.note_digest, s.hash, e.id, e.at, e.actor, e.action,"
                                + " e.subject, e.on_behalf_of, e.note, e.salt from audit_seal s left join audit_entry e"
                                + " on e.id = s.entry where s.number > ? order by s.number limit " + STEP)
                        .param(last)
                        .query(Chain::sealed)
                        .list();
                for (var each : step) {
                    var fault = fault(each);
                    if (fault != null) {
                        var place = fault == Fault.SEAL_MISSING ? last + 1 : each.number();
                        broken = new Break(fault, place, fault == Fault.SEAL_MISSING ? null : each.entry());
                        return;
                    }
                    last = each.number();
                    hash = each.hash();
                }
            } while (step.size() == STEP);
        }

        private @Nullable Fault fault(Sealed each) {
            var seal = each.seal();
            if (each.number() != last + 1) {
                return Fault.SEAL_MISSING;
            }
            if (seal == null) {
                return Fault.ENTRY_MISSING;
            }
            var textGone = seal.noteDigest() == null && each.noteDigest() != null;
            var asSealed = new Seal(
                    seal.entry(),
                    seal.at(),
                    seal.actor(),
                    seal.action(),
                    seal.subject(),
                    seal.onBehalfOf(),
                    each.noteDigest());
            if (!each.hash().equals(asSealed.hash(each.number(), hash))) {
                return Fault.CHANGED;
            }
            if (textGone) {
                return erased(each.entry()) ? null : Fault.TEXT_MISSING;
            }
            if (!Objects.equals(seal.noteDigest(), each.noteDigest())) {
                return Fault.CHANGED;
            }
            return published != null
                            && published.number() == each.number()
                            && !published.hash().equals(each.hash())
                    ? Fault.REWRITTEN
                    : null;
        }

        Optional<Break> ending(Head head) {
            if (last < head.number() || (published != null && last < published.number())) {
                return Optional.of(new Break(Fault.TAIL_CUT, last + 1, null));
            }
            if (last > head.number()) {
                return Optional.of(new Break(Fault.SEAL_INSERTED, head.number() + 1, null));
            }
            return hash.equals(head.hash()) ? Optional.empty() : Optional.of(new Break(Fault.HEAD_CHANGED, last, null));
        }
    }
}
