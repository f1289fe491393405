package org.couveuse.journeys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.couveuse.demonstration.Founding;
import org.couveuse.deployment.DeploymentWork;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.Inbox;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.TaskHandlers;
import org.couveuse.inbox.TaskReading;
import org.couveuse.incubators.EvaluationCount;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of the demonstration behind the scene: what waits for whom, and what they do without being watched. */
@Component
class Company {

    private static final int LONGEST_WAIT = 400;

    private final Founding founding;
    private final Inbox inbox;
    private final TaskDesk desk;
    private final TaskReading reading;
    private final TaskHandlers handlers;
    private final ActingAs acting;
    private final CurrentActor current;
    private final TimeTravel time;
    private final DeploymentWork deployments;
    private final EvaluationCount evaluations;
    private final JdbcClient jdbc;

    Company(
            Founding founding,
            Inbox inbox,
            TaskDesk desk,
            TaskReading reading,
            TaskHandlers handlers,
            ActingAs acting,
            CurrentActor current,
            TimeTravel time,
            DeploymentWork deployments,
            EvaluationCount evaluations,
            JdbcClient jdbc) {
        this.founding = founding;
        this.inbox = inbox;
        this.desk = desk;
        this.reading = reading;
        this.handlers = handlers;
        this.acting = acting;
        this.current = current;
        this.time = time;
        this.deployments = deployments;
        this.evaluations = evaluations;
        this.jdbc = jdbc;
    }

    /** A task and the account of somebody who may do it. */
    record Turn(String account, OpenTask task) {}

    /** The person as the services see them. */
    Actor actor(String account) {
        return acting.as(founding.person(account), current::get);
    }

    /** Lets background steps run, and what goes on behind campaigns and calls. */
    void settle() {
        time.runDue();
        deployments.pass();
        evaluations.sweep();
        time.runDue();
    }

    /** Lets days pass until a task of this form waits for somebody, and fails when none ever does. */
    void until(String form) {
        for (var day = 0; day < LONGEST_WAIT; day++) {
            settle();
            if (open(form) > 0) {
                return;
            }
            time.forward(Duration.ofDays(1));
        }
        throw new AssertionError("nobody ever had to do " + form + "; there wait " + waiting());
    }

    /** The same, while everybody does what comes up of some other forms. */
    void until(String form, String... meanwhile) {
        for (var day = 0; day < LONGEST_WAIT && open(form) == 0; day++) {
            settle();
            for (var other : meanwhile) {
                rest(other, example -> example);
            }
            if (open(form) == 0) {
                time.forward(Duration.ofDays(1));
            }
        }
        until(form);
    }

    private long open(String form) {
        return jdbc.sql("select count(distinct task) from open_task where form = ? and state = 'OPEN'")
                .param(form)
                .query(Long.class)
                .single();
    }

    /** The task of this form that an account may do. */
    Optional<OpenTask> task(String account, String form, Predicate<OpenTask> which) {
        var actor = actor(account);
        return inbox.page(actor, Inbox.Query.all(), 0, 200).stream()
                .filter(t -> t.form().equals(form) && which.test(t) && desk.may(actor, t))
                .findFirst();
    }

    /** Somebody who may do a task of this form. */
    Optional<Turn> anybody(String form, Predicate<OpenTask> which) {
        return accounts().stream()
                .flatMap(a -> task(a, form, which).map(t -> new Turn(a, t)).stream())
                .findFirst();
    }

    /** All that waits, by form. */
    Map<String, List<String>> waiting() {
        var all = new LinkedHashMap<String, List<String>>();
        for (var account : accounts()) {
            inbox.page(actor(account), Inbox.Query.all().scope(Inbox.Scope.WAITING), 0, 200)
                    .forEach(t -> all.computeIfAbsent(t.form(), f -> new ArrayList<>())
                            .add(account + " « " + t.about().title() + " »"));
        }
        return all;
    }

    /** Somebody does a task unseen: the example it offers, changed as told. */
    void does(String account, OpenTask task, UnaryOperator<ObjectNode> change) {
        as(account, Texts.FRENCH, () -> {
            var said = Submissions.asked(
                    change.apply(example(task)), handlers.of(task.form()).submission());
            return desk.submit(current.get(), task.id(), said, null);
        });
        settle();
    }

    /** Everybody else does what waits of this form. */
    int rest(String form, UnaryOperator<ObjectNode> change) {
        var done = 0;
        if (open(form) == 0) {
            return done;
        }
        for (var turn = anybody(form, t -> true); turn.isPresent(); turn = anybody(form, t -> true)) {
            does(turn.get().account(), turn.get().task(), change);
            done++;
        }
        return done;
    }

    /** The submission a task offers as an example to its present reader. */
    ObjectNode example(OpenTask task) {
        return reading.open(current.get(), task.id(), Texts.FRENCH)
                .schema()
                .get("examples")
                .get(0)
                .deepCopy();
    }

    /** What a task offers to choose from, by a part of its words. */
    String offered(String account, String form, String list, String words) {
        return as(account, Texts.FRENCH, () -> desk
                .sheet(
                        current.get(),
                        task(account, form, t -> true).orElseThrow().id())
                .choices()
                .getOrDefault(list, List.of())
                .stream()
                .filter(choice -> choice.label().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(form + " does not offer « " + words + " » in " + list))
                .value());
    }

    /** What somebody gets from doing something. */
    <T> T as(String account, Locale language, Supplier<T> work) {
        LocaleContextHolder.setLocale(language);
        try {
            return acting.as(founding.person(account), work);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    UUID person(String account) {
        return founding.person(account);
    }

    /** All accounts but those who decide nothing. */
    static List<String> accounts() {
        var all = new LinkedHashSet<String>();
        all.add("presidence");
        numbered(all, "forum", 8);
        numbered(all, "gestionnaire", 3);
        numbered(all, "employe", 3);
        numbered(all, "citoyen", 3);
        numbered(all, "agence", 2);
        all.add("responsable1");
        numbered(all, "equipe", 4);
        numbered(all, "hote", 3);
        numbered(all, "org", 12);
        all.add("expert1");
        return List.copyOf(all);
    }

    private static void numbered(LinkedHashSet<String> all, String name, int count) {
        for (var i = 1; i <= count; i++) {
            all.add(name + i);
        }
    }
}
