package org.couveuse.privacy.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.couveuse.privacy.Retention;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/privacy/retention")
@Tag(name = "Privacy")
class RetentionApi {

    private final Retention retention;

    RetentionApi(Retention retention) {
        this.retention = retention;
    }

    @GetMapping
    @Operation(
            summary = "What was kept long enough and would go with the next night, by kind; nothing is changed",
            description = "For administrators, officers of the agency and auditors.")
    Retention.Plan plan() {
        return retention.plan();
    }

    @PostMapping("/run")
    @Operation(
            summary = "Let it go now instead of at night; the trail says what went",
            description = "For administrators. Answers with the kinds of which something went.")
    List<Retention.Line> run() {
        return retention.apply();
    }
}
