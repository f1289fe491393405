package org.couveuse.transparency;

import java.util.List;
import java.util.Set;
import org.couveuse.people.ActingAs;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.SubjectLists;
import org.couveuse.subjects.SubjectType;
import org.couveuse.themes.NeedService;
import org.couveuse.themes.ThemeService;
import org.couveuse.themes.ThemeState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may know of the whole cycle; nothing about a person, nothing small enough to point at one. */
@Service
@Transactional(readOnly = true)
public class Overview {

    private static final int SHOWN = 12;

    private final SubjectLists subjects;
    private final NeedService needs;
    private final ThemeService themes;
    private final ActingAs acting;

    Overview(SubjectLists subjects, NeedService needs, ThemeService themes, ActingAs acting) {
        this.subjects = subjects;
        this.needs = needs;
        this.themes = themes;
        this.acting = acting;
    }

    /**
     * The public page's content.
     *
     * @param needs how many needs were received
     * @param stages the five stages, each with what stands in it
     * @param retained themes that open an incubator
     * @param notRetained themes that were put to the vote and not retained
     */
    public record Content(
            long needs,
            List<AtStage> stages,
            List<ThemeService.Row> retained,
            List<ThemeService.Row> notRetained,
            List<Subject> incubators,
            List<Subject> experiments,
            List<Subject> solutions,
            List<Subject> campaigns) {}

    /** How many things stand in a stage. */
    public record AtStage(Stage stage, long count) {}

    /** The content as it is now. */
    public Content now() {
        return acting.asSystem(this::content);
    }

    private Content content() {
        var incubators = subjects.latest(SubjectType.INCUBATOR, Set.of(), SHOWN);
        return new Content(
                needs.count(NeedService.Query.all()),
                List.of(
                        stage(Stage.FORMATION, SubjectType.INCUBATOR),
                        stage(Stage.IDEATION, SubjectType.INCUBATOR),
                        stage(Stage.EXPERIMENT, SubjectType.EXPERIMENT),
                        stage(Stage.SHARING, SubjectType.SOLUTION),
                        stage(Stage.DEPLOYMENT, SubjectType.CAMPAIGN)),
                themes.page(Set.of(ThemeState.RETAINED), "", null, SHOWN).items(),
                themes.page(Set.of(ThemeState.NOT_RETAINED), "", null, SHOWN).items(),
                incubators,
                subjects.latest(SubjectType.EXPERIMENT, Set.of("ADOPTED", "ABANDONED", "RUNNING"), SHOWN),
                subjects.latest(SubjectType.SOLUTION, Set.of("PUBLISHED"), SHOWN),
                subjects.latest(SubjectType.CAMPAIGN, Set.of(), SHOWN));
    }

    private AtStage stage(Stage stage, SubjectType type) {
        return new AtStage(stage, subjects.count(type, stage));
    }
}
