package org.couveuse.sharing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.Candidate;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.KnownNew;
import org.jspecify.annotations.Nullable;

/** What one reviewer said of one version, part by part; never changed. */
@Entity
@Table(name = "review")
public class Review extends KnownNew<UUID> {

    @Id
    private UUID id;

    private UUID solution;
    private UUID round;
    private UUID reviewer;
    private @Nullable UUID organisation;
    private String candidate;
    private boolean outside;

    @Convert(converter = Parts.class)
    private List<ReviewService.PartReview> parts;

    @Enumerated(EnumType.STRING)
    private ReviewOpinion opinion;

    private String words;
    private @Nullable String advice;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    Review(ReviewRound round, Seat seat, ReviewService.Examination said, ReviewOpinion opinion, Instant now) {
        this.id = UUID.randomUUID();
        this.solution = round.solution();
        this.round = round.id();
        this.reviewer = seat.person();
        this.organisation = seat.organisation();
        this.candidate = seat.as().toString();
        this.outside = seat.outside();
        this.parts = List.copyOf(said.parts());
        this.opinion = opinion;
        this.words = String.valueOf(said.words());
        this.advice = said.advice();
        this.at = now;
    }

    /** Who reviews, as what, and whether from an organisation that took no part. */
    record Seat(UUID person, @Nullable UUID organisation, Candidate as, boolean outside) {}

    static class Parts extends JsonColumn<List<ReviewService.PartReview>> {
        Parts() {
            super(new TypeReference<>() {});
        }
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Who reviewed. */
    public UUID reviewer() {
        return reviewer;
    }

    Candidate candidate() {
        return Candidate.parse(candidate);
    }

    boolean outside() {
        return outside;
    }

    boolean refuses() {
        return opinion == ReviewOpinion.UNFAVOURABLE || parts.stream().anyMatch(p -> p.verdict() == PartVerdict.REFUSE);
    }

    List<ToolkitPart> toChange() {
        return parts.stream()
                .filter(p -> p.verdict() == PartVerdict.CHANGE)
                .map(ReviewService.PartReview::part)
                .toList();
    }

    /** What the team has to answer: every part not kept, and the whole when the opinion is not favourable. */
    List<Comment> comments() {
        var comments = new ArrayList<Comment>();
        if (opinion != ReviewOpinion.FAVOURABLE) {
            comments.add(new Comment(id + "-ALL", null, null, words, reviewer));
        }
        parts.stream()
                .filter(p -> p.verdict() != PartVerdict.KEEP)
                .forEach(p -> comments.add(new Comment(
                        id + "-" + p.part(),
                        p.part(),
                        p.verdict(),
                        p.comment() == null ? words : p.comment(),
                        reviewer)));
        return comments;
    }

    /** As others see it. */
    public ReviewService.Row row() {
        return new ReviewService.Row(
                id, round, reviewer, organisation, candidate(), outside, parts, opinion, words, advice, at);
    }
}
