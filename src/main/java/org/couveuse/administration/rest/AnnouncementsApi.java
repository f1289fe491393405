package org.couveuse.administration.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.couveuse.administration.Announcements;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.Outbox.Unheard;
import org.couveuse.shared.Slice;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/announcements")
@Tag(name = "Administration")
class AnnouncementsApi {

    private final Announcements announcements;

    AnnouncementsApi(Announcements announcements) {
        this.announcements = announcements;
    }

    @GetMapping
    @Operation(summary = "Announcements whose listener has failed for a quarter of an hour, the oldest first")
    Slice<Unheard> page(Slice.Part part) {
        return announcements.page(Cursor.offset(part.after()), part.most());
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Have the listener hear it again at once; the trail says who asked")
    void retry(@PathVariable UUID id) {
        announcements.retry(id);
    }
}
