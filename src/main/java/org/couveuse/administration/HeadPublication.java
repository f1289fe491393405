package org.couveuse.administration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.couveuse.audit.Heads;
import org.couveuse.notices.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the outside once a day where the trail ends: on the public page, in the log, and by mail to whoever was named.
 * Whoever keeps one of these finds a tail that is cut later, even where somebody has the whole database in hand.
 */
@Component
class HeadPublication {

    private static final Logger LOG = LoggerFactory.getLogger(HeadPublication.class);

    private final Heads heads;
    private final Notices notices;
    private final List<String> readers;
    private final Locale language;
    private final TransactionTemplate transaction;

    HeadPublication(
            Heads heads,
            Notices notices,
            @Value("${couveuse.audit.heads-to:}") List<String> readers,
            @Value("${couveuse.audit.heads-language:fr}") Locale language,
            PlatformTransactionManager transactions) {
        this.heads = heads;
        this.notices = notices;
        this.readers =
                readers.stream().map(String::strip).filter(to -> !to.isEmpty()).toList();
        this.language = language;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Each hour from five in the morning (UTC): a machine that was down at five publishes when it is back. */
    @Scheduled(cron = "${couveuse.audit.publish:0 0 5-23 * * *}", zone = "UTC")
    void tick() {
        publish(readers);
    }

    /** Publishes and writes to these; nothing when it was done today. */
    Optional<Heads.Published> publish(List<String> to) {
        var published = transaction.execute(status -> {
            var told = heads.publish();
            told.ifPresent(head -> to.forEach(address -> notices.tellAddress(
                    address,
                    language,
                    "audit.head",
                    head.day(),
                    String.valueOf(head.number()),
                    head.hash(),
                    notices.link("/transparence/integrite"))));
            return told;
        });
        if (published == null) {
            return Optional.empty();
        }
        published.ifPresent(head -> LOG.info("head of the trail: {}", head));
        return published;
    }
}
