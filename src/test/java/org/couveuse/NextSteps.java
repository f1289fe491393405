package org.couveuse;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds incubators that stand still: open, and neither a task nor a timer of their process or of one it called. */
@Component
public class NextSteps {

    private static final String OPEN = "select id from incubator where state in ('FORMING', 'AT_WORK', 'DEPLOYING')";

    /** Business keys of processes with a task or a job that will still be tried, in themselves or in what they called. */
    private static final String GOING_ON = "select own.business_key_ from act_ru_execution own"
            + " join act_ru_execution called on called.root_proc_inst_id_ = own.root_proc_inst_id_"
            + " join act_ru_task t on t.proc_inst_id_ = called.id_ where own.business_key_ is not null"
            + " union select own.business_key_ from act_ru_execution own"
            + " join act_ru_execution called on called.root_proc_inst_id_ = own.root_proc_inst_id_"
            + " join act_ru_job j on j.process_instance_id_ = called.id_"
            + " where own.business_key_ is not null and j.retries_ > 0";

    private final JdbcClient jdbc;

    NextSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that stand still. */
    public List<UUID> missing() {
        var goingOn = jdbc.sql(GOING_ON).query(String.class).set();
        return jdbc.sql(OPEN).query(UUID.class).list().stream()
                .filter(incubator -> !goingOn.contains(incubator.toString()))
                .toList();
    }

    /** Whether this one has a next step, or is over and needs none. */
    public boolean given(UUID incubator) {
        return !missing().contains(incubator);
    }
}
