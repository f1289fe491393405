package org.couveuse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.couveuse.bench.Score.Goal;
import org.couveuse.deployment.ScalePlay;
import org.couveuse.engine.TimeTravel;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * What a submission costs: an organisation's four first steps through the task desk (rights, validation, aggregate,
 * trail, inbox, notices, completion), beside the same completions of the same model by the bare engine, in turn. Also
 * counts the SQL statements of each step and lists them in {@code target/bench/statements}. Started by
 * {@code bench/run submission}.
 */
public final class SubmissionBench {

    private static final int WARM = 600;
    private static final int ORGANISATIONS = 900;
    private static final String MODEL = "bpmn/organisation-adoption.bpmn";

    private final Base base;
    private final Score score;
    private final ScalePlay play;
    private final Statements statements;

    private SubmissionBench(Base base, Score score, ScalePlay play, Statements statements) {
        this.base = base;
        this.score = score;
        this.play = play;
        this.statements = statements;
    }

    /** The databases; both unless told otherwise. Ends with 1 when a goal is missed. */
    public static void main(String[] args) throws IOException {
        var bases = args.length > 0 ? List.of(Base.valueOf(args[0])) : List.of(Base.values());
        var score = new Score("submission");
        for (var base : bases) {
            try (var context = base.start(Listening.class);
                    var bare = new BareEngine(base, context)) {
                new SubmissionBench(base, score, context.getBean(ScalePlay.class), context.getBean(Statements.class))
                        .run(bare);
                context.getBean(TimeTravel.class).reset();
            }
        }
        System.exit(score.well() ? 0 : 1);
    }

    private void run(BareEngine bare) throws IOException {
        bare.engine()
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource(MODEL)
                .deploy();
        var campaign = play.launched(ORGANISATIONS);
        play.start(campaign);
        var organisations = play.some(campaign, ORGANISATIONS);
        var ours = new LinkedHashMap<String, List<Double>>();
        var theirs = new Samples();
        for (var i = 0; i < organisations.size(); i++) {
            var counts = i >= WARM;
            if (i == organisations.size() - 1) {
                statements.listen();
            }
            play.steps(organisations.get(i), counts ? ours : new LinkedHashMap<>());
            alone(bare, counts ? theirs : new Samples());
        }
        var all = new Samples();
        ours.forEach((step, times) -> {
            var samples = new Samples();
            times.forEach(time -> {
                samples.add(time);
                all.add(time);
            });
            score.figure(base.words(), step, 1, samples);
        });
        score.figure(base.words(), "all steps, ours", 1, all);
        score.figure(base.words(), "all steps, bare engine", 1, theirs);
        score.ratio(
                base.words(),
                "completions a second, ours",
                1,
                "the bare engine's",
                theirs.sum() / all.sum(),
                Goal.atLeast(0.6));
        list();
    }

    /** The same four completions by the engine alone. */
    private static void alone(BareEngine bare, Samples samples) {
        var runtime = bare.engine().getRuntimeService();
        var instance = runtime.startProcessInstanceByKey(
                "organisationAdoption",
                UUID.randomUUID().toString(),
                Map.of("organisation", UUID.randomUUID().toString()));
        var soon = new Date(System.currentTimeMillis() + 86_400_000L);
        for (Map<String, Object> answer : List.<Map<String, Object>>of(
                Map.of("answer", "ACCEPT", "offer", "TOOLKIT"),
                Map.of("assessment", "READY"),
                Map.of(),
                Map.of("progress", "CONTINUE", "nextReportAt", soon))) {
            var task = bare.engine()
                    .getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance.getId())
                    .singleResult();
            samples.time(() -> bare.engine().getTaskService().complete(task.getId(), answer));
        }
    }

    private void list() throws IOException {
        var file = Path.of("target", "bench", "statements-" + base.words() + ".txt");
        Files.createDirectories(file.getParent());
        Files.write(file, statements.lines());
        System.out.println(statements.count() + " statements for four steps, listed in " + file);
    }

    /** Hears every statement of the product. */
    @TestConfiguration
    static class Listening {

        @Bean
        static Statements statements() {
            return new Statements();
        }

        @Bean
        static BeanPostProcessor proxied(Statements statements) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source
                            ? ProxyDataSourceBuilder.create(source)
                                    .listener(statements)
                                    .build()
                            : bean;
                }
            };
        }
    }

    /** The statements heard since somebody wanted to know, and how often each. */
    static final class Statements implements QueryExecutionListener {

        private final Map<String, Integer> heard = new TreeMap<>();
        private volatile boolean listening;

        void listen() {
            listening = true;
        }

        synchronized int count() {
            return heard.values().stream().mapToInt(Integer::intValue).sum();
        }

        synchronized List<String> lines() {
            return heard.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .map(each -> each.getValue() + "  " + each.getKey().replaceAll("\\s+", " "))
                    .toList();
        }

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // only what was done counts
        }

        @Override
        public synchronized void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            if (listening) {
                queries.forEach(query -> heard.merge(query.getQuery(), 1, Integer::sum));
            }
        }
    }
}
