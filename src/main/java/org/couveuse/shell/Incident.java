package org.couveuse.shell;

import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;

/** A failure nobody caused by asking: people get a number, the log has it with the trace. */
public final class Incident {

    private Incident() {}

    /** Logs a failure and returns its number. */
    public static String note(Logger log, Throwable thrown) {
        var number = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        log.error("incident {}", number, thrown);
        return number;
    }
}
