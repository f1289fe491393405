package org.couveuse.incubators;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.springframework.context.event.EventListener;
import java.util.List;
import java.util.UUID;

import org.couveuse.experiments.ExperimentService;

/** Hears what an incubator asks of later rooms; opening an experiment twice is opening it once. */
@Component
class Requests {

    final List<Incubator.SolutionRequested> solutions = new ArrayList<>();
    final List<Incubator.CampaignRequested> campaigns = new ArrayList<>();
    final List<UUID> ended = new ArrayList<>();
    private final ExperimentService experiments;

    Requests(ExperimentService experiments) {
        this.experiments = experiments;
    }

    @EventListener
    void on(Incubator.ExperimentRequested event) {
        experiments.open(new ExperimentService.OpenExperiment(
                event.experiment(),
                event.idea(),
                event.incubator(),
                event.body(),
                event.group(),
                "Mur des bloquants",
                null));
    }

    @EventListener
    void on(Incubator.SolutionRequested event) {
        solutions.add(event);
    }

    @EventListener
    void on(Incubator.CampaignRequested event) {
        campaigns.add(event);
    }

    @EventListener
    void on(Incubator.SearchEnded event) {
        ended.add(event.incubator());
    }
}
