package org.couveuse.deployment;

import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what was asked of many organisations, one after the other, each in a short transaction of its own: a node that
 * dies leaves each either done or waiting, and any node goes on. One that fails does not keep the others waiting.
 */
@Component
public class MassWork {

    private static final Logger LOG = LoggerFactory.getLogger(MassWork.class);
    private static final int MOST_TRIES = 5;

    private final MassLog log;
    private final MassDoing doing;
    private final CampaignFile file;
    private final TransactionTemplate transaction;

    MassWork(MassLog log, MassDoing doing, CampaignFile file, PlatformTransactionManager transactions) {
        this.log = log;
        this.doing = doing;
        this.file = file;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(
            fixedDelayString = "${couveuse.deployment.every:PT1S}",
            initialDelayString = "${couveuse.deployment.every:PT1S}")
    void tick() {
        try {
            pass();
        } catch (RuntimeException e) {
            LOG.warn("acts on many organisations were interrupted and will be gone on with", e);
        }
    }

    /** Does all that waits now; tests call it by hand. */
    public void pass() {
        var any = false;
        while (step()) {
            any = true;
        }
        if (any) {
            transaction.executeWithoutResult(status -> log.finish(file.now()));
        }
    }

    /** Does it for the next organisation; false when none waits. */
    private boolean step() {
        var at = new AtomicReference<MassLog.Item>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var next = log.next();
                next.ifPresent(item -> {
                    at.set(item);
                    doing.one(item);
                });
                return next.isPresent();
            }));
        } catch (RuntimeException e) {
            var item = at.get();
            if (item == null) {
                throw e;
            }
            transaction.executeWithoutResult(status -> failed(item, e));
            return true;
        }
    }

    private void failed(MassLog.Item item, RuntimeException e) {
        log.tried(item);
        if (item.tries() + 1 >= MOST_TRIES) {
            LOG.error("adoption {} of act {} failed for good", item.adoption(), item.action(), e);
            log.settle(item, MassOutcome.LEFT_OUT, LeftOut.FAILED, file.now());
        } else {
            LOG.debug("adoption {} of act {} failed and is tried again", item.adoption(), item.action(), e);
        }
    }
}
