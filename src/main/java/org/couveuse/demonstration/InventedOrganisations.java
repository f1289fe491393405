package org.couveuse.demonstration;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Memberships;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.PeopleImports;
import org.couveuse.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations that do not exist and whose names say so, and somebody invented who answers for each organisation. */
@Component
class InventedOrganisations {

    /** The founding has made so many of them already, all municipalities. */
    static final int FOUNDED = 12;

    private static final String MUNICIPALITY = "Municipalité fictive";

    /** Kinds in the proportions of the public service, more or less: mostly municipalities. */
    private static final List<Kind> KINDS = List.of(
            new Kind(MUNICIPALITY, "municipality", "Affaires municipales", List.of("1-99", "1-99", "100-499")),
            new Kind(MUNICIPALITY, "municipality", "Affaires municipales", List.of("1-99", "1-99", "1-99", "500-999")),
            new Kind("Centre de services scolaire fictif", "other", "Éducation", List.of("1000-4999", "500-999")),
            new Kind(MUNICIPALITY, "municipality", "Affaires municipales", List.of("1-99", "100-499")),
            new Kind("Établissement de santé fictif", "other", "Santé", List.of("5000+", "1000-4999")),
            new Kind(
                    MUNICIPALITY, "municipality", "Affaires municipales", List.of("1-99", "1-99", "1-99", "1000-4999")),
            new Kind("Organisme public fictif", "agency", "Gouvernance", List.of("100-499", "1-99", "500-999")),
            new Kind(MUNICIPALITY, "municipality", "Affaires municipales", List.of("1-99", "100-499", "1-99")),
            new Kind("Société d’État fictive", "state_enterprise", "Énergie", List.of("500-999", "1000-4999")));

    private static final List<String> REGIONS = List.of(
            "Bas-Saint-Laurent",
            "Saguenay–Lac-Saint-Jean",
            "Capitale-Nationale",
            "Mauricie",
            "Estrie",
            "Montréal",
            "Outaouais",
            "Abitibi-Témiscamingue",
            "Côte-Nord",
            "Nord-du-Québec",
            "Gaspésie–Îles-de-la-Madeleine",
            "Chaudière-Appalaches",
            "Laval",
            "Lanaudière",
            "Laurentides",
            "Montérégie",
            "Centre-du-Québec");

    private final PeopleImports imports;
    private final Organisations organisations;
    private final People people;
    private final Memberships memberships;
    private final ActingAs acting;

    InventedOrganisations(
            PeopleImports imports,
            Organisations organisations,
            People people,
            Memberships memberships,
            ActingAs acting) {
        this.imports = imports;
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
        this.acting = acting;
    }

    private record Kind(String name, String kind, String sector, List<String> sizes) {}

    /** An organisation with who answers for it. */
    record Answering(Organisations.Row organisation, UUID contact) {}

    /** Registers invented organisations until there are so many, and finds or makes the contact of every organisation. */
    @Transactional
    public List<Answering> register(int invented) {
        return acting.asSystem(() -> {
            var report = imports.organisations(
                    new ByteArrayInputStream(file(invented).getBytes(StandardCharsets.UTF_8)));
            if (!report.problems().isEmpty()) {
                throw new IllegalStateException("the invented organisations: " + report.problems());
            }
            return organisations.matching(Organisations.Criteria.NONE).stream()
                    .map(row -> new Answering(row, contact(row)))
                    .toList();
        });
    }

    private UUID contact(Organisations.Row organisation) {
        var known = memberships.holders(Role.ADOPTER_CONTACT, organisation.id());
        if (!known.isEmpty()) {
            return known.get(0);
        }
        var person = people.register(new People.New(
                "Personne fictive",
                organisation.code(),
                "reponse." + organisation.code().toLowerCase(java.util.Locale.ROOT) + "@exemple.quebec",
                organisation.id(),
                "fr"));
        memberships.grant(person, Role.ADOPTER_CONTACT, organisation.id());
        return person;
    }

    /** The file of those that are missing, as the agency would import it. */
    static String file(int invented) {
        var lines = new ArrayList<>(List.of("code,name_fr,kind,size_band,sector,region,fictional"));
        Map<String, Integer> numbers = new HashMap<>(Map.of(MUNICIPALITY, FOUNDED));
        for (var i = FOUNDED; i < invented; i++) {
            var kind = KINDS.get(i % KINDS.size());
            var number = numbers.merge(kind.name(), 1, Integer::sum);
            lines.add(String.join(
                    ",",
                    "FICTIF" + (i + 1),
                    kind.name() + " " + number,
                    kind.kind(),
                    kind.sizes().get(number % kind.sizes().size()),
                    kind.sector(),
                    REGIONS.get(i % REGIONS.size()),
                    "true"));
        }
        return String.join("\n", lines) + "\n";
    }
}
