package org.couveuse.transparency.rest;

import java.util.ArrayList;
import java.util.List;
import org.couveuse.transparency.OpenData.Report;
import org.couveuse.transparency.OpenData.Year;
import org.jspecify.annotations.Nullable;

/** The report as lines of a table: what figure, its value, and the year it is of; none for now. */
final class ReportLines {

    private ReportLines() {}

    static List<Object[]> of(Report report) {
        var lines = new ArrayList<>(now(report));
        report.years().forEach(told -> lines.addAll(of(told)));
        return lines;
    }

    private static List<Object[]> now(Report report) {
        return List.of(
                figure("counted", report.counted(), null),
                figure("needs", report.needs(), null),
                figure("themesRetained", report.themesRetained(), null),
                figure("themesNotRetained", report.themesNotRetained(), null),
                figure("incubatorsInFormation", report.incubatorsInFormation(), null),
                figure("incubatorsInIdeation", report.incubatorsInIdeation(), null),
                figure("experiments", report.experiments(), null),
                figure("solutionsInSharing", report.solutionsInSharing(), null),
                figure("campaigns", report.campaigns(), null),
                figure("solutions", report.solutions(), null),
                figure("adoptions", report.adoptions(), null));
    }

    private static List<Object[]> of(Year told) {
        return List.of(
                figure("needs", told.needs(), told.year()),
                figure("themesRetained", told.themesRetained(), told.year()),
                figure("themesNotRetained", told.themesNotRetained(), told.year()),
                figure("incubatorsOpened", told.incubatorsOpened(), told.year()),
                figure("experimentsEnded", told.experimentsEnded(), told.year()),
                figure("experimentsAdopted", told.experimentsAdopted(), told.year()),
                figure("solutions", told.solutions(), told.year()),
                figure("campaigns", told.campaigns(), told.year()),
                figure("adoptions", told.adoptions(), told.year()));
    }

    private static Object[] figure(String name, @Nullable Object value, @Nullable Integer year) {
        return new Object[] {name, value, year};
    }
}
