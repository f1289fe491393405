package org.couveuse.people.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import org.couveuse.people.PeopleImports;
import org.couveuse.shared.ImportAnswer;
import org.couveuse.shared.Takes;
import org.couveuse.shared.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Organisations and people from CSV files, all or nothing, with a report by line. */
@RestController
@Tag(name = "imports")
class PeopleImportsApi {

    private final PeopleImports imports;
    private final Texts texts;

    PeopleImportsApi(PeopleImports imports, Texts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    @PostMapping(path = "/api/imports/organisations", consumes = "text/csv")
    @Operation(summary = "Organisations: code,name_fr,kind,size_band,sector[,region,fictional,source]")
    ResponseEntity<ImportAnswer> organisations(
            @Takes(csv = "code,name_fr,kind,size_band,sector\nEXEMPLE,Organisation d’exemple,AGENCY,100-499,Culture\n")
                    InputStream file) {
        return ImportAnswer.of(imports.organisations(file), texts);
    }

    @PostMapping(path = "/api/imports/people", consumes = "text/csv")
    @Operation(summary = "People: given_name,family_name,email[,organisation,language]")
    ResponseEntity<ImportAnswer> people(
            @Takes(csv = "given_name,family_name,email\nCamille,Exemple,camille.exemple@exemple.test\n")
                    InputStream file) {
        return ImportAnswer.of(imports.people(file), texts);
    }
}
