package org.couveuse.incubators;

import org.couveuse.subjects.Subjects;
import org.couveuse.themes.Round;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Each theme that a round retains gets its incubator and its cycle, after the round's own transaction: the round is over
 * whatever becomes of them. Heard twice, it is done once.
 */
@Component
class RetainedThemes {

    private final IncubatorService incubators;
    private final Subjects subjects;

    RetainedThemes(IncubatorService incubators, Subjects subjects) {
        this.incubators = incubators;
        this.subjects = subjects;
    }

    @ApplicationModuleListener
    void on(Round.ThemeRetained event) {
        incubators.open(new IncubatorService.OpenIncubator(
                event.incubator(),
                event.theme(),
                event.body(),
                event.round(),
                event.rank(),
                subjects.get(event.theme()).card().title()));
        incubators.begin(event.incubator());
    }
}
