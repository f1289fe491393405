package org.couveuse.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.couveuse.Troupe;
import org.couveuse.bench.Score.Goal;
import org.couveuse.people.Role;
import org.couveuse.steering.FlowReading;
import org.couveuse.subjects.Stage;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures of the flow (how many are at work in each stage, how long, how long it took the others, the oldest) of an
 * installation with a million historic activities, beside the engine's own statistics of its activities and its counts
 * of what stands in each of five stages and what has left it. The things and the activities are written by SQL: some
 * 3,000 incubators, experiments, solutions and campaigns, a seventh of them at work, 70,000 adoptions and 5,000 needs,
 * with thirteen activities each. Started by {@code bench/run steering}.
 */
public final class SteeringBench {

    private static final int TIMES = 201;
    private static final int WARM = 500;
    private static final int FEW_TIMES = 7;
    private static final int AT_WORK = 7;
    private static final int EACH = 13;

    private final Base base;
    private final Score score;
    private final JdbcClient jdbc;
    private final HistoryService history;
    private final long activities;

    private SteeringBench(Base base, Score score, ApplicationContext context, long activities) {
        this.base = base;
        this.score = score;
        this.jdbc = context.getBean(JdbcClient.class);
        this.history = context.getBean(HistoryService.class);
        this.activities = activities;
    }

    /** How many activities, and the databases; a million on both unless told otherwise. Ends with 1 when a goal is missed. */
    public static void main(String[] args) throws IOException {
        var activities = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000L;
        var bases = args.length > 1 ? List.of(Base.valueOf(args[1])) : List.of(Base.values());
        var score = new Score("steering");
        for (var base : bases) {
            try (var context = base.start()) {
                new SteeringBench(base, score, context, activities)
                        .run(context.getBean(Troupe.class), context.getBean(FlowReading.class));
            }
        }
        System.exit(score.well() ? 0 : 1);
    }

    private void run(Troupe troupe, FlowReading flow) {
        things();
        activities();
        jdbc.sql(base.analyse()).update();
        var officer = troupe.with(Role.AGENCY_OFFICER, null);
        var ours = troupe.as(officer, () -> {
            var stages = flow.now().stages();
            if (stages.size() != 5 || stages.stream().anyMatch(s -> s.inProgress() == 0 || s.medianAge() == null)) {
                score.wrong("a stage without its figures: " + stages);
            }
            return Samples.of(WARM, TIMES, flow::now);
        });
        score.figure(base.words(), "flow, ours", activities, ours);
        var statistics = Samples.of(1, FEW_TIMES, this::statistics);
        score.figure(base.words(), "activity statistics, engine", activities, statistics);
        var counts = Samples.of(1, FEW_TIMES, this::counts);
        score.figure(base.words(), "counts per stage, engine", activities, counts);
        score.ratio(
                base.words(),
                "flow, ours",
                activities,
                "the engine's statistics",
                ours.median() / statistics.median(),
                Goal.atMost(1.0 / 150));
        score.ratio(
                base.words(),
                "flow, ours",
                activities,
                "the engine's counts",
                ours.median() / counts.median(),
                Goal.atMost(1.0 / 1_000));
    }

    private void things() {
        thing("INCUBATOR", 400, "case mod(g.n, 2) when 0 then 'FORMATION' else 'IDEATION' end", "OPEN", "CLOSED");
        thing("EXPERIMENT", 1_200, "'EXPERIMENT'", "MEASURING", "ADOPTED");
        thing("SOLUTION", 800, "'SHARING'", "DRAFT", "PUBLISHED");
        thing("CAMPAIGN", 600, "'DEPLOYMENT'", "RUNNING", "CLOSED");
        thing("ADOPTION", 70_000, "'DEPLOYMENT'", "IN_PROGRESS", "CONFIRMED");
        thing("NEED", 5_000, "null", "SUBMITTED", "CLOSED");
    }

    /** Things of which every so many is still at work; the others ended at moments of their own. */
    private void thing(String type, int many, String stage, String atWork, String over) {
        jdbc.sql("""
                        insert into subject (id, type, page, title, stage, state, organisation, body, since, changed, begun)
                        select %1$s, '%2$s', %1$s, concat('%2$s ', g.n), %3$s,
                            case mod(g.n / 2, %4$d) when 0 then '%5$s' else '%6$s' end, null, null,
                            %7$s - cast(mod(g.n * 7919, 700) as int) * interval '1' day,
                            %7$s - cast(mod(g.n * 7919, 700) as int) * interval '1' day,
                            %7$s - cast(mod(g.n * 7919, 700) + 20 + mod(g.n, 90) as int) * interval '1' day
                        from %8$s""".formatted(
                        base.uuid(), type, stage, AT_WORK, atWork, over, "current_timestamp", base.numbers(1, many)))
                .update();
    }

    private void activities() {
        var process = "concat('instance', g.n / " + EACH + ")";
        var definition = "concat('model', mod(g.n / " + EACH + ", 5))";
        jdbc.sql("""
                        insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
                            execution_id_, act_id_, act_name_, act_type_, start_time_, end_time_, duration_, act_inst_state_,
                            sequence_counter_)
                        select concat('bench', g.n), %1$s, %1$s, %2$s, %2$s, %2$s, concat('step', mod(g.n, %3$d)),
                            'Une étape', 'userTask', %4$s - interval '20' day,
                            case when mod(g.n / %3$d, %5$d) = 0 and mod(g.n, %3$d) = 12 then null else %4$s end,
                            86400000, 0, g.n
                        from %6$s""".formatted(definition, process, EACH, "localtimestamp", AT_WORK, base.numbers(1, activities)))
                .update();
    }

    /** What each activity of the five models did, as the engine's own tools ask it. */
    private void statistics() {
        IntStream.range(0, 5).forEach(i -> history.createHistoricActivityStatisticsQuery("model" + i)
                .includeFinished()
                .list());
    }

    /** How many stand in the activity that means a stage and how many have left it, for each of the five. */
    private void counts() {
        for (var i = 0; i < Stage.values().length && i < 5; i++) {
            var query = history.createHistoricActivityInstanceQuery().activityId("step" + (12 - i));
            query.unfinished().count();
            history.createHistoricActivityInstanceQuery()
                    .activityId("step" + (12 - i))
                    .finished()
                    .count();
        }
    }
}
