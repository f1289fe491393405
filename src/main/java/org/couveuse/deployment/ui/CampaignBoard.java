package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.AdoptionReading;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.deployment.CampaignFigures.Standing;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.ui.Board;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** Organisations by step: how many, since when, and the first of each; never all 10,000. */
@org.springframework.stereotype.Component
class CampaignBoard {

    private static final int FIRST = 2;
    private static final List<AdoptionState> STEPS = List.of(
            AdoptionState.INVITED,
            AdoptionState.READY,
            AdoptionState.PLANNED,
            AdoptionState.IN_PROGRESS,
            AdoptionState.ADOPTED,
            AdoptionState.CONFIRMED,
            AdoptionState.DECLINED);

    private final AdoptionReading adoptions;
    private final CurrentActor current;

    CampaignBoard(AdoptionReading adoptions, CurrentActor current) {
        this.adoptions = adoptions;
        this.current = current;
    }

    /** Counts by step; {@code lists} when who looks may see the organisations behind them. */
    Component of(UUID campaign, Standing standing, boolean lists) {
        var board = new Board();
        for (var state : STEPS) {
            add(board, campaign, state, standing.sums().in(state), lists);
        }
        if (standing.sums().in(AdoptionState.POSTPONED) > 0) {
            add(board, campaign, AdoptionState.POSTPONED, standing.sums().in(AdoptionState.POSTPONED), lists);
        }
        var left = Math.max(0, standing.audience() - standing.sums().invited());
        return new Part(Words.say("deployment.board.title"), board)
                .note(Words.say("deployment.board.note", left, Shown.number(left)));
    }

    private void add(Board board, UUID campaign, AdoptionState state, int count, boolean lists) {
        var column = board.figure(Looks.of(state), Words.of(state), count, note(campaign, state, count));
        if (state != AdoptionState.DECLINED) {
            adoptions
                    .first(current.get(), campaign, state, FIRST)
                    .forEach(row -> column.tile(Looks.adoption(row.id()), row.name()));
        }
        if (lists && count > 0) {
            column.more(Looks.campaign(campaign) + "?etape=" + state.name(), Words.say("deployment.board.all", count));
        }
    }

    private @org.jspecify.annotations.Nullable String note(UUID campaign, AdoptionState state, int count) {
        if (state == AdoptionState.DECLINED) {
            return count == 0 ? null : Words.say("deployment.board.reasons");
        }
        var since = adoptions.medianSince(campaign, state, count);
        return since == null ? null : Words.say("deployment.board.since", Looks.since(since));
    }
}
