package org.couveuse.transparency;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.couveuse.deployment.CampaignFigures;
import org.couveuse.deployment.CampaignService;
import org.couveuse.deployment.CampaignSums;
import org.couveuse.experiments.ExperimentReading;
import org.couveuse.experiments.ExperimentState;
import org.couveuse.incubators.IncubatorReading;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.Catalogue;
import org.couveuse.themes.ThemeState;
import org.couveuse.themes.ThemesInTime;
import org.couveuse.transparency.OpenData.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened in each year, by the calendar of the people: how many of each, never which or whose. */
@Service
@Transactional(readOnly = true)
public class OpenYears {

    /** No year before is asked for. */
    static final int EARLIEST = 2000;

    private final ThemesInTime themes;
    private final IncubatorReading incubators;
    private final ExperimentReading experiments;
    private final Catalogue catalogue;
    private final CampaignService campaigns;
    private final CampaignFigures figures;
    private final ZoneId zone;
    private final Clock clock;

    OpenYears(
            ThemesInTime themes,
            IncubatorReading incubators,
            ExperimentReading experiments,
            Catalogue catalogue,
            CampaignService campaigns,
            CampaignFigures figures,
            Texts texts,
            Clock clock) {
        this.themes = themes;
        this.incubators = incubators;
        this.experiments = experiments;
        this.catalogue = catalogue;
        this.campaigns = campaigns;
        this.figures = figures;
        this.zone = texts.zone();
        this.clock = clock;
    }

    /** Every year from the first in which something happened to this one, the latest first. */
    public List<Year> all() {
        var facts = facts();
        var known = Stream.<Stream<Integer>>of(
                themes.firstNeed().stream().map(at -> day(at).getYear()),
                facts.decided().stream().map(theme -> day(theme.published()).getYear()),
                facts.opened().stream().map(at -> day(at).getYear()),
                facts.published().stream().map(LocalDate::getYear),
                facts.started().stream().map(LocalDate::getYear),
                facts.adoptions().keySet().stream());
        var first = known.flatMap(years -> years).min(Integer::compare).orElse(thisYear());
        return years(Math.min(first, thisYear()), thisYear(), facts);
    }

    /** One year; refuses one that is not over nor begun, and one that nobody could mean. */
    public Year of(int year) {
        if (year < EARLIEST || year > thisYear()) {
            throw RuleViolation.field("year", "transparency.report.year", EARLIEST, thisYear());
        }
        return all().stream()
                .filter(known -> known.year() == year)
                .findFirst()
                .orElseGet(() -> new Year(year, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    private record Facts(
            List<ThemesInTime.Decided> decided,
            List<Instant> opened,
            List<ExperimentReading.Row> ended,
            List<LocalDate> published,
            List<LocalDate> started,
            TreeMap<Integer, Integer> adoptions) {}

    private Facts facts() {
        var everybody = Actor.everybody();
        var wanted = Catalogue.Query.published();
        var signed = OpenDataService.all(after -> campaigns.page(everybody, after, Slice.MOST));
        var adoptions = new TreeMap<Integer, Integer>();
        signed.forEach(campaign -> adopted(figures.days(everybody, campaign.id()), adoptions));
        return new Facts(
                themes.decided(),
                incubators.openings(),
                OpenDataService.all(after -> experiments.page(everybody, ExperimentState.ends(), after, Slice.MOST)),
                OpenDataService.all(after -> catalogue.page(everybody, wanted, after, Slice.MOST)).stream()
                        .map(Catalogue.Item::published)
                        .filter(Objects::nonNull)
                        .map(this::day)
                        .toList(),
                signed.stream()
                        .map(CampaignService.Detail::startsOn)
                        .filter(Objects::nonNull)
                        .toList(),
                adoptions);
    }

    /** Organisations more at the end of a year than at the end of the one before. */
    private static void adopted(List<CampaignSums.Day> days, TreeMap<Integer, Integer> byYear) {
        var before = 0;
        for (var day : days) {
            byYear.merge(day.on().getYear(), day.adopted() - before, Integer::sum);
            before = day.adopted();
        }
    }

    private List<Year> years(int first, int last, Facts facts) {
        var years = IntStream.rangeClosed(first, last)
                .map(n -> last + first - n)
                .boxed()
                .toList();
        var adopted = OpenData.counts(
                years.stream().map(y -> facts.adoptions().getOrDefault(y, 0)).toList());
        var told = new ArrayList<Year>();
        for (var i = 0; i < years.size(); i++) {
            told.add(year(years.get(i), facts, adopted.get(i)));
        }
        return told;
    }

    private Year year(int year, Facts facts, @Nullable Integer adopted) {
        var from = LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
        var before = LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant();
        return new Year(
                year,
                themes.needs(from, before),
                decided(facts, year, ThemeState.RETAINED),
                decided(facts, year, ThemeState.NOT_RETAINED),
                facts.opened().stream().filter(at -> day(at).getYear() == year).count(),
                ended(facts, year).count(),
                ended(facts, year)
                        .filter(row -> row.state() == ExperimentState.ADOPTED)
                        .count(),
                facts.published().stream().filter(on -> on.getYear() == year).count(),
                facts.started().stream().filter(on -> on.getYear() == year).count(),
                adopted);
    }

    private long decided(Facts facts, int year, ThemeState state) {
        return facts.decided().stream()
                .filter(theme ->
                        theme.state() == state && day(theme.published()).getYear() == year)
                .count();
    }

    private Stream<ExperimentReading.Row> ended(Facts facts, int year) {
        return facts.ended().stream()
                .filter(row -> row.ended() != null && day(row.ended()).getYear() == year);
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private int thisYear() {
        return day(clock.instant()).getYear();
    }
}
