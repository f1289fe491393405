package org.couveuse.administration.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.couveuse.inbox.OpenTaskCheck;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/open-tasks")
@Tag(name = "Administration")
class OpenTasksApi {

    private final OpenTaskCheck check;

    OpenTasksApi(OpenTaskCheck check) {
        this.check = check;
    }

    @GetMapping("/check")
    @Operation(summary = "Compare the inbox's table with the engine, both ways")
    OpenTaskCheck.Report compare() {
        return check.check();
    }

    @PostMapping("/rebuild")
    @Operation(
            summary = "Make the inbox's table anew from the engine where they disagree; drafts, delegations and who did"
                    + " closed tasks are kept")
    OpenTaskCheck.Rebuilt rebuild() {
        return check.rebuild();
    }
}
