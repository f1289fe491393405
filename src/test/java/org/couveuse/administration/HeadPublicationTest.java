package org.couveuse.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.audit.Sealer;
import org.couveuse.audit.Trail;
import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CouveuseTest
class HeadPublicationTest {

    @Autowired
    private HeadPublication publication;

    @Autowired
    private Trail trail;

    @Autowired
    private Sealer sealer;

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
    void whoever_was_named_gets_the_head_by_mail_once_a_day() {
        transaction.executeWithoutResult(
                status -> trail.record(new Trail.Event(null, "said", UUID.randomUUID(), null)));
        sealer.pass();
        // far from the days on which other tests publish
        time.set(time.now().plus(Duration.ofDays(4_000)));
        var address = "verif-" + UUID.randomUUID().toString().substring(0, 8) + "@exemple.test";

        var published = publication.publish(List.of(address)).orElseThrow();
        assertThat(publication.publish(List.of(address))).isEmpty();

        var mails = jdbc.sql("select subject || ' ' || body from mail where address = ?")
                .param(address)
                .query(String.class)
                .list();
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0))
                .contains(published.hash(), String.valueOf(published.number()), "/transparence/integrite")
                .doesNotContain("Ne plus recevoir");
    }
}
