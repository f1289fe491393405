package org.couveuse.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.couveuse.shared.CsvImport;
import org.couveuse.shared.CsvImport.Column;
import org.couveuse.shared.CsvImport.Line;
import org.couveuse.shared.ImportReport;
import org.springframework.core.io.ClassPathResource;

/** The files of the demonstration: organisations, real and invented, and people with their accounts. */
final class FoundingFiles {

    private static final List<Column> ACCOUNT = List.of(
            Column.required("username", 80),
            Column.required("given_name", 80),
            Column.required("family_name", 80),
            Column.optional("organisation", 40),
            Column.required("language", 2),
            Column.optional("role", 30),
            Column.optional("scope", 20));

    private FoundingFiles() {}

    static InputStream organisations() {
        return resource("organisations.csv");
    }

    static InputStream inventedOrganisations() {
        return resource("invented-organisations.csv");
    }

    /** One line an account; fails when the file is wrong. */
    static List<Line> accounts() {
        var csv = CsvImport.read(resource("accounts.csv"), ACCOUNT);
        complete(csv.report());
        return csv.lines();
    }

    /** Fails when something of a file was refused: the demonstration is whole or not there. */
    static void complete(ImportReport report) {
        if (!report.isAccepted()) {
            throw new IllegalStateException("the demonstration's own file is wrong: " + report.problems());
        }
    }

    private static InputStream resource(String name) {
        try {
            return new ClassPathResource("demonstration/" + name).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
