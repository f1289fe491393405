package org.couveuse.communities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.communities.CommunityService;
import org.couveuse.people.CurrentActor;
import org.couveuse.sharing.ui.SolutionAside;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;

/** On the page of a solution, the communities around it. */
@org.springframework.stereotype.Component
class CommunitiesOfSolution implements SolutionAside {

    private static final int SHOWN = 6;

    private final CommunityService communities;
    private final CurrentActor current;

    CommunitiesOfSolution(CommunityService communities, CurrentActor current) {
        this.communities = communities;
        this.current = current;
    }

    @Override
    public Optional<Component> about(UUID solution) {
        var found = communities
                .page(current.get(), "", solution, false, null, SHOWN)
                .items();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var cards = new Div();
        cards.addClassName("cols");
        found.forEach(row -> cards.add(CommunitiesView.card(row)));
        return Optional.of(
                new Part(Words.say("communities.around"), cards).link("/communautes", Words.say("communities.all")));
    }
}
