package org.couveuse.audit;

import java.util.LinkedHashSet;
import java.util.List;
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
     * @param published how many published heads the chain was compared with
     * @param unsealed entries that wait for their seal; they are seconds old
     * @param broken the first break, null when there is none
     */
    public record Verification(
            long verified,
            Head head,
            int published,
            long unsealed,
            @Nullable Break broken) {}

    /** Verifies the whole chain as {@link #verifyAgainst}, with one more head that was published earlier, if any. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Verification verify(@Nullable Head kept) {
        return verifyAgainst(kept == null ? List.of() : List.of(kept));
    }

    /**
     * Verifies the whole chain, and that every head that was published is still part of it.
     *
     * @param kept heads that were kept elsewhere; those published each day are looked at anyway
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Verification verifyAgainst(List<Head> kept) {
        var published = new LinkedHashSet<>(kept);
        jdbc.sql(Heads.READ).query(Heads::published).list().forEach(each -> published.add(each.head()));
        var walk = new ChainWalk(jdbc, published);
        Head head;
        do {
            walk.onward();
            head = head();
        } while (walk.holds() && walk.last() < head.number() && exists(walk.last() + 1));
        var broken = walk.broken();
        if (broken == null) {
            broken = walk.ending(head).or(this::gone).or(this::inserted).orElse(null);
        }
        return new Verification(walk.last(), head, published.size(), unsealed(), broken);
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
}
