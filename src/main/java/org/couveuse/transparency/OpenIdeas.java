package org.couveuse.transparency;

import java.time.LocalDate;
import java.util.UUID;
import org.couveuse.incubators.IdeaLessons;
import org.couveuse.shared.Markdown;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ideas that were never selected, as open data: what was proposed and why it was not tried, never by whom. */
@Service
@Transactional(readOnly = true)
public class OpenIdeas {

    private final IdeaLessons ideas;
    private final Texts texts;

    OpenIdeas(IdeaLessons ideas, Texts texts) {
        this.ideas = ideas;
        this.texts = texts;
    }

    /**
     * An idea that was not selected for trial.
     *
     * @param theme what its incubator works on
     * @param question of the call it answered
     * @param reason why it was not selected, in the words of those who decided; null when the search ended before
     */
    public record Idea(
            UUID id,
            String title,
            String theme,
            @Nullable String question,
            @Nullable String reason,
            LocalDate decided) {}

    /** The latest decided first. */
    public OpenData.Part<Idea> page(@Nullable String after, int limit) {
        var page = ideas.page(after, limit);
        return OpenData.Part.of(page.items().stream().map(this::told).toList(), page.next());
    }

    private Idea told(IdeaLessons.NotSelected idea) {
        return new Idea(
                idea.id(),
                idea.title(),
                idea.theme(),
                idea.question(),
                idea.reason() == null ? null : Markdown.plain(idea.reason()),
                idea.decided().atZone(texts.zone()).toLocalDate());
    }
}
