package org.couveuse.people.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.RightReading;
import org.couveuse.people.RightRequests;
import org.couveuse.people.RightState;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Takes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rights to vote, to approve and to verify, which two people grant. */
@RestController
@RequestMapping("/api/right-requests")
@Tag(name = "people")
class RightRequestsApi {

    private final RightRequests requests;
    private final RightReading reading;

    RightRequestsApi(RightRequests requests, RightReading reading) {
        this.requests = requests;
        this.reading = reading;
    }

    record Asked(UUID id) {}

    record Granted(UUID membership) {}

    @GetMapping
    @Operation(summary = "Rights that were asked for and wait for a second person, or were answered")
    Slice<RightRequests.Row> list(@RequestParam(defaultValue = "WAITING") RightState state) {
        List<RightRequests.Row> found = reading.list(state);
        return new Slice<>(found, null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One request")
    RightRequests.Row one(@PathVariable UUID id) {
        return reading.get(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask that a person may vote, approve or verify",
            description = "For administrators and officers of the agency, and for the chair of a forum the roles of its"
                    + " members. It holds once a second person has confirmed it.")
    Asked ask(@Takes(value = RightRequests.Ask.class, example = """
                        {"person": "6f1f9d0e-6a5c-4c53-9f2e-0a4f3f6f3c11", "role": "AGENCY_OFFICER", "scope": null, "reason": "Remplace un départ."}""") @RequestBody RightRequests.Ask ask) {
        return new Asked(requests.ask(ask));
    }

    @PostMapping("/{id}/confirmation")
    @Operation(
            summary = "Confirm, as the second person, what another asked for",
            description = "Neither who asked nor who would get the right; one of the two is an officer of the agency.")
    Granted confirm(@PathVariable UUID id) {
        return new Granted(requests.confirm(id));
    }

    @PostMapping("/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Refuse, as the second person, what another asked for, and say why")
    void decline(
            @PathVariable UUID id,
            @Takes(value = RightRequests.No.class, example = """
                        {"reason": "Le mandat est déjà pourvu."}""") @RequestBody RightRequests.No no) {
        requests.decline(id, no);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back what I asked for")
    void withdraw(@PathVariable UUID id) {
        requests.withdraw(id);
    }
}
