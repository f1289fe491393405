package org.couveuse;

import java.util.UUID;
import java.util.function.Supplier;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of a test: made new for each, acting one at a time. */
@Component
public class Troupe {

    /** With which everybody signs in. */
    public static final String PASSWORD = "un mot de passe assez long";

    private final People people;
    private final Memberships memberships;
    private final ActingAs acting;
    private final CurrentActor current;
    private final TaskDesk desk;
    private final Accounts accounts;

    Troupe(
            People people,
            Memberships memberships,
            ActingAs acting,
            CurrentActor current,
            TaskDesk desk,
            Accounts accounts) {
        this.people = people;
        this.memberships = memberships;
        this.acting = acting;
        this.current = current;
        this.desk = desk;
        this.accounts = accounts;
    }

    /** Somebody new without any role. */
    public UUID somebody() {
        var number = UUID.randomUUID().toString().substring(0, 8);
        return acting.asSystem(
                () -> people.register(new People.New("Prénom", "Nom " + number, number + "@exemple.test", null, "fr")));
    }

    /** Somebody new with a role in a scope, everywhere when null. */
    public UUID with(Role role, @Nullable UUID scope) {
        return granted(somebody(), role, scope);
    }

    /** The same person with one more role. */
    public UUID granted(UUID person, Role role, @Nullable UUID scope) {
        acting.asSystem(() -> memberships.grant(person, role, scope));
        return person;
    }

    /** Opens an account for the person and gives the name with which they sign in, with {@link #PASSWORD}. */
    public String account(UUID person) {
        var name = "p" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, name, PASSWORD));
        return name;
    }

    /** The person as the services see them. */
    public Actor actor(UUID person) {
        return acting.as(person, current::get);
    }

    /** What the person gets from doing something. */
    public <T> T as(UUID person, Supplier<T> work) {
        return acting.as(person, work);
    }

    /** The person does something. */
    public void run(UUID person, Runnable work) {
        acting.as(person, work);
    }

    /** The open task of this form about an aggregate; fails when there is none. */
    public OpenTask waiting(UUID key, String form) {
        return desk.about(key).stream()
                .filter(t -> t.form().equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError(form + " does not wait for " + key + ", only "
                        + desk.about(key).stream().map(OpenTask::form).toList()));
    }

    /** Whether the task of this form waits. */
    public boolean waits(UUID key, String form) {
        return desk.about(key).stream().anyMatch(t -> t.form().equals(form));
    }

    /** The person does the task of this form about an aggregate, through the desk. */
    public TaskDesk.Receipt does(UUID person, UUID key, String form, Record submission) {
        var task = waiting(key, form);
        return acting.as(person, () -> desk.submit(current.get(), task.id(), submission, null));
    }

    /** The refusal the person gets for something. */
    public RuleViolation refused(UUID person, Runnable work) {
        try {
            acting.as(person, work);
        } catch (RuleViolation refusal) {
            return refusal;
        }
        throw new AssertionError("was not refused");
    }
}
