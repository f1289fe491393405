package org.couveuse.communities.ui;

import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Messages;

/** Does something at a click, and says at the top of the page why it was refused. */
final class Refused {

    private Refused() {}

    static void said(Runnable act) {
        try {
            act.run();
        } catch (RuleViolation refusal) {
            Messages.refuse(refusal);
        }
    }
}
