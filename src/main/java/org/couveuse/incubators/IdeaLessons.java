package org.couveuse.incubators;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ideas that were never selected for trial, with why: everybody may read it, so that nobody proposes the same in vain.
 * Who proposed an idea is not part of it, nor the words they used beyond its title.
 */
@Service
@Transactional(readOnly = true)
public class IdeaLessons {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final Ideas ideas;
    private final Store store;

    IdeaLessons(Ideas ideas, Store store) {
        this.ideas = ideas;
        this.store = store;
    }

    /**
     * An idea that was not selected.
     *
     * @param theme what its incubator works on
     * @param question of the call it answered; null when the call never said
     * @param reason why no idea of the call but the selected ones was tried; null when the search ended before
     * @param decided when it was not selected
     */
    public record NotSelected(
            UUID id,
            String title,
            String theme,
            @Nullable String question,
            @Nullable String reason,
            Instant decided) {}

    /** The latest decided first. */
    public Slice<NotSelected> page(@Nullable String after, int limit) {
        var found = after == null || after.isEmpty()
                ? ideas.notSelected(LATEST, LAST, Limit.of(limit + 1))
                : from(Cursor.parts(after, 2), limit + 1);
        var rows = found.stream().limit(limit).map(Idea::row).toList();
        if (found.size() <= limit) {
            return new Slice<>(rows.stream().map(this::told).toList(), null);
        }
        var last = rows.get(limit - 1);
        return new Slice<>(
                rows.stream().map(this::told).toList(),
                Cursor.of(last.changed().toString(), last.id().toString()));
    }

    private List<Idea> from(List<String> cursor, int limit) {
        try {
            return ideas.notSelected(Instant.parse(cursor.get(0)), UUID.fromString(cursor.get(1)), Limit.of(limit));
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            throw RuleViolation.of(RuleViolation.Kind.MALFORMED, "shared.cursor");
        }
    }

    private NotSelected told(Idea.Row idea) {
        return new NotSelected(
                idea.id(),
                idea.title(),
                store.incubator(idea.incubator()).facts().origin().title(),
                store.call(idea.call()).row().question(),
                idea.reason(),
                idea.changed());
    }
}
