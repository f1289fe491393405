package org.couveuse.communities.ui;

import java.util.Set;
import org.couveuse.audit.Trail;
import org.couveuse.communities.CommunityService;
import org.couveuse.people.People;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.HistorySection;
import org.springframework.stereotype.Component;

/** What was done in a community; that somebody was excluded is told to those who moderate. */
@Component
class CommunityHistory {

    private static final int READ = 200;
    private static final int SHOWN = 50;
    private static final Set<String> OF_MODERATORS = Set.of("community.memberExcluded", "community.memberReadmitted");

    private final Trail trail;
    private final People people;
    private final Texts texts;

    CommunityHistory(Trail trail, People people, Texts texts) {
        this.trail = trail;
        this.people = people;
        this.texts = texts;
    }

    HistorySection of(CommunityService.Detail detail) {
        var rows = trail.history(detail.row().id(), READ).items().stream()
                .filter(row -> detail.rights().moderates() || !OF_MODERATORS.contains(row.action()))
                .limit(SHOWN)
                .toList();
        return new HistorySection(rows, people, texts);
    }
}
