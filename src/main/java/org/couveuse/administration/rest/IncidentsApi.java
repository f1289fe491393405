package org.couveuse.administration.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.couveuse.engine.ProcessAdministration;
import org.couveuse.engine.ProcessAdministration.Incident;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.Slice;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/incidents")
@Tag(name = "Administration", description = "Background steps that failed; for administrators.")
class IncidentsApi {

    private final ProcessAdministration processes;

    IncidentsApi(ProcessAdministration processes) {
        this.processes = processes;
    }

    @GetMapping
    @Operation(summary = "Background steps that failed as often as they may, the latest first")
    Slice<Incident> page(Slice.Part part) {
        return processes.incidents(Cursor.offset(part.after()), part.most(), LocaleContextHolder.getLocale());
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Have the step tried again at once; the trail says who asked")
    void retry(@PathVariable String id) {
        processes.retry(id);
    }
}
