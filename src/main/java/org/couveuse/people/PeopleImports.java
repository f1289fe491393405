package org.couveuse.people;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.shared.CsvImport;
import org.couveuse.shared.CsvImport.Column;
import org.couveuse.shared.CsvImport.Line;
import org.couveuse.shared.ImportReport;
import org.couveuse.shared.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in organisations and people from files, all or nothing. What is known already, by code or address, is
 * described anew; nothing is taken away. The same file twice at once is one after the other.
 */
@Service
@Transactional
public class PeopleImports {

    private static final List<Column> ORGANISATION = List.of(
            Column.required("code", 40),
            Column.required("name_fr", 200),
            Column.required("kind", 30),
            Column.required("size_band", 20),
            Column.required("sector", 100),
            Column.optional("region", 100),
            Column.optional("fictional", 5),
            Column.optional("source", 200));

    private static final List<Column> PERSON = List.of(
            Column.required("given_name", 80),
            Column.required("family_name", 80),
            Column.required("email", 200),
            Column.optional("organisation", 40),
            Column.optional("language", 2));

    private final Organisations organisations;
    private final People people;
    private final Turns turns;

    PeopleImports(Organisations organisations, People people, Turns turns) {
        this.organisations = organisations;
        this.people = people;
        this.turns = turns;
    }

    /** Organisations: {@code code,name_fr,kind,size_band,sector} and perhaps {@code region,fictional,source}. */
    public ImportReport organisations(InputStream file) {
        organisations.requireKeeper();
        var csv = CsvImport.read(file, ORGANISATION);
        csv.unique("code", "people.import.codeTwice");
        var read = csv.lines().stream().map(line -> organisation(csv, line)).toList();
        if (csv.isClean()) {
            turns.take("imports");
            read.forEach(as -> as.ifPresent(organisations::registerOrDescribe));
        }
        return csv.report();
    }

    /** People: {@code given_name,family_name,email} and perhaps {@code organisation} (its code), {@code language}. */
    public ImportReport people(InputStream file) {
        organisations.requireKeeper();
        var csv = CsvImport.read(file, PERSON);
        csv.unique("email", "people.import.emailTwice");
        var read = csv.lines().stream().map(line -> person(csv, line)).toList();
        if (csv.isClean()) {
            turns.take("imports");
            read.forEach(as -> as.ifPresent(people::registerOrDescribe));
        }
        return csv.report();
    }

    private static Optional<Organisations.New> organisation(CsvImport csv, Line line) {
        var kind = Arrays.stream(OrganisationKind.values())
                .filter(k -> k.name().equalsIgnoreCase(line.get("kind")))
                .findFirst();
        var size = SizeBand.parse(line.get("size_band"));
        if (kind.isEmpty() && !line.get("kind").isEmpty()) {
            csv.problem(
                    line,
                    "kind",
                    "people.import.oneOf",
                    written(Arrays.stream(OrganisationKind.values())
                            .map(k -> k.name().toLowerCase(Locale.ROOT))
                            .toList()));
        }
        if (size.isEmpty() && !line.get("size_band").isEmpty()) {
            csv.problem(
                    line,
                    "size_band",
                    "people.import.oneOf",
                    written(Arrays.stream(SizeBand.values())
                            .map(SizeBand::written)
                            .toList()));
        }
        var fictional = line.get("fictional");
        if (!List.of("", "true", "false").contains(fictional)) {
            csv.problem(line, "fictional", "people.import.oneOf", "true, false");
        }
        return kind.flatMap(k -> size.map(s -> new Organisations.New(
                line.get("code"),
                line.get("name_fr"),
                k,
                s,
                line.get("sector"),
                line.orNull("region"),
                fictional.equals("true"))));
    }

    private Optional<People.New> person(CsvImport csv, Line line) {
        var email = line.get("email");
        if (!email.isEmpty() && !People.isAddress(email)) {
            csv.problem(line, "email", "people.person.emailForm");
        }
        var language = line.get("language").isEmpty() ? "fr" : line.get("language");
        if (!language.equals("fr") && !language.equals("en")) {
            csv.problem(line, "language", "people.person.language");
        }
        return Optional.of(new People.New(
                line.get("given_name"), line.get("family_name"), email, organisationOf(csv, line), language));
    }

    private @Nullable UUID organisationOf(CsvImport csv, Line line) {
        var code = line.get("organisation");
        if (code.isEmpty()) {
            return null;
        }
        var found = organisations.byCode(code);
        if (found.isEmpty()) {
            csv.problem(line, "organisation", "people.import.organisation", code);
        }
        return found.map(Organisations.Row::id).orElse(null);
    }

    private static String written(List<String> words) {
        return String.join(", ", words);
    }
}
