package org.couveuse.inbox;

import org.couveuse.inbox.AnsweredRequests.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Notes in the transaction of a request with a key that it takes effect. A node that dies after the commit and before it
 * could keep its answer would otherwise leave a key that looks as if nothing had been done, and the request, sent again,
 * would be done twice.
 */
@Component
public class KeyEffects implements TransactionExecutionListener {

    private final ThreadLocal<@Nullable Taken> current = new ThreadLocal<>();
    private final ObjectProvider<AnsweredRequests> answered;

    KeyEffects(ObjectProvider<AnsweredRequests> answered) {
        this.answered = answered;
    }

    /** From here on, until it is closed, this thread works for the request with this key. */
    public Effect of(Taken taken) {
        current.set(taken);
        return current::remove;
    }

    /** The work for a request. */
    public interface Effect extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        var key = current.get();
        if (key != null && !transaction.isReadOnly()) {
            answered.getObject().takesEffect(key);
        }
    }
}
