package org.couveuse.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.inbox.TaskReading;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.Texts;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A task of a scene is put before everything hostile, through the desk and its handler, each attempt undone; then it is
 * done for good with hostile words, which must be kept and shown as the words they are.
 */
public final class Siege {

    private final ApplicationContext context;
    private final MockMvc web;
    private final Troupe troupe;
    private final Accounts accounts;
    private final ActingAs acting;
    private final TaskReading reading;

    /** Comes through the application's own doors. */
    public Siege(ApplicationContext context) {
        this.context = context;
        this.web = context.getBean(MockMvc.class);
        this.troupe = context.getBean(Troupe.class);
        this.accounts = context.getBean(Accounts.class);
        this.acting = context.getBean(ActingAs.class);
        this.reading = context.getBean(TaskReading.class);
    }

    /**
     * Tries everything on the waiting task of this form, and does it in the end.
     *
     * @param ways what people may answer, each laid over the form's own example; the last one is what is done
     * @return the texts that were typed in the end
     */
    public List<String> lift(UUID person, UUID key, String form, ObjectNode... ways) throws Exception {
        var account = account(person);
        var task = troupe.waiting(key, form).id();
        var example = (ObjectNode) troupe.as(person, () -> reading.open(troupe.actor(person), task, Texts.FRENCH))
                .schema()
                .get("examples")
                .get(0);
        var assault = new Assault(context);
        var findings = new ArrayList<String>();
        var hostile = example;
        assault.wrong(account, task, form, example, findings);
        for (var way : ways) {
            var whole = example.deepCopy();
            whole.setAll(way);
            var body = assault.asked(form, whole);
            assertThat(assault.accepts(account, task, body))
                    .as(form + " " + body)
                    .isTrue();
            hostile = assault.on(account, task, form, body, findings);
        }
        assertThat(findings).isEmpty();
        assertThat(assault.tally().keySet()).as(form).isSubsetOf(200, 400, 409, 413, 422);
        assertThat(assault.tally()).as(form).containsKeys(200, 422);

        var done = web.perform(post("/api/tasks/" + task + "/submission")
                        .with(user(accounts.loadUserByUsername(account)))
                        .contentType("application/json")
                        .content(hostile.toString()))
                .andReturn()
                .getResponse();
        assertThat(done.getStatus()).as(done.getContentAsString()).isEqualTo(200);
        var typed = Assault.typed(hostile);
        assertThat(typed).as(form).isNotEmpty();
        return typed;
    }

    /** The words of a screen that lives with what was typed. */
    public String screen(UUID person, String address) {
        try (var screens = new Screens(context, account(person))) {
            return screens.open(address);
        }
    }

    private String account(UUID person) {
        var name = "s-" + person.toString().substring(0, 13);
        if (accounts.of(person).isEmpty()) {
            acting.asSystem(() -> accounts.open(person, name, "un-mot-de-passe-long"));
        }
        return name;
    }
}
