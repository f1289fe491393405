package org.couveuse.bench;

import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.couveuse.bench.Score.Goal;
import org.couveuse.deployment.ScalePlay;
import org.couveuse.engine.TimeTravel;

/**
 * A wave goes out to 100 organisations and to 10,000, in batches as the product does it (adoption, instance, task, mail
 * and trail of each), beside a multi-instance of the bare engine with as many: one user task each, opened at once and
 * done one after the other, as one would draw it without a model of its own for each adoption. Started by
 * {@code bench/run wave}.
 */
public final class WaveBench {

    private static final int FEW = 100;
    private static final double LINEAR = 1.3;
    private static final double FASTER = 10;

    private WaveBench() {}

    /** How many organisations, and the databases; 10,000 on PostgreSQL unless told otherwise. Ends with 1 when a goal is missed. */
    public static void main(String[] args) throws IOException {
        var many = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        var base = args.length > 1 ? Base.valueOf(args[1]) : Base.POSTGRESQL;
        var score = new Score("wave");
        try (var context = base.start();
                var bare = new BareEngine(base, context)) {
            var play = context.getBean(ScalePlay.class);
            invited(play, 4 * FEW);
            var few = invited(play, FEW);
            var ours = invited(play, many);
            score.figure(base.words(), "an organisation invited", FEW, few);
            score.figure(base.words(), "an organisation invited", many, ours);
            score.ratio(
                    base.words(),
                    "an organisation invited",
                    many,
                    "of " + FEW,
                    ours.median() / few.median(),
                    Goal.atMost(LINEAR));
            multiInstance(bare, FEW);
            var theirs = multiInstance(bare, many);
            score.figure(base.words(), "an instance of a multi-instance", many, theirs);
            // medians of batches for ours, the whole shared among all for theirs: a multi-instance has no batches
            score.ratio(
                    base.words(),
                    "multi-instance of the bare engine",
                    many,
                    "ours",
                    theirs.median() / ours.median(),
                    Goal.atLeast(FASTER));
            context.getBean(TimeTravel.class).reset();
        }
        System.exit(score.well() ? 0 : 1);
    }

    /** Invites everybody; for each batch, how long for one organisation. */
    private static Samples invited(ScalePlay play, int organisations) {
        var samples = new Samples();
        play.start(play.launched(organisations)).forEach(samples::add);
        return samples;
    }

    /** Opens as many user tasks at once and does them all; how long for one of them. */
    private static Samples multiInstance(BareEngine bare, int size) {
        var engine = bare.engine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "wave.bpmn",
                        Bpmn.createExecutableProcess("wave")
                                .startEvent()
                                .userTask("invite")
                                .multiInstance()
                                .parallel()
                                .cardinality(String.valueOf(size))
                                .multiInstanceDone()
                                .endEvent()
                                .done())
                .deploy();
        var begun = System.nanoTime();
        var instance = engine.getRuntimeService().startProcessInstanceByKey("wave");
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .list();
        tasks.forEach(task -> engine.getTaskService().complete(task.getId()));
        var samples = new Samples();
        samples.add((System.nanoTime() - begun) / 1e6 / size);
        return samples;
    }
}
