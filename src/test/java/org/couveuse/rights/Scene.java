package org.couveuse.rights;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.couveuse.demonstration.Founding;
import org.couveuse.demonstration.Story;
import org.couveuse.people.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the tests of the matrix are played on: the demonstration's story, told once for all of them, with the people of
 * the cast and the things of the world.
 */
record Scene(Cast cast, World world, Trial trial, TaskRows rows, State state) {

    private static final Map<ApplicationContext, Scene> SET = new ConcurrentHashMap<>();

    /** Sets it when nobody has. */
    static Scene of(ApplicationContext context) {
        return SET.computeIfAbsent(context, Scene::set);
    }

    private static Scene set(ApplicationContext context) {
        if (!context.getBean(Founding.class).isFounded()) {
            context.getBean(Story.class).play();
        }
        var jdbc = context.getBean(JdbcClient.class);
        var cast = new Cast(context);
        var world = new World(jdbc);
        var trial = new Trial(context, cast);
        trial.instead(world.bodies(trial::example));
        cast.accounts();
        var attach = "POST /api/subjects/{id}/attachments";
        trial.send(attach, world.address(attach), cast.strong(Role.AGENCY_OFFICER));
        return new Scene(cast, world, trial, new TaskRows(jdbc), new State(jdbc));
    }
}
