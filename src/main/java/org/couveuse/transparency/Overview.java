package org.couveuse.transparency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.couveuse.experiments.LessonReading.LessonKind;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.SubjectLists;
import org.couveuse.subjects.SubjectType;
import org.couveuse.themes.NeedService;
import org.couveuse.themes.ThemeService;
import org.couveuse.themes.ThemeState;
import org.couveuse.transparency.OpenData.Deployment;
import org.couveuse.transparency.OpenData.Lesson;
import org.couveuse.transparency.OpenData.Solution;
import org.couveuse.transparency.OpenData.Theme;
import org.couveuse.transparency.OpenData.Year;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the public page shows of the whole cycle: the beginnings of the open data, and how many things stand in each
 * stage.
 */
@Service
public class Overview {

    private static final int SHOWN = 12;

    private final OpenDataService data;
    private final OpenYears years;
    private final SubjectLists subjects;
    private final NeedService needs;
    private final ThemeService themes;
    private final ActingAs acting;
    private final TransactionTemplate reading;
    private final Cache<String, Content> kept;

    Overview(
            OpenDataService data,
            OpenYears years,
            SubjectLists subjects,
            NeedService needs,
            ThemeService themes,
            ActingAs acting,
            PlatformTransactionManager transactions,
            @Value("${couveuse.public-page.kept}") Duration kept) {
        this.data = data;
        this.years = years;
        this.subjects = subjects;
        this.needs = needs;
        this.themes = themes;
        this.acting = acting;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.kept = Caffeine.newBuilder().expireAfterWrite(kept).build();
    }

    /**
     * The public page's content.
     *
     * @param needs how many needs were received
     * @param stages the five stages, each with what stands in it
     * @param retained themes that open an incubator
     * @param notRetained themes that were put to the vote and not retained; the first of {@code notRetainedInAll}
     * @param lessons what experiments taught
     * @param years what happened year by year, the latest first
     */
    public record Content(
            long needs,
            List<AtStage> stages,
            List<Theme> retained,
            List<Theme> notRetained,
            long notRetainedInAll,
            List<Subject> incubators,
            List<Solution> solutions,
            List<Deployment> deployments,
            List<Lesson> lessons,
            List<Year> years) {}

    /** How many things stand in a stage. */
    public record AtStage(Stage stage, long count) {}

    /**
     * The content as it was some seconds ago at most: everybody is shown the same, and it is gathered once for all who
     * come at the same moment.
     */
    public Content now() {
        var language = Texts.nearest(LocaleContextHolder.getLocale()).getLanguage();
        return kept.get(language, each -> Objects.requireNonNull(reading.execute(status -> gathered())));
    }

    private Content gathered() {
        return new Content(
                acting.asSystem(() -> needs.count(NeedService.Query.all())),
                List.of(
                        stage(Stage.FORMATION, SubjectType.INCUBATOR),
                        stage(Stage.IDEATION, SubjectType.INCUBATOR),
                        stage(Stage.EXPERIMENT, SubjectType.EXPERIMENT),
                        stage(Stage.SHARING, SubjectType.SOLUTION),
                        stage(Stage.DEPLOYMENT, SubjectType.CAMPAIGN)),
                decided(ThemeState.RETAINED),
                decided(ThemeState.NOT_RETAINED),
                themes.count(Set.of(ThemeState.NOT_RETAINED), ""),
                subjects.latest(SubjectType.INCUBATOR, Set.of(), SHOWN),
                data.solutions(null, SHOWN).items(),
                data.deployments(null, SHOWN).items(),
                data.lessons(LessonKind.ALL, null, SHOWN).items(),
                years.all());
    }

    private List<Theme> decided(ThemeState state) {
        return data.themes(EnumSet.of(state), null, SHOWN).items();
    }

    private AtStage stage(Stage stage, SubjectType type) {
        return new AtStage(stage, subjects.count(type, stage));
    }
}
