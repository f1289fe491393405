package org.couveuse.sharing;

import java.util.List;
import java.util.UUID;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.sharing.FeedbackService.Give;
import org.couveuse.sharing.ReviewService.PartReview;
import org.couveuse.sharing.RevisionService.Deciding;
import org.couveuse.sharing.RevisionService.FeedbackReply;
import org.couveuse.sharing.RevisionService.PartsRevision;
import org.couveuse.sharing.RevisionService.RevisionExamination;
import org.couveuse.sharing.Sharing.Cast;
import org.springframework.stereotype.Component;

/** What people do in a revision: adopters speak, the lead decides, somebody writes, somebody else reads. */
@Component
class Revising {

    private final Sharing sharing;
    private final KnownAdopters adopters;
    private final FeedbackService feedback;
    private final RevisionService revisions;
    private final Troupe troupe;
    private final ActingAs acting;
    private final TimeTravel time;

    Revising(
            Sharing sharing,
            KnownAdopters adopters,
            FeedbackService feedback,
            RevisionService revisions,
            Troupe troupe,
            ActingAs acting,
            TimeTravel time) {
        this.sharing = sharing;
        this.adopters = adopters;
        this.feedback = feedback;
        this.revisions = revisions;
        this.troupe = troupe;
        this.acting = acting;
        this.time = time;
    }

    RuleViolation refused(Cast cast, UUID person, Give said) {
        return troupe.refused(person, () -> feedback.give(troupe.actor(person), cast.solution(), said));
    }

    void give(Cast cast, UUID person, Give said) {
        acting.as(person, () -> feedback.give(troupe.actor(person), cast.solution(), said));
        time.runDue();
    }

    void gathered(Cast cast) {
        revisions.endGathering(troupe.actor(cast.officer()), cast.solution(), "Assez de retours.");
        time.runDue();
    }

    void decide(Cast cast, RevisionDecision decision) {
        var parts = decision == RevisionDecision.REVISE ? List.of(ToolkitPart.ROLES) : List.<ToolkitPart>of();
        sharing.does(
                cast.lead(),
                cast,
                "user_decideRevision",
                new Deciding(decision, parts, "Trois organisations le disent."));
    }

    void write(Cast cast, UUID person, String roles) {
        sharing.does(
                person,
                cast,
                "user_reviseParts",
                new PartsRevision(replies(cast), "Les rôles disent qui remplace qui.", roles(cast, roles)));
    }

    void examine(Cast cast, UUID person, RevisionVerdict verdict) {
        sharing.does(
                person,
                cast,
                "user_reviewRevision",
                new RevisionExamination(
                        verdict, List.of(new PartReview(ToolkitPart.ROLES, PartVerdict.KEEP, null)), "C’est clair."));
    }

    List<FeedbackReply> replies(Cast cast) {
        return feedback.of(troupe.actor(cast.officer()), cast.solution()).stream()
                .filter(row -> row.revision() != null && current(cast).equals(row.revision()))
                .map(row -> new FeedbackReply(row.id(), CommentAnswer.DONE, "C’est ajouté."))
                .toList();
    }

    UUID current(Cast cast) {
        return revisions
                .of(troupe.actor(cast.officer()), cast.solution())
                .get(0)
                .id();
    }

    Contents contents(Cast cast) {
        return sharing.detail(cast).solution().contents();
    }

    Assembly roles(Cast cast, String roles) {
        var a = Assembly.of(contents(cast), List.of());
        return new Assembly(
                a.title(),
                a.titleEnglish(),
                a.offer(),
                a.capacity(),
                a.calendar(),
                a.summary(),
                a.practice(),
                a.conditions(),
                new Assembly.Main(roles, null),
                a.costs(),
                a.material(),
                a.templates(),
                a.training(),
                a.evidence(),
                a.contacts(),
                a.licence(),
                a.files());
    }

    /** Somebody who answers for an organisation that takes the solution over. */
    UUID adopter(Cast cast) {
        var organisation = UUID.randomUUID();
        adopters.takes(organisation, cast.solution());
        return troupe.with(Role.ADOPTER_CONTACT, organisation);
    }
}
