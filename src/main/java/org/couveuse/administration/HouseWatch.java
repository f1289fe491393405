package org.couveuse.administration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at all checks of the house once an hour, so that a fault is in the log and in the metrics before somebody is
 * harmed by it. A check that was not made yet is not a number.
 */
@Component
class HouseWatch implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(HouseWatch.class);

    private final HouseChecks checks;
    private final Map<HouseCheck, Long> found = new ConcurrentHashMap<>();

    HouseWatch(HouseChecks checks) {
        this.checks = checks;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var check : HouseCheck.values()) {
            Gauge.builder("couveuse.checks.faults", this, watch -> watch.faults(check))
                    .description("Things for which a check of the house does not hold, when it was last made")
                    .tag("check", check.name().toLowerCase(Locale.ROOT))
                    .strongReference(true)
                    .register(registry);
        }
    }

    @Scheduled(cron = "${couveuse.checks:0 40 * * * *}")
    void watch() {
        for (var check : HouseCheck.values()) {
            look(check);
        }
    }

    /** One check that cannot be made, as its folder is away, does not keep the others from being made. */
    private void look(HouseCheck check) {
        try {
            var finding = checks.of(check);
            found.put(check, finding.faults());
            if (!finding.holds()) {
                LOG.error("a check of the house does not hold: {}", finding);
            }
        } catch (RuntimeException e) {
            found.remove(check);
            LOG.error("check {} of the house could not be made", check, e);
        }
    }

    private double faults(HouseCheck check) {
        var last = found.get(check);
        return last == null ? Double.NaN : last;
    }
}
