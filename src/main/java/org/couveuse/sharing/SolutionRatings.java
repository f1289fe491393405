package org.couveuse.sharing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.couveuse.people.Actor;
import org.couveuse.people.Organisations;
import org.couveuse.people.Role;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What organisations that took a solution say of it, on a scale of five, with words. Only those that have it in use are
 * heard, one voice each; how they are spread is kept back while there are too few to say anything.
 */
@Service
@Transactional
public class SolutionRatings {

    /** The best there is. */
    public static final int BEST = 5;

    /** With fewer, the spread says nothing. */
    public static final int LEAST = 3;

    /** With fewer, the spread is shown with a word of caution. */
    public static final int ENOUGH = 10;

    private static final int WORDS_SHOWN = 50;
    private static final int DISAPPOINTED = 2;

    private final Given given;
    private final SolutionFile file;
    private final SolutionRights rights;
    private final SolutionAdopters adopters;
    private final Organisations organisations;
    private final Submissions submissions;

    SolutionRatings(
            Given given,
            SolutionFile file,
            SolutionRights rights,
            SolutionAdopters adopters,
            Organisations organisations,
            Submissions submissions) {
        this.given = given;
        this.file = file;
        this.rights = rights;
        this.adopters = adopters;
        this.organisations = organisations;
        this.submissions = submissions;
    }

    /**
     * What an organisation says.
     *
     * @param level 1, was of no use, to 5, changed how we work
     * @param words needed for 1 and 2, so that others and the team learn from it
     */
    public record Rate(
            @NotNull @Min(1) @Max(BEST) Integer level,
            @Form.Long @Size(max = 2000) @Nullable String words) {}

    /** Words of an organisation. */
    public record Said(UUID organisation, String name, String words, Instant at) {}

    /** What the reader's own organisation said. */
    public record Own(
            UUID organisation,
            @Nullable Integer level,
            @Nullable String words) {}

    /**
     * What was said of a solution.
     *
     * @param count how many organisations said something
     * @param spread how many gave 1, 2, 3, 4 and 5; empty while there are fewer than {@link #LEAST}
     * @param few whether there are so few that the spread is to be read with care
     * @param said words, the latest first
     * @param own of the organisation for which the reader may rate; null when there is none
     */
    public record Ratings(
            int count,
            List<Integer> spread,
            boolean few,
            List<Said> said,
            @Nullable Own own) {}

    /** How levels are spread, from 1 to 5; nothing of it while there are too few. */
    static List<Integer> spread(List<Integer> levels) {
        return levels.size() < LEAST
                ? List.of()
                : IntStream.rangeClosed(1, BEST)
                        .mapToObj(level ->
                                (int) levels.stream().filter(l -> l == level).count())
                        .toList();
    }

    /** What was said of a solution by those who have it in use now. */
    @Transactional(readOnly = true)
    public Ratings of(Actor actor, UUID solution) {
        var found = rights.readable(actor, solution);
        var levels = given.levels(solution);
        var said = given.said(solution, Limit.of(WORDS_SHOWN)).stream()
                .flatMap(rating -> organisations.find(rating.organisation()).stream()
                        .map(o -> new Said(o.id(), o.name(), String.valueOf(rating.words()), rating.changedAt())))
                .toList();
        var own = speaksFor(actor, found)
                .map(organisation -> given.findBySolutionAndOrganisation(solution, organisation)
                        .map(r -> new Own(organisation, r.level(), r.words()))
                        .orElseGet(() -> new Own(organisation, null, null)))
                .orElse(null);
        return new Ratings(levels.size(), spread(levels), levels.size() < ENOUGH, said, own);
    }

    /** The organisation of the actor says what it thinks, or something else than before. */
    public void rate(Actor actor, UUID solution, Rate said) {
        submissions.check(said);
        var found = rights.readable(actor, solution);
        var organisation =
                speaksFor(actor, found).orElseThrow(() -> RuleViolation.forbidden("sharing.rating.adoptersOnly"));
        var words = said.words() == null || said.words().isBlank()
                ? null
                : said.words().strip();
        if (words == null && said.level() <= DISAPPOINTED) {
            throw RuleViolation.field("words", "sharing.rating.sayWhy");
        }
        // of two of an organisation who rate at the same moment, the second changes what the first said
        file.lock(solution);
        var before = given.findBySolutionAndOrganisation(solution, organisation);
        var rating = before.orElseGet(() -> new SolutionRating(solution, organisation, file.now()));
        var was = before.map(r -> r.level() + " → " + said.level()).orElseGet(() -> String.valueOf(said.level()));
        rating.say(said.level(), words, actor.id(), file.now());
        given.save(rating);
        file.note(actor, before.isPresent() ? "solution.ratedAnew" : "solution.rated", solution, was);
    }

    /** Nobody rates their own work, and an auditor writes nothing. */
    private Optional<UUID> speaksFor(Actor actor, Solution solution) {
        return actor.person() == null
                        || actor.has(Role.AUDITOR)
                        || solution.publishedAt() == null
                        || rights.authors(solution).contains(actor.person())
                ? Optional.empty()
                : adopters.of(actor, solution.id());
    }

    interface Given extends JpaRepository<SolutionRating, UUID> {

        String STILL =
                " from solution_rating r where r.solution = :solution and exists (select 1 from solution_adopter a"
                        + " where a.solution = r.solution and a.organisation = r.organisation and a.in_use)";

        Optional<SolutionRating> findBySolutionAndOrganisation(UUID solution, UUID organisation);

        @Query(nativeQuery = true, value = "select r.level" + STILL)
        List<Integer> levels(UUID solution);

        @Query(
                nativeQuery = true,
                value = "select r.*" + STILL + " and r.words is not null order by r.changed_at desc, r.id")
        List<SolutionRating> said(UUID solution, Limit limit);
    }
}
