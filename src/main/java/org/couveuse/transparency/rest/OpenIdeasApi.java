package org.couveuse.transparency.rest;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.couveuse.shared.Gives;
import org.couveuse.shared.Slice;
import org.couveuse.transparency.OpenData.Part;
import org.couveuse.transparency.OpenDataService;
import org.couveuse.transparency.OpenIdeas;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ideas that were never selected as open data, as JSON and as CSV. */
@RestController
@RequestMapping("/api/public")
@Tag(name = "Open data")
class OpenIdeasApi {

    private static final String ABOUT =
            "Their titles and why they were not tried; neither who proposed them nor what else was said of them.";

    private final OpenIdeas ideas;

    OpenIdeasApi(OpenIdeas ideas) {
        this.ideas = ideas;
    }

    @GetMapping("/ideas")
    @Operation(summary = "Ideas that were never selected for trial, the latest decided first", description = ABOUT)
    ResponseEntity<Part<OpenIdeas.Idea>> ideas(Slice.Part part) {
        return OpenDataApi.told(ideas.page(part.after(), part.most()));
    }

    @GetMapping(path = "/ideas.csv", produces = OpenDataCsvApi.CSV)
    @Operation(
            summary = "Ideas that were never selected for trial, as CSV",
            description = ABOUT + " " + OpenDataCsvApi.FORM)
    @Gives(value = OpenDataCsvApi.CSV, example = "\uFEFFid,title,theme,question,reason,decided")
    void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OpenFile.send(
                request,
                response,
                "ideas",
                List.of("id", "title", "theme", "question", "reason", "decided"),
                after -> OpenDataService.slice(ideas.page(after, Slice.MOST)),
                i -> new Object[] {i.id(), i.title(), i.theme(), i.question(), i.reason(), i.decided()});
    }

    @Hidden
    @GetMapping(path = "/ideas", produces = OpenDataCsvApi.CSV)
    void fileAsked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        file(request, response);
    }
}
