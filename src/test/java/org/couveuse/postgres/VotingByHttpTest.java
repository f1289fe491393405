package org.couveuse.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.couveuse.bench.HttpRush;
import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Members vote by program over HTTP in one moment; {@code bench/run voting-http} does the same with 500 of them. */
@OnPostgres
class VotingByHttpTest {

    /** Cheap to check: what passwords cost is measured in the benchmark. */
    private static final int WEAK = 4;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TimeTravel time;

    @LocalServerPort
    private int port;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void what_was_acknowledged_over_http_is_what_is_counted_and_published() throws Exception {
        var result = new HttpRush(context, port).play(60, 10, WEAK);

        assertThat(result.wrong()).isEmpty();
        assertThat(result.counted()).isEqualTo(result.acknowledged()).isBetween(57, 59);
    }
}
