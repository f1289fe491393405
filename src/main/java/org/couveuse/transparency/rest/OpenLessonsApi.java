package org.couveuse.transparency.rest;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.couveuse.experiments.LessonReading.LessonKind;
import org.couveuse.shared.Gives;
import org.couveuse.shared.Slice;
import org.couveuse.transparency.OpenData.Lesson;
import org.couveuse.transparency.OpenData.Part;
import org.couveuse.transparency.OpenDataService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lessons of experiments as open data, as JSON and as CSV. */
@RestController
@RequestMapping("/api/public")
@Tag(name = "Open data")
class OpenLessonsApi {

    private static final String ABOUT =
            "Negative results and ideas given up before their trial are published like the others. The verdict is the one of"
                    + " the rule that was locked before the first figure.";

    private final OpenDataService data;

    OpenLessonsApi(OpenDataService data) {
        this.data = data;
    }

    @GetMapping("/lessons")
    @Operation(
            summary = "What experiments taught that are over, the latest opened first: adopted, abandoned or given up",
            description = ABOUT)
    ResponseEntity<Part<Lesson>> lessons(@RequestParam(required = false) @Nullable LessonKind kind, Slice.Part part) {
        return OpenDataApi.told(data.lessons(kind == null ? LessonKind.ALL : kind, part.after(), part.most()));
    }

    @GetMapping(path = "/lessons.csv", produces = OpenDataCsvApi.CSV)
    @Operation(
            summary = "What experiments taught that are over, as CSV",
            description = ABOUT + " " + OpenDataCsvApi.FORM)
    @Gives(
            value = OpenDataCsvApi.CSV,
            example = "\uFEFFid,title,outcome,ended,evidenceLevel,hypothesis,verdict,lessons")
    void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OpenFile.send(
                request,
                response,
                "lessons",
                List.of("id", "title", "outcome", "ended", "evidenceLevel", "hypothesis", "verdict", "lessons"),
                after -> OpenDataService.slice(data.lessons(LessonKind.ALL, after, Slice.MOST)),
                l -> new Object[] {
                    l.id(),
                    l.title(),
                    l.outcome(),
                    l.ended(),
                    l.evidenceLevel(),
                    l.hypothesis(),
                    l.verdict(),
                    l.lessons()
                });
    }

    @Hidden
    @GetMapping(path = "/lessons", produces = OpenDataCsvApi.CSV)
    void fileAsked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        file(request, response);
    }
}
