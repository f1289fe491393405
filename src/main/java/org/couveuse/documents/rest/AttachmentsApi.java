package org.couveuse.documents.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.couveuse.documents.Attachments;
import org.couveuse.shared.Gives;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files attached to things. They are only ever downloads: never shown by the browser, never guessed at. */
@RestController
@Tag(name = "attachments")
class AttachmentsApi {

    private final Attachments attachments;

    AttachmentsApi(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/api/subjects/{id}/attachments")
    @Operation(summary = "Files of a thing, oldest first")
    List<Attachments.Row> list(@PathVariable UUID id) {
        return attachments.list(id);
    }

    @PostMapping(path = "/api/subjects/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Attach a file of at most 20 MB")
    Attachments.Row attach(@PathVariable UUID id, @RequestParam MultipartFile file) throws IOException {
        var name = file.getOriginalFilename();
        try (var bytes = file.getInputStream()) {
            return attachments.attach(id, name == null ? "" : name, bytes);
        }
    }

    @GetMapping("/api/attachments/{id}")
    @Operation(summary = "Download a file")
    @Gives("application/octet-stream")
    ResponseEntity<InputStreamResource> open(@PathVariable UUID id) {
        var content = attachments.open(id);
        var row = content.row();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(row.mediaType()))
                .contentLength(row.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(row.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new InputStreamResource(content.bytes()));
    }
}
