package org.couveuse.sharing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;

/** Whether what is written on a revision answers everybody, and what is said of it covers all that changed. */
final class RevisionChecks {

    private RevisionChecks() {}

    /** Gives each reply to what it replies to; refuses what was not said and what is left without one. */
    static void answer(List<ToolkitFeedback> feedback, List<RevisionService.FeedbackReply> replies) {
        var open =
                new LinkedHashSet<>(feedback.stream().map(ToolkitFeedback::id).toList());
        var problems = new ArrayList<FieldProblem>();
        for (var i = 0; i < replies.size(); i++) {
            var reply = replies.get(i);
            if (!open.remove(reply.feedback())) {
                problems.add(FieldProblem.of("replies[" + i + "].feedback", "sharing.revision.noSuchFeedback"));
            }
            feedback.stream()
                    .filter(f -> f.id().equals(reply.feedback()))
                    .forEach(f -> f.answer(reply.answer(), reply.words()));
        }
        if (!open.isEmpty()) {
            problems.add(FieldProblem.of("replies", "sharing.answerAll", open.size()));
        }
        if (!problems.isEmpty()) {
            throw RuleViolation.fields(problems);
        }
    }

    /** Refuses a review that leaves a changed part out, objects without a word, or publishes what it refuses. */
    static void check(RevisionService.RevisionExamination said, RevisionVerdict decision, List<ToolkitPart> changed) {
        var left = EnumSet.noneOf(ToolkitPart.class);
        left.addAll(changed);
        var problems = new ArrayList<FieldProblem>();
        for (var i = 0; i < said.parts().size(); i++) {
            var each = said.parts().get(i);
            if (!left.remove(each.part())) {
                problems.add(FieldProblem.of("parts[" + i + "].part", "sharing.partNotThere", each.part()));
            }
            if (each.verdict() != PartVerdict.KEEP && each.comment() == null) {
                problems.add(FieldProblem.of("parts[" + i + "].comment", "sharing.sayWhat"));
            }
            if (each.verdict() == PartVerdict.REFUSE && decision == RevisionVerdict.PUBLISH) {
                problems.add(FieldProblem.of("decision", "sharing.revision.refused", each.part()));
            }
        }
        if (!left.isEmpty()) {
            problems.add(FieldProblem.of(
                    "parts", "sharing.partMissing", left.iterator().next(), left.size()));
        }
        if (!problems.isEmpty()) {
            throw RuleViolation.fields(problems);
        }
    }
}
