package org.couveuse.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Component;

/** All that is kept of a solution: itself, its versions, rounds, reviews and decisions. */
@Component
class SolutionFile {

    private final Solutions solutions;
    private final Versions versions;
    private final Rounds rounds;
    private final Reviews reviews;
    private final Decisions decisions;
    private final Subjects subjects;
    private final Trail trail;
    private final Clock clock;

    SolutionFile(
            Solutions solutions,
            Versions versions,
            Rounds rounds,
            Reviews reviews,
            Decisions decisions,
            Subjects subjects,
            Trail trail,
            Clock clock) {
        this.solutions = solutions;
        this.versions = versions;
        this.rounds = rounds;
        this.reviews = reviews;
        this.decisions = decisions;
        this.subjects = subjects;
        this.trail = trail;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Solution> find(UUID id) {
        return solutions.findById(id);
    }

    Solution load(UUID id) {
        return solutions.findById(id).orElseThrow(RuleViolation::notFound);
    }

    /** The solution, whose reviews are given one after the other from here on. */
    Solution lock(UUID id) {
        return solutions.lock(id).orElseThrow(RuleViolation::notFound);
    }

    void add(Solution solution) {
        solutions.save(solution);
        show(solution);
    }

    List<Solution> of(UUID incubator) {
        return solutions.of(incubator);
    }

    Optional<SolutionVersion> version(UUID solution, int number) {
        return versions.findBySolutionAndNumber(solution, number);
    }

    List<SolutionVersion> versions(UUID solution) {
        return versions.findBySolutionOrderByNumberDesc(solution);
    }

    void keep(SolutionVersion version) {
        versions.save(version);
    }

    Optional<ReviewRound> round(UUID solution) {
        return rounds.findFirstBySolutionOrderByNumberDesc(solution);
    }

    List<ReviewRound> rounds(UUID solution) {
        return rounds.findBySolutionOrderByNumberDesc(solution);
    }

    void keep(ReviewRound round) {
        rounds.save(round);
    }

    List<Review> reviews(ReviewRound round) {
        return reviews.findByRoundOrderByAtAscIdAsc(round.id());
    }

    List<Review> reviews(UUID solution) {
        return reviews.findBySolutionOrderByAtAscIdAsc(solution);
    }

    List<UUID> reviewers(UUID solution) {
        return reviews.reviewers(solution);
    }

    void keep(Review review) {
        reviews.save(review);
    }

    List<PublishingDecision> decisions(UUID solution) {
        return decisions.findBySolutionOrderByAtDescIdDesc(solution);
    }

    void keep(PublishingDecision decision) {
        decisions.save(decision);
    }

    /** Shows it among all other things. */
    void show(Solution solution) {
        subjects.show(Card.of(
                        solution.id(),
                        SubjectType.SOLUTION,
                        solution.title(),
                        solution.state().name())
                .in(Stage.SHARING)
                .forBody(solution.body()));
    }

    /** Notes what was done without a task. */
    void note(@Nullable Actor actor, String action, UUID solution, @Nullable String words) {
        trail.record(new Trail.Event(actor == null ? null : actor.person(), action, solution, words));
    }

    interface Versions extends JpaRepository<SolutionVersion, UUID> {

        Optional<SolutionVersion> findBySolutionAndNumber(UUID solution, int number);

        List<SolutionVersion> findBySolutionOrderByNumberDesc(UUID solution);
    }

    interface Rounds extends JpaRepository<ReviewRound, UUID> {

        Optional<ReviewRound> findFirstBySolutionOrderByNumberDesc(UUID solution);

        List<ReviewRound> findBySolutionOrderByNumberDesc(UUID solution);
    }

    interface Reviews extends JpaRepository<Review, UUID> {

        List<Review> findByRoundOrderByAtAscIdAsc(UUID round);

        List<Review> findBySolutionOrderByAtAscIdAsc(UUID solution);

        @Query("select distinct r.reviewer from Review r where r.solution = :solution")
        List<UUID> reviewers(UUID solution);
    }

    interface Decisions extends JpaRepository<PublishingDecision, UUID> {

        List<PublishingDecision> findBySolutionOrderByAtDescIdDesc(UUID solution);
    }
}
