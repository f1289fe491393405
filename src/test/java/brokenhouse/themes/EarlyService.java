package brokenhouse.themes;

import brokenhouse.deployment.Campaign;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;

/** Breaks: order, engine, signatures, clock, old dates, expressions. */
@Service
public class EarlyService {

    private final TaskService engine;

    EarlyService(TaskService engine) {
        this.engine = engine;
    }

    public long late(Map<String, Object> anything, Campaign later) {
        var now = Instant.now();
        var old = Date.from(now);
        return engine.createTaskQuery()
                        .dueBeforeExpression("${" + anything + "}")
                        .count()
                + old.getTime()
                + later.hashCode();
    }
}
