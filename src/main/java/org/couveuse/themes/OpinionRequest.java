package org.couveuse.themes;

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
import java.util.TreeMap;
import java.util.UUID;
import org.couveuse.people.Candidate;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** An opinion asked of a group or an expert for a round, and given or not. */
@Entity
@Table(name = "opinion_request")
class OpinionRequest {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID round;
    private String candidate;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable UUID givenBy;
    private @Nullable Instant givenAt;
    private @Nullable String consulted;
    private @Nullable String words;

    @Convert(converter = LinesColumn.class)
    private List<Line> lines = List.of();

    @Convert(converter = OrderColumn.class)
    private List<List<UUID>> ranking = List.of();

    @SuppressWarnings("NullAway.Init")
    protected OpinionRequest() {}

    @SuppressWarnings("NullAway.Init")
    OpinionRequest(UUID id, UUID round, Candidate candidate) {
        this.id = id;
        this.round = round;
        this.candidate = candidate.toString();
        this.state = State.ASKED;
    }

    /** Where the request stands. */
    enum State {
        ASKED,
        GIVEN,
        WITHDRAWN
    }

    /** What is thought of one theme. */
    record Line(UUID theme, Stance stance, String words) {}

    static class LinesColumn extends JsonColumn<List<Line>> {
        LinesColumn() {
            super(new TypeReference<>() {});
        }
    }

    static class OrderColumn extends JsonColumn<List<List<UUID>>> {
        OrderColumn() {
            super(new TypeReference<>() {});
        }
    }

    void give(UUID by, OpinionService.Opinion opinion, Instant now) {
        if (state != State.ASKED) {
            throw RuleViolation.conflict("round.opinionOver");
        }
        state = State.GIVEN;
        givenBy = by;
        givenAt = now;
        consulted = opinion.consulted();
        words = opinion.words();
        lines = opinion.lines().stream()
                .map(line -> new Line(line.theme(), line.stance(), line.words()))
                .toList();
        ranking = order(opinion.ranking());
    }

    /** Themes best first, those of the same place together; whatever numbers the places were given. */
    private static List<List<UUID>> order(List<OpinionService.Place> places) {
        var ordered = new TreeMap<Integer, List<UUID>>();
        for (var each : places) {
            if (each.place() != null) {
                ordered.computeIfAbsent(each.place(), place -> new ArrayList<>())
                        .add(each.theme());
            }
        }
        return ordered.values().stream().map(List::copyOf).toList();
    }

    void withdraw() {
        if (state == State.ASKED) {
            state = State.WITHDRAWN;
        }
    }

    void askAgain() {
        if (state == State.WITHDRAWN) {
            state = State.ASKED;
        }
    }

    UUID id() {
        return id;
    }

    UUID round() {
        return round;
    }

    Candidate candidate() {
        return Candidate.parse(candidate);
    }

    State state() {
        return state;
    }

    @Nullable
    UUID givenBy() {
        return givenBy;
    }

    @Nullable
    Instant givenAt() {
        return givenAt;
    }

    @Nullable
    String consulted() {
        return consulted;
    }

    @Nullable
    String words() {
        return words;
    }

    List<Line> lines() {
        return lines;
    }

    /** Themes best first, those of the same place together. */
    List<List<UUID>> ranking() {
        return ranking;
    }
}
