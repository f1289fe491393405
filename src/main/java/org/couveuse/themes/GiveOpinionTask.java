package org.couveuse.themes;

import java.util.List;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.themes.OpinionService.Opinion;
import org.couveuse.themes.OpinionService.Place;
import org.couveuse.themes.OpinionService.ThemeOpinion;
import org.springframework.stereotype.Component;

/** A group or an expert says what it thinks of the candidate themes. */
@Component
class GiveOpinionTask implements TaskHandler<Opinion> {

    private static final int MOST_SHOWN = 15;

    private final OpinionService opinions;
    private final RoundKeeping keeping;
    private final RoundSheets sheets;

    GiveOpinionTask(OpinionService opinions, RoundKeeping keeping, RoundSheets sheets) {
        this.opinions = opinions;
        this.keeping = keeping;
        this.sheets = sheets;
    }

    @Override
    public String form() {
        return "user_giveOpinion";
    }

    @Override
    public Class<Opinion> submission() {
        return Opinion.class;
    }

    @Override
    public TaskSheet<Opinion> sheet(OpenTask task, Actor actor) {
        var round = opinions.round(task.key());
        var own = keeping.recusals(round.id(), actor.id());
        var themes =
                round.themes().stream().filter(theme -> !own.contains(theme)).toList();
        var lines = themes.stream()
                .map(theme -> new ThemeOpinion(theme, Stance.FAVOURABLE, sheets.say("round.example.opinion")))
                .toList();
        var example = new Opinion(lines, sheets.say("round.example.consulted"), null, places(themes, true));
        var known = new Opinion(unsaid(themes), null, null, places(themes, false));
        return TaskSheet.of(List.copyOf(sheets.question(round)), example)
                .known(known)
                .choices("themes", sheets.choices(round, own));
    }

    /** The themes to be put in order, few enough to stand there at once. */
    private static List<Place> places(List<UUID> themes, boolean numbered) {
        return themes.size() > MOST_SHOWN
                ? List.of()
                : themes.stream()
                        .map(theme -> new Place(theme, numbered ? themes.indexOf(theme) + 1 : null))
                        .toList();
    }

    /** An unfinished form: a line for each theme, nothing said yet; a long round starts with no line. */
    @SuppressWarnings("NullAway")
    private static List<ThemeOpinion> unsaid(List<UUID> themes) {
        return themes.size() > MOST_SHOWN
                ? List.of()
                : themes.stream()
                        .map(theme -> new ThemeOpinion(theme, null, null))
                        .toList();
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Opinion submission) {
        opinions.give(actor, task.key(), submission);
        return Outcome.none();
    }
}
