package org.couveuse.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * How long people have for each task and how long a clock of a diagram runs: settings {@code couveuse.delays.<name>},
 * ISO 8601 durations such as {@code P10D}. A diagram names the setting; nobody has to edit a diagram to change it.
 */
@Component("delays")
@ConfigurationProperties("couveuse")
public class Delays {

    private final Clock clock;
    private final Map<String, String> values = new TreeMap<>();

    Delays(Clock clock) {
        this.clock = clock;
    }

    /** The settings, filled by the framework. */
    public Map<String, String> getDelays() {
        return values;
    }

    /** When a task with this node id is due, counted from now; refuses a node without a setting. */
    public Date due(String node) {
        return Date.from(
                clock.instant().atOffset(ZoneOffset.UTC).plus(amount(node)).toInstant());
    }

    /** The duration of this name as the engine reads it; refuses an unknown name. */
    public String of(String name) {
        return amount(name).toString();
    }

    /** The duration of this name; refuses an unknown name. */
    public TemporalAmount amount(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no setting couveuse.delays." + name);
        }
        return value.contains("T") ? Duration.parse(value) : Period.parse(value);
    }

    /** Whether there is a setting of this name. */
    public boolean knows(String name) {
        return values.containsKey(name);
    }
}
