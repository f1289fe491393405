package org.couveuse.themes;

import java.util.List;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.themes.RoundService.Designation;
import org.springframework.stereotype.Component;

/** The agency says who chairs a round in the chair's place. */
@Component
class DesignateChairTask implements TaskHandler<Designation> {

    private final RoundService rounds;
    private final RoundSheets sheets;
    private final People people;

    DesignateChairTask(RoundService rounds, RoundSheets sheets, People people) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.people = people;
    }

    @Override
    public String form() {
        return "user_designateChair";
    }

    @Override
    public Class<Designation> submission() {
        return Designation.class;
    }

    @Override
    public TaskSheet<Designation> sheet(OpenTask task, Actor actor) {
        var round = sheets.round(task.key());
        var eligible = rounds.eligibleChairs(round);
        var names = people.names(eligible);
        var example = new Designation(
                eligible.stream().findFirst().orElse(new UUID(0, 0)), sheets.say("round.example.designation"), true);
        List<Fact> facts = List.of(
                new Fact.Text("round.chairConflict", sheets.say("round.chairConflict")),
                RoundSheets.figure("round.eligibleChairs", eligible.size(), "members"),
                sheets.themes(round));
        return TaskSheet.of(facts, example)
                .choices(
                        "members",
                        eligible.stream()
                                .map(m -> Choice.of(m, names.getOrDefault(m, "")))
                                .toList());
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Designation submission) {
        return rounds.designate(actor, task.key(), submission);
    }
}
