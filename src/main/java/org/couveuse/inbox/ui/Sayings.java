package org.couveuse.inbox.ui;

import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Words;

/** A refusal in one sentence: its one field's problem, or its own text. */
final class Sayings {

    private Sayings() {}

    static String of(RuleViolation refusal) {
        if (refusal.fields().size() == 1) {
            var problem = refusal.fields().get(0);
            return Words.say(problem.code(), problem.args().toArray());
        }
        return Words.say(refusal.code(), refusal.args().toArray());
    }
}
