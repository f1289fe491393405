package org.couveuse.incubators;

import java.util.List;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells calls whose evaluations are all in, or that had none to wait for, to go on. Evaluators never wait for each
 * other: nobody counts in their transactions. A call that does not listen yet is told again at the next sweep.
 */
@Component
public class EvaluationCount {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationCount.class);
    private static final int BATCH = 100;

    private final Store store;
    private final Processes processes;
    private final Chronicle chronicle;
    private final TransactionTemplate transaction;

    EvaluationCount(Store store, Processes processes, Chronicle chronicle, PlatformTransactionManager transactions) {
        this.store = store;
        this.processes = processes;
        this.chronicle = chronicle;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks at all calls that are being evaluated, one sweep at a time; returns how many went on. */
    @Scheduled(
            fixedDelayString = "${couveuse.evaluations.every:PT2S}",
            initialDelayString = "${couveuse.evaluations.every:PT2S}")
    public synchronized int sweep() {
        var complete = transaction.execute(
                status -> store.calls.without(CallState.EVALUATING, EvaluationState.OPEN, Limit.of(BATCH)));
        var moved = 0;
        for (var call : complete == null ? List.<UUID>of() : complete) {
            if (moved(call)) {
                moved++;
            }
        }
        return moved;
    }

    /** Another node may tell the same call at the same moment: who loses has nothing left to do. */
    private boolean moved(UUID call) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> goOn(call)));
        } catch (OptimisticLockingFailureException race) {
            LOG.debug("call {} goes on already", call, race);
            return false;
        }
    }

    private boolean goOn(UUID id) {
        var call = store.call(id);
        if (call.state() != CallState.EVALUATING || !processes.tell("msg_evaluationsDone", id, Outcome.none())) {
            return false;
        }
        call.select();
        chronicle.show(call, store.incubator(call.incubator()));
        return true;
    }
}
