package org.couveuse.transparency.rest;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.couveuse.audit.Heads;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.Gives;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the trail ended each day, for everybody to keep a copy of. */
@RestController
@RequestMapping("/api/public")
@Tag(name = "Open data")
class AuditHeadsApi {

    private static final String WHAT = "The number of the last entry of the trail and the hash over the whole chain up"
            + " to it, as published each day and never changed. A copy kept elsewhere shows later whether the trail was"
            + " cut or written anew.";

    private final Heads heads;

    AuditHeadsApi(Heads heads) {
        this.heads = heads;
    }

    @GetMapping("/audit-heads")
    @Operation(summary = "Where the trail ended each day, latest first", description = WHAT)
    ResponseEntity<Slice<Heads.Published>> page(Slice.Part part) {
        var most = part.most();
        var found = heads.page(before(part.after()), most + 1);
        return OpenDataApi.told(
                found.size() <= most
                        ? new Slice<>(found, null)
                        : new Slice<>(
                                found.subList(0, most),
                                Cursor.of(found.get(most - 1).day().toString())));
    }

    private static @Nullable LocalDate before(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(Cursor.parts(after, 1).get(0));
        } catch (DateTimeException e) {
            throw RuleViolation.of(RuleViolation.Kind.MALFORMED, "shared.cursor");
        }
    }

    @GetMapping(path = "/audit-heads.csv", produces = OpenDataCsvApi.CSV)
    @Operation(
            summary = "Where the trail ended each day, as CSV, first day first",
            description = WHAT + " " + OpenDataCsvApi.FORM)
    @Gives(
            value = OpenDataCsvApi.CSV,
            example = "\uFEFFday,number,hash,at\r\n2026-11-22,3,"
                    + "0000000000000000000000000000000000000000000000000000000000000000,2026-11-22T05:00:00Z")
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OpenFile.send(
                request,
                response,
                "audit-heads",
                List.of("day", "number", "hash", "at"),
                after -> new Slice<>(heads.all(), null),
                head -> new Object[] {head.day(), head.number(), head.hash(), head.at()});
    }

    @Hidden
    @GetMapping(path = "/audit-heads", produces = OpenDataCsvApi.CSV)
    void csvAsked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        csv(request, response);
    }
}
