package org.couveuse.administration.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.administration.AuditDesk;
import org.couveuse.audit.Chain;
import org.couveuse.audit.Trail;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
@Tag(name = "Audit", description = "Who did what, when, to which thing, and whether it was altered; for auditors.")
class AuditApi {

    private final AuditDesk desk;

    AuditApi(AuditDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "The trail, latest first")
    Slice<Trail.Row> page(
            @Parameter(description = "the thing it was done to") @RequestParam(required = false) @Nullable UUID subject,
            @Parameter(description = "who did it") @RequestParam(required = false) @Nullable UUID actor,
            @Parameter(description = "what was done", example = "user_triageNeed")
                    @RequestParam(required = false)
                    @Nullable
                    String action,
            @Parameter(description = "not before", example = "2026-01-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant from,
            @Parameter(description = "before", example = "2027-01-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant to,
            Slice.Part part) {
        return desk.page(new Trail.Filter(subject, actor, action, from, to), part.after(), part.most());
    }

    @GetMapping("/verification")
    @Operation(
            summary = "Walk the chain from its first seal and name the first break; broken is null when there is none."
                    + " Keep the head somewhere else: given back later, it finds a tail that was cut")
    Chain.Verification verification(
            @Parameter(description = "number of a head kept earlier", example = "0")
                    @RequestParam(required = false)
                    @Nullable
                    Long number,
            @Parameter(
                            description = "its hash",
                            example = "0000000000000000000000000000000000000000000000000000000000000000")
                    @RequestParam(required = false)
                    @Nullable
                    String hash) {
        return desk.verify(number, hash);
    }
}
