package org.couveuse.inbox.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.couveuse.inbox.Absences;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.shared.Takes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/absences")
@Tag(name = "Absences", description = "When I am away, and who sees to my tasks meanwhile.")
class AbsencesApi {

    private final Absences absences;
    private final CurrentActor actor;

    AbsencesApi(Absences absences, CurrentActor actor) {
        this.absences = absences;
        this.actor = actor;
    }

    /** Mine, and those of others for which I am the deputy now or later. */
    record Seen(List<Absences.Row> mine, List<Absences.Row> covered) {}

    record Deputy(UUID id, String name) {}

    record Declared(UUID id) {}

    @GetMapping
    @Operation(summary = "My absences, and those of others for which I am the deputy")
    Seen seen() {
        var who = actor.get();
        return new Seen(absences.mine(who), absences.covered(who));
    }

    @GetMapping("/deputies")
    @Operation(summary = "Who could stand in for me")
    List<Deputy> deputies() {
        return absences.deputies(actor.get()).stream().map(AbsencesApi::deputy).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Say that I am away, from a first to a last day, and who stands in for me",
            description = "With a membership, only for the tasks that this role brings. Votes and approvals wait.")
    Declared declare(@Takes(value = Absences.Leave.class, example = """
                        {"deputy": "6f1f9d0e-6a5c-4c53-9f2e-0a4f3f6f3c11", "from": "2027-07-05", "to": "2027-07-16"}""") @RequestBody Absences.Leave leave) {
        return new Declared(absences.declare(actor.get(), leave));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take my absence back, planned or in force")
    void cancel(@PathVariable UUID id) {
        absences.cancel(actor.get(), id);
    }

    private static Deputy deputy(People.Row row) {
        return new Deputy(row.id(), row.displayName());
    }
}
