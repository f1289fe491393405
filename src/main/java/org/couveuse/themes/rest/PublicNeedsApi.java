package org.couveuse.themes.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.couveuse.themes.NeedReception;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Public", description = "Without signing in.")
class PublicNeedsApi {

    private final NeedReception reception;
    private final Submissions submissions;

    PublicNeedsApi(NeedReception reception, Submissions submissions) {
        this.reception = reception;
        this.submissions = submissions;
    }

    /** The secret of the private link, told this once, and the address it makes. */
    record Received(String token, String address) {}

    @PostMapping("/api/public/needs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Submit a citizen's need; the answer holds its private link, told this once")
    Received submit(@Takes(NeedReception.Public.class) @RequestBody JsonNode body, HttpServletRequest request) {
        var token = reception.submitPublic(submissions.read(body, NeedReception.Public.class), request.getRemoteAddr());
        return new Received(token, "/transparence/suivi/" + token);
    }
}
