package org.couveuse.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.audit.Chain.Break;
import org.couveuse.audit.Chain.Fault;
import org.couveuse.audit.Chain.Head;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One way along the chain, in short steps, up to the first place where it does not hold. */
final class ChainWalk {

    private static final int STEP = 1_000;

    private final JdbcClient jdbc;
    private final Map<Long, List<String>> published;
    private final long told;
    private long last;
    private String hash = Seal.START;
    private @Nullable Break broken;

    ChainWalk(JdbcClient jdbc, Collection<Head> published) {
        this.jdbc = jdbc;
        this.published = published.stream()
                .collect(Collectors.groupingBy(Head::number, Collectors.mapping(Head::hash, Collectors.toList())));
        this.told = published.stream().mapToLong(Head::number).max().orElse(0);
        if (contradicts(0, hash)) {
            broken = new Break(Fault.REWRITTEN, 0L, null);
        }
    }

    private boolean contradicts(long number, String found) {
        return !published.getOrDefault(number, List.of()).stream().allMatch(found::equals);
    }

    boolean holds() {
        return broken == null;
    }

    void onward() {
        List<Sealed> step;
        if (broken != null) {
            return;
        }
        do {
            step = jdbc.sql("select s.number, s.entry, s.note_digest, s.hash, e.id, e.at, e.actor, e.action,"
                            + " e.subject, e.on_behalf_of, e.note, e.salt, e.process, e.process_key, e.step, e.task"
                            + " from audit_seal s left join audit_entry e on e.id = s.entry where s.number > ? order by s.number limit "
                            + STEP)
                    .param(last)
                    .query(ChainWalk::sealed)
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
                each.noteDigest(),
                seal.place());
        if (!each.hash().equals(asSealed.hash(each.number(), hash))) {
            return Fault.CHANGED;
        }
        if (textGone && !erased(each.entry())) {
            return Fault.TEXT_MISSING;
        }
        if (!textGone && !Objects.equals(seal.noteDigest(), each.noteDigest())) {
            return Fault.CHANGED;
        }
        return contradicts(each.number(), each.hash()) ? Fault.REWRITTEN : null;
    }

    Optional<Break> ending(Head head) {
        if (last < head.number() || last < told) {
            return Optional.of(new Break(Fault.TAIL_CUT, last + 1, null));
        }
        if (last > head.number()) {
            return Optional.of(new Break(Fault.SEAL_INSERTED, head.number() + 1, null));
        }
        return hash.equals(head.hash()) ? Optional.empty() : Optional.of(new Break(Fault.HEAD_CHANGED, last, null));
    }

    @Nullable
    Break broken() {
        return broken;
    }

    long last() {
        return last;
    }

    private boolean erased(UUID entry) {
        return jdbc.sql("select count(*) from audit_entry where subject = ? and action = ?")
                        .params(entry, Chain.ERASED)
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
}
