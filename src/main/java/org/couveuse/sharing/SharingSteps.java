package org.couveuse.sharing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.couveuse.documents.Attachments;
import org.couveuse.engine.Delays;
import org.couveuse.engine.Outcome;
import org.couveuse.notices.Notices;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Candidate;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.NeedFollowers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model {@code sharing} does by itself; each step may run more than once. */
@Component
@Transactional
class SharingSteps {

    /** Fewer reviews than this say nothing. */
    static final int LEAST = 2;

    private final SolutionFile file;
    private final SolutionRights rights;
    private final Reviewers reviewers;
    private final Attachments attachments;
    private final NeedFollowers followers;
    private final Subjects subjects;
    private final Delays delays;
    private final Notices notices;
    private final ActingAs acting;
    private final ApplicationEventPublisher events;

    SharingSteps(
            SolutionFile file,
            SolutionRights rights,
            Reviewers reviewers,
            Attachments attachments,
            NeedFollowers followers,
            Subjects subjects,
            Delays delays,
            Notices notices,
            ActingAs acting,
            ApplicationEventPublisher events) {
        this.file = file;
        this.rights = rights;
        this.reviewers = reviewers;
        this.attachments = attachments;
        this.followers = followers;
        this.subjects = subjects;
        this.delays = delays;
        this.notices = notices;
        this.acting = acting;
        this.events = events;
    }

    public Outcome openReviews(UUID id) {
        var solution = file.lock(id);
        var round = file.round(id).filter(r -> r.number() == solution.number());
        if (round.isPresent()) {
            return Outcome.of(SharingVariables.REVIEW_CLOSING, round.get().closing());
        }
        var files = acting.asSystem(
                () -> attachments.list(id).stream().map(Attachments.Row::id).toList());
        file.keep(new SolutionVersion(solution, files, List.copyOf(rights.authors(solution)), file.now()));
        var wanted = reviewers.first(solution);
        var opened = new ReviewRound(solution, wanted, file.now(), after("reviews"));
        file.keep(opened);
        file.note(null, "solution.reviewsOpened", id, null);
        ask(solution, wanted, opened.closing(), "sharing.reviewAsked");
        return Outcome.of(SharingVariables.REVIEW_CLOSING, opened.closing());
    }

    @Transactional(readOnly = true)
    public List<String> reviewers(UUID id) {
        return file.round(id)
                .map(round -> Reviewers.awaited(round, file.reviews(round)).stream()
                        .map(Candidate::toString)
                        .toList())
                .orElse(List.of());
    }

    public Outcome gatherReviews(UUID id) {
        var solution = file.lock(id);
        var round = current(id);
        var known = round.verdict();
        if (known != null) {
            return Outcome.of(SharingVariables.REVIEW_VERDICT, known);
        }
        var verdict = verdict(file.reviews(round));
        round.close(verdict, file.now());
        switch (verdict) {
            case PUBLISH -> become(solution, SolutionState.READY);
            case REVISE -> {
                become(solution, SolutionState.REVISING);
                notices.tellAll(rights.team(solution), "sharing.sentBack", solution.title(), link(id));
            }
            case REVIEW_AGAIN -> {}
        }
        file.note(null, "solution.reviewsGathered", id, null);
        return Outcome.of(SharingVariables.REVIEW_VERDICT, verdict);
    }

    /**
     * One refusal sends back, and so does a part that two reviewers want changed; else two reviews are needed, one of
     * them from an organisation that lent nobody to the team.
     */
    static ReviewVerdict verdict(List<Review> given) {
        var asked = given.stream().flatMap(r -> r.toChange().stream()).toList();
        var twice = asked.stream().anyMatch(part -> asked.indexOf(part) != asked.lastIndexOf(part));
        if (twice || given.stream().anyMatch(Review::refuses)) {
            return ReviewVerdict.REVISE;
        }
        return given.size() >= LEAST && given.stream().anyMatch(Review::outside)
                ? ReviewVerdict.PUBLISH
                : ReviewVerdict.REVIEW_AGAIN;
    }

    public Outcome extendReviews(UUID id) {
        var solution = file.lock(id);
        var round = current(id);
        if (round.gathered()) {
            var awaited = Reviewers.awaited(round, file.reviews(round));
            var more = reviewers.more(solution, awaited);
            if (more.isEmpty() && awaited.isEmpty()) {
                throw new IllegalStateException("nobody is left to review solution " + id);
            }
            round.extend(more, after("reviewsExtension"));
            var all = new java.util.ArrayList<>(awaited);
            all.addAll(more);
            file.note(null, "solution.reviewsExtended", id, null);
            ask(solution, all, round.closing(), "sharing.reviewReminder");
        }
        return Outcome.of(SharingVariables.REVIEW_CLOSING, round.closing());
    }

    public Outcome publish(UUID id) {
        var solution = file.lock(id);
        if (solution.state() != SolutionState.PUBLISHED) {
            solution.publish(file.now());
            file.show(solution);
            file.note(null, "solution.published", id, null);
            var authors = rights.authors(solution);
            notices.tellAll(authors, "sharing.published", solution.title(), link(id));
            subjects.chain(id).cards().stream()
                    .filter(card -> card.type() == SubjectType.THEME)
                    .forEach(theme -> followers.tell(theme.id(), "sharing.needAnswered", solution.title()));
            events.publishEvent(new Solution.Published(id, solution.incubator(), solution.body(), authors));
        }
        return Outcome.of(SharingVariables.OUTCOME, SharingOutcome.PUBLISHED);
    }

    private ReviewRound current(UUID solution) {
        return file.round(solution)
                .orElseThrow(() -> new IllegalStateException("no round of reviews of solution " + solution));
    }

    private void become(Solution solution, SolutionState state) {
        solution.become(state, file.now());
        file.show(solution);
    }

    private void ask(Solution solution, List<Candidate> wanted, Instant closing, String key) {
        notices.tellAll(reviewers.people(solution, wanted), key, solution.title(), closing, notices.link("/taches"));
    }

    private String link(UUID solution) {
        return notices.link(SubjectType.SOLUTION.address(solution));
    }

    private Instant after(String delay) {
        return file.now()
                .atOffset(ZoneOffset.UTC)
                .plus(delays.amount(delay))
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
