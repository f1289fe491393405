package org.couveuse.sharing.ui;

import java.util.UUID;
import org.couveuse.subjects.SubjectType;

/** Where an organisation says what it thinks of a toolkit: the solution's page, with the question already asked. */
public final class FeedbackLink {

    static final String ASKED = "retour";

    private FeedbackLink() {}

    /** The address for one solution. */
    public static String to(UUID solution) {
        return SubjectType.SOLUTION.address(solution) + "?" + ASKED;
    }
}
