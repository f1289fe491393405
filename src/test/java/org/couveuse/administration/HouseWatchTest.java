package org.couveuse.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the hourly look at the house finds is told to who watches over the product. */
@CouveuseTest
@Transactional
class HouseWatchTest {

    @Autowired
    private HouseChecks checks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void what_does_not_hold_is_counted_for_each_check() {
        var registry = new SimpleMeterRegistry();
        var watch = new HouseWatch(checks);
        watch.bindTo(registry);
        assertThat(registry.getMeters()).hasSize(HouseCheck.values().length);
        var late = registry.get("couveuse.checks.faults")
                .tag("check", "announcements")
                .gauge();
        assertThat(late.value()).as("nobody has looked yet").isNaN();

        var before = checks.of(HouseCheck.ANNOUNCEMENTS).faults();
        jdbc.sql("insert into event_publication (id, event_type, listener_id, publication_date, serialized_event)"
                        + " values (?, 'E', 'L', current_timestamp - interval '16' minute, '{}')")
                .param(UUID.randomUUID())
                .update();
        watch.watch();

        assertThat(late.value()).isEqualTo(before + 1d);
        assertThat(registry.find("couveuse.checks.faults").gauges())
                .allSatisfy(gauge -> assertThat(gauge.value()).isNotNaN());
    }
}
