package org.couveuse.sharing;

import java.util.List;
import java.util.UUID;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.ReviewService.PartReview;
import org.couveuse.sharing.RevisionService.Deciding;
import org.couveuse.sharing.RevisionService.FeedbackReply;
import org.couveuse.sharing.RevisionService.PartsRevision;
import org.couveuse.sharing.RevisionService.RevisionExamination;
import org.springframework.stereotype.Component;

/** Complete submissions of a revision's tasks that would be accepted. */
@Component
class RevisionExamples {

    private final Texts texts;

    RevisionExamples(Texts texts) {
        this.texts = texts;
    }

    Deciding deciding(List<ToolkitFeedback> said) {
        var parts = said.stream()
                .map(ToolkitFeedback::part)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return new Deciding(
                RevisionDecision.REVISE,
                parts.isEmpty() ? List.of(ToolkitPart.PRACTICE) : parts,
                texts.get("sharing.example.deciding"));
    }

    /** The parts as they are, with a step more in the practice. */
    PartsRevision parts(Contents contents, List<ToolkitFeedback> said, List<UUID> files) {
        var kit = Assembly.of(contents, files);
        var more = String.valueOf(kit.practice().french()) + "\n" + texts.get("sharing.example.step");
        return new PartsRevision(
                said.stream()
                        .map(f -> new FeedbackReply(
                                f.id(), CommentAnswer.DONE, texts.get("sharing.example.feedbackReply")))
                        .toList(),
                texts.get("sharing.example.changes"),
                kit.practice(new Assembly.Main(more, kit.practice().english())));
    }

    RevisionExamination examination(List<ToolkitPart> parts) {
        return new RevisionExamination(
                RevisionVerdict.PUBLISH,
                parts.stream()
                        .map(part -> new PartReview(part, PartVerdict.KEEP, null))
                        .toList(),
                texts.get("sharing.example.examination"));
    }
}
