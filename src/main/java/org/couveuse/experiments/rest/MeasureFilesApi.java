package org.couveuse.experiments.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.couveuse.experiments.MeasureImport;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.ImportAnswer;
import org.couveuse.shared.TableFormat;
import org.couveuse.shared.Takes;
import org.couveuse.shared.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures from a file, as text or as a workbook: what it would do, and doing it. */
@RestController
@RequestMapping("/api/experiments/{id}/measurements")
@Tag(name = "Experiments")
class MeasureFilesApi {

    private static final String EXAMPLE = "indicator,day,value\nI1,2026-11-16,8.8\n";

    private final MeasureImport imports;
    private final CurrentActor actor;
    private final Texts texts;

    MeasureFilesApi(MeasureImport imports, CurrentActor actor, Texts texts) {
        this.imports = imports;
        this.actor = actor;
        this.texts = texts;
    }

    /**
     * What a file would do.
     *
     * @param lines how many it has, without the header
     * @param adds figures that would be new
     * @param known figures that are there already
     * @param refused lines in which something is wrong; with one of them nothing is taken
     * @param stops whether a figure breaks the stop rule, which would end the trial
     * @param shown the lines as they are read, at most 500
     */
    record Preview(
            int lines,
            int adds,
            int known,
            int refused,
            boolean stops,
            List<MeasureImport.Shown> shown,
            List<ImportAnswer.Wrong> errors) {}

    @PostMapping(consumes = {TableFormat.TEXT, TableFormat.WORKBOOK})
    @Operation(
            summary = "Record figures from a file: indicator,day,value[,group,counted,note]; all or none",
            description =
                    "CSV in UTF-8 or the first sheet of an XLSX workbook. A decimal comma is taken; of a formula its"
                            + " result counts.")
    ResponseEntity<ImportAnswer> take(@PathVariable UUID id, @Takes(csv = EXAMPLE) InputStream file) {
        return ImportAnswer.of(imports.measures(actor.get(), id, file), texts);
    }

    @PostMapping(
            path = "/preview",
            consumes = {TableFormat.TEXT, TableFormat.WORKBOOK})
    @Operation(
            summary = "What recording figures from a file would do, line by line; nothing is recorded",
            description =
                    "The same file as for recording. Each line ADDS a figure, is KNOWN already, STOPS the trial, or"
                            + " is REFUSED for what stands in the errors.")
    Preview preview(@PathVariable UUID id, @Takes(csv = EXAMPLE) InputStream file) {
        var found = imports.preview(actor.get(), id, file);
        return new Preview(
                found.lines(),
                found.adds(),
                found.known(),
                found.refused(),
                found.stops(),
                found.shown(),
                ImportAnswer.wrong(found.report(), texts));
    }
}
