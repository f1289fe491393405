package org.couveuse.sharing;

import java.time.LocalDate;
import java.util.List;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.Assembly.Main;
import org.couveuse.sharing.ReviewService.Examination;
import org.couveuse.sharing.ReviewService.PartReview;
import org.couveuse.sharing.SolutionService.Publishing;
import org.couveuse.sharing.SolutionService.Revision;
import org.springframework.stereotype.Component;

/** Complete submissions that would be accepted, as the tasks' pages and the interface show them. */
@Component
class SharingExamples {

    private final Texts texts;

    SharingExamples(Texts texts) {
        this.texts = texts;
    }

    Assembly assembly(String title) {
        return new Assembly(
                title,
                null,
                SolutionOffer.TOOLKIT,
                null,
                null,
                main(ToolkitPart.SUMMARY),
                main(ToolkitPart.PRACTICE),
                main(ToolkitPart.CONDITIONS),
                main(ToolkitPart.ROLES),
                main(ToolkitPart.COSTS),
                null,
                null,
                null,
                main(ToolkitPart.EVIDENCE),
                main(ToolkitPart.CONTACTS),
                main(ToolkitPart.LICENCE),
                List.of());
    }

    Examination examination(List<ToolkitPart> parts) {
        return new Examination(
                parts.stream()
                        .map(part -> new PartReview(part, PartVerdict.KEEP, null))
                        .toList(),
                ReviewOpinion.FAVOURABLE,
                texts.get("sharing.example.review"),
                null);
    }

    Revision revision(Contents contents, List<Comment> comments) {
        return new Revision(
                comments.stream()
                        .map(c -> new Reply(c.id(), CommentAnswer.DONE, texts.get("sharing.example.reply")))
                        .toList(),
                Assembly.of(contents, List.of()));
    }

    Publishing publishing(LocalDate fresh) {
        return new Publishing(Publication.PUBLISH, texts.get("sharing.example.decision"), null, fresh);
    }

    private Main main(ToolkitPart part) {
        return new Main(texts.get("sharing.example." + part), null);
    }
}
