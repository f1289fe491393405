package org.couveuse.deployment;

import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invites the waves that were launched, batch after batch, each a short transaction: nobody waits for it, and a node
 * that dies leaves whole batches behind, from which any node goes on. Several nodes work side by side.
 */
@Component
class WaveInviting {

    private static final Logger LOG = LoggerFactory.getLogger(WaveInviting.class);
    private static final int MOST_BATCHES = 10_000;

    private final WaveOpening opening;
    private final TransactionTemplate transaction;
    private volatile boolean stopping;

    WaveInviting(WaveOpening opening, PlatformTransactionManager transactions) {
        this.opening = opening;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(
            fixedDelayString = "${couveuse.deployment.every:PT1S}",
            initialDelayString = "${couveuse.deployment.every:PT1S}")
    void tick() {
        try {
            pass();
        } catch (RuntimeException e) {
            LOG.warn("a wave could not be gone on with and will be tried again", e);
        }
    }

    /** The process is asked to end: the batch that runs is finished, no other is begun. */
    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** Invites all who wait to be invited now. */
    void pass() {
        pass(MOST_BATCHES);
    }

    /** Does so many batches of each wave at most; within one process one after the other. */
    synchronized void pass(int most) {
        for (var i = 0; i < most && !stopping; i++) {
            var more = false;
            for (var wave : in(opening::inviting)) {
                more |= batch(wave);
            }
            if (!more) {
                return;
            }
        }
    }

    private boolean batch(UUID wave) {
        try {
            return in(() -> opening.batch(wave));
        } catch (TransientDataAccessException busy) {
            LOG.debug("somebody else is at wave {}", wave, busy);
            return false;
        } catch (RuntimeException e) {
            LOG.warn("a batch of wave {} failed; its organisations are invited one by one", wave, e);
            return oneByOne(wave);
        }
    }

    /** One organisation that cannot be invited does not keep the others waiting. */
    private boolean oneByOne(UUID wave) {
        var more = false;
        for (var organisation : in(() -> opening.next(wave))) {
            try {
                more |= in(() -> opening.one(wave, organisation));
            } catch (TransientDataAccessException busy) {
                LOG.debug("somebody else is at organisation {}", organisation, busy);
            } catch (RuntimeException e) {
                LOG.error("organisation {} of wave {} could not be invited", organisation, wave, e);
                transaction.executeWithoutResult(status -> opening.failed(wave, organisation, String.valueOf(e)));
                more = true;
            }
        }
        return more;
    }

    private <T> T in(Supplier<T> work) {
        var done = transaction.execute(status -> work.get());
        if (done == null) {
            throw new IllegalStateException("nothing came of it");
        }
        return done;
    }
}
