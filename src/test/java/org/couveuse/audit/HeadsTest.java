package org.couveuse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.audit.Chain.Fault;
import org.couveuse.engine.TimeTravel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CouveuseTest
class HeadsTest {

    @Autowired
    private Heads heads;

    @Autowired
    private Chain chain;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Trail trail;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_head_is_published_once_a_day_and_the_verification_knows_it() {
        said();
        unpublishedDay();
        var published = publish();
        java.util.Objects.requireNonNull(published);
        assertThat(published.head()).isEqualTo(chain.head());
        said();
        assertThat(publish()).as("once a day").isNull();
        assertThat(heads.page(null, 1)).containsExactly(published);
        assertThat(heads.page(published.day(), 200)).doesNotContain(published);
        assertThat(heads.all()).endsWith(published);
        assertThat(chain.verify(null).broken()).isNull();
        assertThat(chain.verify(null).published()).isEqualTo((int)
                heads.all().stream().map(Heads.Published::head).distinct().count());
    }

    @Test
    void what_was_published_cannot_be_changed() {
        said();
        unpublishedDay();
        publish();
        for (var attack : List.of(
                "update audit_published set number = 1",
                "update audit_published set hash = 'x'",
                "delete from audit_published",
                "truncate table audit_published")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void a_head_that_the_chain_does_not_reach_or_contradicts_is_found() {
        said();
        unpublishedDay();
        var day = LocalDate.of(1999, 1, 1)
                .plusDays(jdbc.sql("select count(*) from audit_published")
                        .query(Long.class)
                        .single());
        var head = chain.head();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            keep(day, head.number(), "f".repeat(64));
            assertThat(chain().broken())
                    .isEqualTo(new Chain.Break(Fault.REWRITTEN, head.number(), lastSealed(head.number())));
        });
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            keep(day, head.number() + 7, "f".repeat(64));
            assertThat(chain().broken()).isEqualTo(new Chain.Break(Fault.TAIL_CUT, head.number() + 1, null));
        });
        assertThat(chain.verifyAgainst(List.of(head, new Chain.Head(0, "e".repeat(64))))
                        .broken())
                .as("a chain that began otherwise")
                .isEqualTo(new Chain.Break(Fault.REWRITTEN, 0L, null));
        assertThat(chain.verify(null).broken()).isNull();
    }

    /** Reads within the transaction that is taken back, past the proxy that would leave it. */
    private Chain.Verification chain() {
        return new Chain(jdbc).verifyAgainst(List.of());
    }

    private UUID lastSealed(long number) {
        return jdbc.sql("select entry from audit_seal where number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    private void keep(LocalDate day, long number, String hash) {
        jdbc.sql("insert into audit_published (on_day, number, hash, at) values (?, ?, ?, current_timestamp)")
                .params(day, number, hash)
                .update();
    }

    private void said() {
        transaction.executeWithoutResult(
                status -> trail.record(new Trail.Event(null, "said", UUID.randomUUID(), "mot")));
        sealer.pass();
    }

    /** Goes to a day nobody published on; other tests may have. */
    private void unpublishedDay() {
        var last = heads.page(null, 1);
        if (!last.isEmpty() && !last.get(0).day().isBefore(LocalDate.ofInstant(time.now(), java.time.ZoneOffset.UTC))) {
            var days = Duration.between(
                    time.now(), last.get(0).day().plusDays(1).atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
            time.set(time.now().plus(days).plusSeconds(60));
        }
    }

    private Heads.@Nullable Published publish() {
        return transaction.execute(status -> heads.publish().orElse(null));
    }
}
