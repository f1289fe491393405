package org.couveuse.sharing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.shared.French;
import org.couveuse.shared.Markdown;
import org.jspecify.annotations.Nullable;

/** A solution that other organisations can take over: its toolkit, its offer, what shows that it works. */
@Entity
@Table(name = "solution")
public class Solution {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID incubator;
    private UUID body;
    private String title;
    private @Nullable String titleEnglish;

    @Enumerated(EnumType.STRING)
    private @Nullable SolutionOffer offer;

    @Enumerated(EnumType.STRING)
    private SolutionState state;

    private int number;

    @Convert(converter = Toolkit.Column.class)
    private Toolkit toolkit;

    @Convert(converter = Evidence.Column.class)
    private Evidence evidence;

    private @Nullable Integer evidenceLevel;
    private @Nullable Integer capacity;

    @Column(name = "calendar_words")
    private @Nullable String calendar;

    @Convert(converter = Reply.Column.class)
    private List<Reply> replies;

    private String folded;
    private String sortKey;
    private Instant openedAt;
    private Instant changedAt;
    private @Nullable Instant publishedAt;
    private @Nullable UUID publishedBy;
    private @Nullable String note;
    private @Nullable LocalDate freshUntil;
    private @Nullable String withdrawal;

    @SuppressWarnings("NullAway.Init")
    protected Solution() {}

    @SuppressWarnings("NullAway.Init")
    Solution(SolutionService.OpenSolution as, Instant now) {
        this.id = as.solution();
        this.incubator = as.incubator();
        this.body = as.body();
        this.title = as.title();
        this.state = SolutionState.ASSEMBLING;
        this.number = 1;
        this.toolkit = Toolkit.empty();
        this.evidence = as.evidence();
        this.evidenceLevel = as.evidence().level();
        this.replies = List.of();
        this.openedAt = now;
        this.changedAt = now;
        index();
    }

    /**
     * A version of the solution is in the catalogue.
     *
     * @param told people who have a notice of it already
     */
    public record Published(UUID solution, UUID incubator, UUID body, Set<UUID> told) {

        /** Takes a copy of who was told. */
        public Published {
            told = Set.copyOf(told);
        }
    }

    /** The solution is no longer offered. */
    public record Withdrawn(UUID solution, UUID incubator, UUID body) {}

    void assemble(Contents contents, Instant now) {
        take(contents, now);
        state = SolutionState.IN_REVIEW;
    }

    /** A published toolkit takes the words of its next version; it stays in the catalogue. */
    void republish(Contents contents, Instant now) {
        take(contents, now);
        number++;
        replies = List.of();
    }

    private void take(Contents contents, Instant now) {
        title = contents.title();
        titleEnglish = contents.titleEnglish();
        offer = contents.offer();
        toolkit = contents.toolkit();
        var turnkey = offer != SolutionOffer.TOOLKIT;
        capacity = turnkey ? contents.capacity() : null;
        calendar = turnkey ? contents.calendar() : null;
        changedAt = now;
        index();
    }

    void revise(Contents contents, List<Reply> answers, Instant now) {
        assemble(contents, now);
        number++;
        replies = List.copyOf(answers);
    }

    void become(SolutionState next, Instant now) {
        state = next;
        changedAt = now;
    }

    void decide(UUID by, @Nullable String words, @Nullable LocalDate lookAgain) {
        publishedBy = by;
        note = words;
        freshUntil = lookAgain;
    }

    void publish(Instant now) {
        become(SolutionState.PUBLISHED, now);
        publishedAt = now;
    }

    void withdraw(String reason, Instant now) {
        become(SolutionState.WITHDRAWN, now);
        withdrawal = reason;
    }

    private void index() {
        var summary = toolkit.text(ToolkitPart.SUMMARY)
                .map(t -> Markdown.plain(t.french()))
                .orElse("");
        folded = French.searchable(title, titleEnglish == null ? "" : titleEnglish, summary);
        sortKey = French.sortKey(title, id);
    }

    /** Its id, which is its process's business key. */
    public UUID id() {
        return id;
    }

    /** Whose work it is. */
    public UUID incubator() {
        return incubator;
    }

    /** The forum that retained its theme. */
    public UUID body() {
        return body;
    }

    /** In French. */
    public String title() {
        return title;
    }

    /** Where it stands. */
    public SolutionState state() {
        return state;
    }

    /** The version being written, reviewed or published. */
    public int number() {
        return number;
    }

    /** The parts, as they are written now. */
    public Toolkit toolkit() {
        return toolkit;
    }

    /** What the team answered to the comments on the version before. */
    public List<Reply> replies() {
        return replies;
    }

    /** When it joined the catalogue, even if it left it again. */
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** What it is sorted by. */
    String sortKey() {
        return sortKey;
    }

    /** What the team writes. */
    public Contents contents() {
        return new Contents(title, titleEnglish, offer, toolkit, capacity, calendar);
    }

    /** Everything about it that is shown. */
    public SolutionReading.Row row() {
        return new SolutionReading.Row(
                id, incubator, body, contents(), state, number, evidence, openedAt, changedAt, publication());
    }

    private SolutionReading.@Nullable Release publication() {
        return publishedAt == null
                ? null
                : new SolutionReading.Release(publishedAt, publishedBy, note, freshUntil, withdrawal);
    }
}
