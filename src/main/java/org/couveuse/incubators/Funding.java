package org.couveuse.incubators;

import java.math.BigDecimal;
import java.util.UUID;
import org.couveuse.governance.Bodies;
import org.couveuse.governance.Funds;
import org.couveuse.people.ActingAs;
import org.springframework.stereotype.Component;

/** What this room asks of a body's pool of funds. */
@Component
class Funding {

    private final Bodies bodies;
    private final Funds funds;
    private final ActingAs acting;

    Funding(Bodies bodies, Funds funds, ActingAs acting) {
        this.bodies = bodies;
        this.funds = funds;
        this.acting = acting;
    }

    /** Whether a co-chair and the members are asked: the amount is above what the body leaves to the agency. */
    boolean needsDecision(UUID body, BigDecimal amount) {
        var threshold = bodies.find(body).map(Bodies.Row::fundingThreshold).orElse(BigDecimal.ZERO);
        return amount.compareTo(threshold == null ? BigDecimal.ZERO : threshold) > 0;
    }

    /** What the pool has left. */
    BigDecimal available(UUID body) {
        return funds.balance(body);
    }

    /** What is set aside for an incubator and not spent. */
    BigDecimal reserved(UUID body, UUID incubator) {
        return funds.reserved(body, incubator);
    }

    /** What an incubator has spent. */
    BigDecimal spent(UUID body, UUID incubator) {
        return funds.spent(body, incubator);
    }

    /** Sets the budget aside, once. */
    void reserve(UUID body, UUID incubator, BigDecimal amount, String note) {
        if (amount.signum() > 0
                && reserved(body, incubator).signum() == 0
                && spent(body, incubator).signum() == 0) {
            acting.asSystem(() -> funds.reserve(body, incubator, amount, note));
        }
    }

    /** Gives back what was not spent. */
    void release(UUID body, UUID incubator, String note) {
        if (reserved(body, incubator).signum() > 0) {
            acting.asSystem(() -> {
                funds.release(body, incubator, note);
            });
        }
    }
}
