package org.couveuse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** An entry is sealed within five seconds: the wait for the next pass and the pass itself. */
@CouveuseTest
class SealedSoonTest {

    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final String EVERY = "couveuse.audit.every";

    @Autowired
    private Sealer sealer;

    @Autowired
    private Trail trail;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void as_the_product_ships_the_next_pass_and_the_sealing_of_many_take_less_than_five_seconds() throws Exception {
        var shipped = new YamlPropertiesFactoryBean();
        shipped.setResources(new ClassPathResource("application.yml"));
        var every = Duration.parse(Objects.requireNonNull(shipped.getObject()).getProperty(EVERY));
        var scheduled = Sealer.class.getDeclaredMethod("tick").getAnnotation(Scheduled.class);
        assertThat(scheduled.fixedDelayString()).startsWith("${" + EVERY + ":");

        sealer.pass();
        var subject = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            for (var i = 0; i < 600; i++) {
                trail.record(new Trail.Event(null, "need.looked", subject, null));
            }
        });
        var begun = Instant.now();
        assertThat(sealer.pass()).isGreaterThanOrEqualTo(600);
        assertThat(every.plus(Duration.between(begun, Instant.now()))).isLessThan(WITHIN);
        assertThat(jdbc.sql("select count(*) from audit_entry e where e.subject = ? and not exists"
                                + " (select 1 from audit_seal s where s.entry = e.id)")
                        .param(subject)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
