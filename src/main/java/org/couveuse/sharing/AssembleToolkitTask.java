package org.couveuse.sharing;

import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Assembler la trousse »: the team. */
@Component
@Transactional
class AssembleToolkitTask implements TaskHandler<Assembly> {

    static final String FORM = "user_assembleToolkit";

    private final SharingFacts facts;
    private final SharingExamples examples;
    private final SolutionService solutions;

    AssembleToolkitTask(SharingFacts facts, SharingExamples examples, SolutionService solutions) {
        this.facts = facts;
        this.examples = examples;
        this.solutions = solutions;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Class<Assembly> submission() {
        return Assembly.class;
    }

    @Override
    public TaskSheet<Assembly> sheet(OpenTask task, Actor actor) {
        var solution = facts.solution(task.key());
        return TaskSheet.of(facts.evidence(solution), examples.assembly(solution.title()))
                .known(Assembly.of(solution.contents(), facts.files(solution)))
                .choices("files", facts.fileChoices(solution));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Assembly submission) {
        return solutions.assemble(task.key(), submission);
    }
}
