package org.couveuse.sharing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.Candidate;
import org.couveuse.shared.JsonColumn;
import org.jspecify.annotations.Nullable;

/** One round of reviews of one frozen version. */
@Entity
@Table(name = "review_round")
public class ReviewRound {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID solution;
    private int number;
    private Instant openedAt;
    private Instant closing;
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ReviewVerdict verdict;

    @Convert(converter = Wanted.class)
    private List<String> wanted;

    private int extensions;
    private @Nullable UUID endedBy;
    private @Nullable String endedWhy;

    @SuppressWarnings("NullAway.Init")
    protected ReviewRound() {}

    ReviewRound(Solution of, List<Candidate> wanted, Instant now, Instant closing) {
        this.id = UUID.randomUUID();
        this.solution = of.id();
        this.number = of.number();
        this.openedAt = now;
        this.closing = closing;
        this.wanted = wanted.stream().map(Candidate::toString).toList();
    }

    static class Wanted extends JsonColumn<List<String>> {
        Wanted() {
            super(new TypeReference<>() {});
        }
    }

    void close(ReviewVerdict with, Instant now) {
        verdict = with;
        closedAt = now;
    }

    void extend(List<Candidate> more, Instant until) {
        var all = new ArrayList<>(wanted);
        more.forEach(candidate -> all.add(candidate.toString()));
        wanted = List.copyOf(all);
        closing = until;
        closedAt = null;
        verdict = null;
        endedBy = null;
        endedWhy = null;
        extensions++;
    }

    void moveClosing(Instant until) {
        closing = until;
    }

    void endEarly(UUID by, String why) {
        endedBy = by;
        endedWhy = why;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The solution reviewed. */
    public UUID solution() {
        return solution;
    }

    /** The version reviewed. */
    public int number() {
        return number;
    }

    /** Until when reviews are taken. */
    public Instant closing() {
        return closing;
    }

    /** Whether reviews are taken. */
    public boolean open() {
        return closedAt == null && endedBy == null;
    }

    /** Whether its reviews were gathered. */
    boolean gathered() {
        return verdict != null;
    }

    /** What its reviews came to. */
    public @Nullable ReviewVerdict verdict() {
        return verdict;
    }

    /** Who is asked, one element for each review wanted. */
    public List<Candidate> wanted() {
        return wanted.stream().map(Candidate::parse).toList();
    }

    /** As others see it. */
    public ReviewService.Round row() {
        return new ReviewService.Round(
                id, number, openedAt, closing, closedAt, verdict, wanted(), extensions, endedBy, endedWhy);
    }
}
