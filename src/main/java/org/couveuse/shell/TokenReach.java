package org.couveuse.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.couveuse.people.AccessTokens.Reach;
import org.springframework.web.util.UrlPathHelper;

/**
 * How far a token reaches. What may be sent is a short list and everything else is refused, so that a new operation is
 * out of reach until somebody decides otherwise. The door of the tasks has such a list of its own.
 */
final class TokenReach {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String ID = "[^/]+";

    /** Votes, administration, what belongs to the account itself, and all that is kept about a person, votes too. */
    private static final Pattern NEVER =
            Pattern.compile("/api/(admin(/.*)?|me/(password|tokens)(/.*)?|me/data\\.zip|rounds/" + ID
                    + "/(ballot|ballots|sealed-export)(/.*)?)");

    private static final Pattern SENT = Pattern.compile("POST /api/(needs|blockers|imports/needs"
            + "|experiments/" + ID + "/measurements(/" + ID + "/correction)?"
            + "|incubators/" + ID + "/ideas(/" + ID + "/comments)?"
            + "|adoptions/" + ID + "/notes"
            + "|subjects/" + ID + "/attachments"
            + "|tasks/" + ID + "/(claim|release|submission))"
            + "|PUT /api/tasks/" + ID + "/draft");

    private TokenReach() {}

    static boolean reaches(Reach reach, HttpServletRequest request) {
        // as the operations are found: the same address may be written with %61 for an a
        return reaches(reach, request.getMethod(), UrlPathHelper.defaultInstance.getPathWithinApplication(request));
    }

    static boolean reaches(Reach reach, String method, String path) {
        if (NEVER.matcher(path).matches()) {
            return false;
        }
        return READING.contains(method)
                || reach == Reach.SUBMIT && SENT.matcher(method + " " + path).matches();
    }
}
