package org.couveuse.sharing;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.experiments.ExperimentReading;
import org.couveuse.incubators.Incubator;
import org.couveuse.incubators.IncubatorState;
import org.couveuse.people.Actor;
import org.couveuse.shared.Typed;
import org.couveuse.sharing.SolutionService.OpenSolution;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the solution an incubator asks for, and closes what its end leaves unfinished, in the same transaction. */
@Component
class SolutionRequests {

    private final SolutionService solutions;
    private final ExperimentReading experiments;
    private final Subjects subjects;

    SolutionRequests(SolutionService solutions, ExperimentReading experiments, Subjects subjects) {
        this.solutions = solutions;
        this.experiments = experiments;
        this.subjects = subjects;
    }

    @EventListener
    void on(Incubator.SolutionRequested event) {
        var tried = event.experiments().stream()
                .map(id -> experiments.get(Actor.system(), id))
                .toList();
        var title = tried.size() == 1
                ? tried.get(0).experiment().title()
                : subjects.get(event.incubator()).card().title();
        solutions.open(
                new OpenSolution(event.solution(), event.incubator(), event.body(), cut(title), evidence(tried)));
    }

    @EventListener
    void on(Subjects.Changed event) {
        var card = event.card();
        if (card.type() == SubjectType.INCUBATOR
                && List.of(IncubatorState.CLOSED.name(), IncubatorState.CANCELLED.name())
                        .contains(card.state())) {
            solutions.interrupt(card.id(), card.title());
        }
    }

    private static Evidence evidence(List<ExperimentReading.Detail> tried) {
        var level = tried.stream()
                .map(t -> t.experiment().evidenceLevel())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        var sites = tried.stream()
                .map(ExperimentReading.Detail::current)
                .filter(Objects::nonNull)
                .mapToInt(version -> version.card().sites())
                .sum();
        var hosts = tried.stream()
                .map(t -> t.experiment().host())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return new Evidence(level, ids(tried), sites, (int) hosts);
    }

    private static List<UUID> ids(List<ExperimentReading.Detail> tried) {
        return tried.stream().map(t -> t.experiment().id()).toList();
    }

    private static String cut(String title) {
        return Typed.shorten(title, 200);
    }
}
