package org.couveuse.transparency;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.couveuse.deployment.CampaignFigures;
import org.couveuse.deployment.CampaignService;
import org.couveuse.experiments.LessonReading;
import org.couveuse.experiments.LessonReading.LessonKind;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.shared.Markdown;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.Catalogue;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.SubjectLists;
import org.couveuse.subjects.SubjectType;
import org.couveuse.themes.NeedService;
import org.couveuse.themes.ThemeService;
import org.couveuse.themes.ThemeState;
import org.couveuse.transparency.OpenData.Benefit;
import org.couveuse.transparency.OpenData.Deployment;
import org.couveuse.transparency.OpenData.Lesson;
import org.couveuse.transparency.OpenData.Part;
import org.couveuse.transparency.OpenData.Report;
import org.couveuse.transparency.OpenData.Solution;
import org.couveuse.transparency.OpenData.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers open data from the other rooms. It asks them as everybody, so that each room's own rules keep back what is not
 * public; names of people are never taken over.
 */
@Service
@Transactional(readOnly = true)
public class OpenDataService {

    private static final int MOST_LESSONS = 200;

    private final ThemeService themes;
    private final OpenThemes decided;
    private final OpenYears years;
    private final Catalogue catalogue;
    private final CampaignService campaigns;
    private final CampaignFigures figures;
    private final LessonReading lessons;
    private final NeedService needs;
    private final SubjectLists subjects;
    private final ActingAs acting;
    private final Texts texts;
    private final Clock clock;

    OpenDataService(
            ThemeService themes,
            OpenThemes decided,
            OpenYears years,
            Catalogue catalogue,
            CampaignService campaigns,
            CampaignFigures figures,
            LessonReading lessons,
            NeedService needs,
            SubjectLists subjects,
            ActingAs acting,
            Texts texts,
            Clock clock) {
        this.themes = themes;
        this.decided = decided;
        this.years = years;
        this.catalogue = catalogue;
        this.campaigns = campaigns;
        this.figures = figures;
        this.lessons = lessons;
        this.needs = needs;
        this.subjects = subjects;
        this.acting = acting;
        this.texts = texts;
        this.clock = clock;
    }

    /** Themes that forums decided on, by title. */
    public Part<Theme> themes(Set<ThemeState> states, @Nullable String after, int limit) {
        return decided.themes(states, after, limit);
    }

    /** The states of themes that are public. */
    public static Set<ThemeState> decided() {
        return EnumSet.of(ThemeState.RETAINED, ThemeState.NOT_RETAINED);
    }

    /** Solutions of the catalogue, by title. */
    public Part<Solution> solutions(@Nullable String after, int limit) {
        return solutions(Catalogue.Query.published(), after, limit);
    }

    /** Those of a query that everybody may read. */
    Part<Solution> solutions(Catalogue.Query wanted, @Nullable String after, int limit) {
        var page = catalogue.page(Actor.everybody(), wanted, after, limit);
        return Part.of(page.items().stream().map(this::solution).toList(), page.next());
    }

    /** Signed campaigns, latest first. */
    public Part<Deployment> deployments(@Nullable String after, int limit) {
        var page = campaigns.page(Actor.everybody(), after, limit);
        return Part.of(page.items().stream().map(this::deployment).toList(), page.next());
    }

    /** What experiments taught that are over, whatever came of them; the latest opened first. */
    public Part<Lesson> lessons(LessonKind kind, @Nullable String after, int limit) {
        var page = lessons.page(Actor.everybody(), kind, after, limit);
        return Part.of(page.items().stream().map(this::lesson).toList(), page.next());
    }

    private Lesson lesson(LessonReading.Learned learned) {
        var row = learned.experiment();
        return new Lesson(
                row.id(),
                row.title(),
                row.state(),
                day(row.ended()),
                row.evidenceLevel(),
                learned.hypothesis(),
                learned.verdict(),
                plain(row.lessons()));
    }

    /** What all of it comes to now, and what happened in each year, or in the one asked for. */
    public Report report(@Nullable Integer year) {
        var told = year == null ? years.all() : List.of(years.of(year));
        var solutions = all(after -> slice(solutions(after, Slice.MOST)));
        var adopted = solutions.stream().mapToInt(s -> adopted(s.id())).sum();
        return new Report(
                OpenData.LICENCE,
                clock.instant().atZone(texts.zone()).toLocalDate(),
                acting.asSystem(() -> needs.count(NeedService.Query.all())),
                themes.count(EnumSet.of(ThemeState.RETAINED), ""),
                themes.count(EnumSet.of(ThemeState.NOT_RETAINED), ""),
                subjects.count(SubjectType.INCUBATOR, Stage.FORMATION),
                subjects.count(SubjectType.INCUBATOR, Stage.IDEATION),
                subjects.count(SubjectType.EXPERIMENT, Stage.EXPERIMENT),
                subjects.count(SubjectType.SOLUTION, Stage.SHARING),
                all(after -> campaigns.page(Actor.everybody(), after, Slice.MOST))
                        .size(),
                solutions.size(),
                OpenData.count(adopted),
                told,
                year == null ? lessons(LessonKind.ALL, null, MOST_LESSONS).items() : lessonsOf(year));
    }

    private List<Lesson> lessonsOf(int year) {
        return all(after -> slice(lessons(LessonKind.ALL, after, Slice.MOST))).stream()
                .filter(lesson -> lesson.ended() != null && lesson.ended().getYear() == year)
                .limit(MOST_LESSONS)
                .toList();
    }

    /** A whole data set, part after part. */
    public static <T> List<T> all(Function<@Nullable String, Slice<T>> part) {
        var all = new ArrayList<T>();
        String after = null;
        do {
            var slice = part.apply(after);
            all.addAll(slice.items());
            after = slice.next();
        } while (after != null);
        return all;
    }

    /** A part as a plain slice. */
    public static <T> Slice<T> slice(Part<T> part) {
        return new Slice<>(part.items(), part.next());
    }

    Solution solution(Catalogue.Item item) {
        return new Solution(
                item.id(),
                item.title(),
                item.titleEnglish(),
                item.summary(),
                item.summaryEnglish(),
                item.offer(),
                item.evidenceLevel(),
                item.sites(),
                item.completeness(),
                day(item.published()),
                OpenData.count(adopted(item.id())));
    }

    private int adopted(UUID solution) {
        return campaigns.of(solution).stream()
                .mapToInt(
                        c -> figures.standing(Actor.everybody(), c.id()).sums().adopted())
                .sum();
    }

    private Deployment deployment(CampaignService.Detail campaign) {
        var standing = figures.standing(Actor.everybody(), campaign.id());
        var sums = standing.sums();
        var plan = campaign.plan();
        var benefits = plan == null
                ? List.<Benefit>of()
                : plan.goals().stream()
                        .map(goal -> {
                            var measured = sums.measured(goal.id());
                            var enough = measured.organisations() >= OpenData.FEW;
                            return new Benefit(
                                    goal.name(),
                                    goal.unit(),
                                    goal.target(),
                                    enough ? measured.sum() : null,
                                    OpenData.count(measured.organisations()));
                        })
                        .toList();
        return new Deployment(
                campaign.id(),
                campaign.solution(),
                campaign.title(),
                campaign.state(),
                campaign.startsOn(),
                plan == null ? null : plan.endsOn(),
                OpenData.count(standing.audience()),
                OpenData.count(sums.invited()),
                OpenData.count(sums.adopted()),
                OpenData.count(sums.in(org.couveuse.deployment.AdoptionState.DECLINED)),
                benefits);
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : at.atZone(texts.zone()).toLocalDate();
    }

    private static @Nullable String plain(@Nullable String markdown) {
        return markdown == null ? null : Markdown.plain(markdown);
    }
}
