package org.couveuse.administration.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.couveuse.administration.HouseChecks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Administration")
class ChecksApi {

    private final HouseChecks checks;

    ChecksApi(HouseChecks checks) {
        this.checks = checks;
    }

    @GetMapping("/api/admin/checks")
    @Operation(
            summary = "Whether what must hold at every moment does hold",
            description = "Ballots, processes, announcements, the trail: each check with how many things it does not"
                    + " hold for, and some of them. For administrators and auditors.")
    HouseChecks.Report report() {
        return checks.report();
    }
}
