package org.couveuse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of {@code faults/run}: the database and then a node are killed while programs work. */
class FaultsE2E {

    private static final long SEED = 20_261_122;
    private static final int ENOUGH = 20;

    @Test
    void what_was_acknowledged_while_things_broke_is_there_once(@TempDir Path folder) throws Exception {
        var result = FaultsRun.play(folder, SEED, FaultsRun.SHORT, List.of(Blow.DATABASE_KILLED, Blow.NODE_LOST));

        assertThat(result.faults()).as(result.said()).isEmpty();
        assertThat(result.needs()).as(result.said()).isGreaterThan(ENOUGH);
        assertThat(result.decisions()).isGreaterThan(ENOUGH / 2);
    }
}
